/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.training.PeakRamp;
import org.rampscope.learning.training.TrainingListener;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.MeasureOperation.Meter;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.Reading;
import org.rampscope.operations.RunContext;

class ClassifyOperationTest {

	@TempDir
	private Path folder;

	private RunContext context;
	private Ramp<Patterns> scan;

	@BeforeEach
	void trained() {
		NativeEngine.assume();
		context = new RunContext(folder, 1);
		scan = PeakRamp.of(50, 22, 22, 0.05, 8);
		ModelFile.write(new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(PeakRamp.problem(),
				TrainingSettings.published(NetworkTypes.LSTM).withEpochs(12).withCopies(3, CopyKind.PUBLISHED, 0.1), Progress.NONE),
				folder.resolve("lstm.rampmodel"));
	}

	private Meter meter(String file, RadialAxis axis) {
		return new ClassifyOperation().prepare(new ClassifyOperation.Settings(file, "cpu"), axis, RampHeader.UNKNOWN, context, Progress.NONE);
	}

	@Test
	void framesAreMeasuredOneByOneAndTheTransitionConcluded() throws IOException {
		try (Meter meter = meter("lstm.rampmodel", scan.data().axis())) {
			double[] classes = new double[scan.size()];
			double[] all = new double[2 * scan.size()];
			for (int i = 0; i < scan.size(); i++) {
				List<double[]> found = meter.measure(List.of(scan.data().pattern(i))).get(0).values();
				classes[i] = found.get(0)[0];
				System.arraycopy(found.get(1), 0, all, 2 * i, 2);
				assertEquals(found.get(1)[1] > found.get(1)[0] ? 1 : 0, classes[i], "class of frame " + i);
			}
			assertEquals(1, classes[scan.size() - 1]);
			assertEquals(FileHash.sha256(folder.resolve("lstm.rampmodel")), meter.contentHashes().get("model"));
			MeasuredValues values = new MeasuredValues(meter.quantities(),
					List.of(DatasetFactory.createFromObject(DoubleDataset.class, classes, scan.size(), 1),
							DatasetFactory.createFromObject(DoubleDataset.class, all, scan.size(), 2)));
			Ramp<Patterns> measured = scan.withResult(MeasuredValues.type(meter.resultName(), ""), values);
			Classification found = meter.conclude(measured, Progress.NONE).result(Classification.TYPE).orElseThrow();
			assertEquals(22, found.onset().firstAfter());
			assertEquals(1, found.onset().confidence());
			assertEquals(22, found.transition().orElseThrow().transition().onsetGPa(), 1);
		}
	}

	@Test
	void aRampNoneOfWhoseFramesCanBeJudgedIsRefused() {
		try (Meter meter = meter("lstm.rampmodel", scan.data().axis())) {
			double[] nothing = new double[3 * scan.size()];
			Arrays.fill(nothing, Double.NaN);
			MeasuredValues values = new MeasuredValues(meter.quantities(),
					List.of(DatasetFactory.createFromObject(DoubleDataset.class, Arrays.copyOf(nothing, scan.size()), scan.size(), 1),
							DatasetFactory.createFromObject(DoubleDataset.class, Arrays.copyOf(nothing, 2 * scan.size()), scan.size(), 2)));
			Ramp<Patterns> measured = scan.withResult(MeasuredValues.type(meter.resultName(), ""), values);
			String message = assertThrows(AnalysisException.class, () -> meter.conclude(measured, Progress.NONE)).getMessage();
			assertTrue(message.contains("no frame of"), message);
		}
	}

	@Test
	void valuesDoNotDependOnTheCompanyToTheLastBit() {
		try (Meter meter = meter("lstm.rampmodel", scan.data().axis())) {
			List<Reading> together = meter.measure(List.of(scan.data().pattern(3), scan.data().pattern(40), scan.data().pattern(21)));
			List<double[]> alone = new ArrayList<>();
			for (int frame : new int[] { 3, 40, 21 }) {
				alone.add(meter.measure(List.of(scan.data().pattern(frame))).get(0).values().get(1));
			}
			for (int i = 0; i < 3; i++) {
				assertArrayEquals(alone.get(i), together.get(i).values().get(1), 0);
			}
		}
	}

	/** A ramp taken with other photons, of which the file states the energy alone: each peak stands at another angle, and means the same. */
	@Test
	void patternsOfAnotherEnergyAreConverted() {
		Wavelength ours = Wavelength.ofEnergyKeV(25);
		Wavelength theirs = Wavelength.ofEnergyKeV(30);
		ModelFile.write(new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(PeakRamp.problem(ours),
				TrainingSettings.published(NetworkTypes.LSTM).withEpochs(12).withCopies(3, CopyKind.PUBLISHED, 0.1), Progress.NONE),
				folder.resolve("known.rampmodel"));
		RadialAxis shifted = scan.data().axis().convert(RadialUnit.Q_PER_ANGSTROM, ours.angstrom()).convert(RadialUnit.TWO_THETA_DEG, theirs.angstrom());
		try (Meter same = prepared("known.rampmodel", scan.data().axis(), ours); Meter other = prepared("known.rampmodel", shifted, theirs)) {
			for (int i : new int[] { 3, 21, 40 }) {
				Pattern pattern = scan.data().pattern(i);
				double[] expected = same.measure(List.of(pattern)).get(0).values().get(1);
				Pattern moved = new Pattern(shifted, pattern.intensity(), pattern.sigma());
				assertArrayEquals(expected, other.measure(List.of(moved)).get(0).values().get(1), 1e-5);
			}
		}
	}

	private Meter prepared(String file, RadialAxis axis, Wavelength wavelength) {
		return new ClassifyOperation().prepare(new ClassifyOperation.Settings(file, "cpu"), axis,
				RampHeader.of(RampMetadata.UNKNOWN.withBeam(RampMetadata.Beam.of(wavelength))), context, Progress.NONE);
	}

	@Test
	void anotherGridIsInterpolatedAndSaid() {
		RadialAxis finer = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 9.9, 0.021, 700);
		try (Meter meter = meter("lstm.rampmodel", finer)) {
			assertTrue(meter.notes().get(0).contains("interpolated"));
		}
		RadialAxis shorter = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 12, 0.05, 200);
		assertThrows(GeometryException.class, () -> meter("lstm.rampmodel", shorter));
	}

	@Test
	void framesWithoutAllBinsGetNoProbability() {
		scan.data().intensity().set(Double.NaN, 7, 3);
		try (Meter meter = meter("lstm.rampmodel", scan.data().axis())) {
			double[] p = meter.measure(List.of(scan.data().pattern(7))).get(0).values().get(1);
			assertTrue(Double.isNaN(p[0]) && Double.isNaN(p[1]));
		}
	}

	@Test
	void modelsThatLookAtNeighboursAreRefusedWithAWayOut() {
		ModelFile.write(new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(PeakRamp.problem(),
				TrainingSettings.published(NetworkTypes.TRANSFORMER).withEpochs(1).withCopies(1, CopyKind.PUBLISHED, 0.1), Progress.NONE),
				folder.resolve("transformer.rampmodel"));
		String message = assertThrows(SettingsException.class, () -> meter("transformer.rampmodel", scan.data().axis())).getMessage();
		assertTrue(message.contains("sequences") && message.contains("grouping=SINGLE"), message);
	}

	@Test
	void filesThatAreNotThereOrNoModelsAreSaid() throws IOException {
		assertThrows(SettingsException.class, () -> meter("", scan.data().axis()));
		assertThrows(DataException.class, () -> meter("none.rampmodel", scan.data().axis()));
		Files.writeString(folder.resolve("text.rampmodel"), "no model");
		assertThrows(DataException.class, () -> meter("text.rampmodel", scan.data().axis()));
	}
}
