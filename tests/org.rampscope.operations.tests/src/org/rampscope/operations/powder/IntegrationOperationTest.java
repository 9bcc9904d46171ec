/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.Frames;
import org.rampscope.core.FramesInMemory;
import org.rampscope.core.Geometry;
import org.rampscope.core.Patterns;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.AppendableDataset;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.JhdfSink;
import org.rampscope.nexus.NexusSink;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.Operation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.powder.testdata.Ramps;
import org.rampscope.operations.powder.testdata.SeriesInMemory;
import org.rampscope.operations.run.PipelineRunner;
import org.rampscope.operations.settings.SettingsCodec;
import org.rampscope.powder.integration.BatchIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegratedPattern;
import org.rampscope.powder.integration.IntegrationDevices;
import org.rampscope.powder.integration.Splitting;
import org.rampscope.powder.integration.WorkerPool;

import com.fasterxml.jackson.databind.ObjectMapper;

class IntegrationOperationTest {

	private static final int ROWS = 120;
	private static final int COLUMNS = 150;
	private static final Geometry GEOMETRY = new Geometry(0.15, 0.004, -0.006, 0.02, -0.01, 0, 3, Optional.of(new Wavelength(0.4828)));

	/** Poisson counts of an even background. */
	private static IntegerDataset frame(double mean, long seed) {
		Random random = new Random(seed);
		int[] counts = new int[ROWS * COLUMNS];
		Arrays.setAll(counts, i -> (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian())));
		return DatasetFactory.createFromObject(IntegerDataset.class, counts, ROWS, COLUMNS);
	}

	/** What a pipeline written before settings were grouped says. */
	@Test
	void settingsOfYesterdayAreReadAndWrittenAsTheyWere() {
		String yesterday = """
				{"calibration":"a.poni","orientation":2,"wavelength":0.4,"unit":"Q_PER_ANGSTROM","bins":900,"radialMin":0.5,"radialMax":6.5,"azimuthMinDeg":-90.0,\
				"azimuthMaxDeg":90.0,"splitting":"FULL","masking":"MARKED","maskFile":"m.tif","maskDataset":"/m","minimumCounts":1.0,"saturationCounts":1000.0,\
				"clipSigma":5.0,"dark":"d.h5","darkDataset":"/d","flat":"f.h5","flatDataset":"/f","correctSolidAngle":false,"polarizationFactor":0.5,\
				"polarizationPlaneDeg":3.0,"sensorDepth":0.1,"anvilDepth":0.2,"errorModel":"HYBRID","device":"auto"}""";
		AzimuthalIntegrationOperation.Settings read = settings(yesterday);
		assertEquals(yesterday, new SettingsCodec().toText(read));
		assertEquals("/f", read.corrections().flatDataset());
		assertEquals(900, read.axis().bins());
	}

	private static AzimuthalIntegrationOperation.Settings settings(String json) {
		try {
			return new SettingsCodec().fromJson("integrate", AzimuthalIntegrationOperation.Settings.DEFAULT, new ObjectMapper().readTree(json));
		} catch (IOException e) {
			throw new IllegalArgumentException(json, e);
		}
	}

	private static <S extends Record> Ramp<Patterns> run(Operation<S> operation, S settings, Ramp<Frames> series, Path folder) {
		RunContext context = new RunContext(folder, 2);
		operation.check(settings, context);
		return new PipelineRunner(context, "test", "1").run(new Pipeline("", "", List.of(new Step<>(operation, settings))), series, Map.of(),
				Progress.NONE);
	}

	private static Ramp<Patterns> run(String json, Path folder, Dataset... frames) {
		return run(new AzimuthalIntegrationOperation(), settings(json), SeriesInMemory.of(GEOMETRY, Optional.empty(), frames), folder);
	}

	private static double mean(double[] values) {
		return Arrays.stream(values).filter(Double::isFinite).average().orElseThrow();
	}

	@Test
	void darkAndFlatAreCorrectedWithTheirVariances(@TempDir Path folder) {
		Path dark = folder.resolve("dark.nxs");
		int[] ten = new int[ROWS * COLUMNS];
		Arrays.fill(ten, 10);
		RampWriter.writeFrames(SeriesInMemory.of(GEOMETRY, Optional.empty(), DatasetFactory.createFromObject(IntegerDataset.class, ten, ROWS, COLUMNS)),
				dark, Progress.NONE);
		String plain = "\"correctSolidAngle\": false, \"polarizationFactor\": null";
		double[] corrected = Ramps.row(run("{\"dark\": \"dark.nxs\", " + plain + "}", folder, frame(110, 1)), 0);
		assertEquals(100, mean(corrected), 0.3);
		Ramp<Patterns> with = run("{\"dark\": \"dark.nxs\", \"splitting\": \"NONE\", " + plain + "}", folder, frame(110, 1));
		Ramp<Patterns> without = run("{\"splitting\": \"NONE\", " + plain + "}", folder, frame(110, 1));
		// variance 110 + 10 instead of 110
		assertEquals(Math.sqrt(120 / 110.0), with.data().sigma().orElseThrow().get(0, 60) / without.data().sigma().orElseThrow().get(0, 60), 1e-2);
		assertTrue(with.provenance().steps().get(0).contentHashes().containsKey("dark frame"));
	}

	@Test
	void spotsAreTakenOut(@TempDir Path folder) {
		IntegerDataset clean = frame(40, 2);
		IntegerDataset spotted = clean.clone();
		for (int k = 0; k < 6; k++) {
			for (int i = 0; i < 9; i++) {
				spotted.set(9000, 15 + 15 * k + i / 3, 20 + 20 * k + i % 3);
			}
		}
		double[] expected = Ramps.row(run("{}", folder, clean), 0);
		double[] dirty = Ramps.row(run("{}", folder, spotted), 0);
		double[] clipped = Ramps.row(run("{\"clipSigma\": 6}", folder, spotted), 0);
		double[] limited = Ramps.row(run("{\"saturationCounts\": 5000}", folder, spotted), 0);
		double before = 0;
		double after = 0;
		for (int i = 0; i < expected.length; i++) {
			before = Math.max(before, Math.abs(dirty[i] - expected[i]));
			after = Math.max(after, Math.max(Math.abs(clipped[i] - expected[i]), Math.abs(limited[i] - expected[i])));
		}
		assertTrue(before > 50 && after < 8, before + " before, " + after + " after");
	}

	@Test
	void absorptionRaisesWhatSlantingRaysLose(@TempDir Path folder) {
		IntegerDataset frame = frame(400, 3);
		double[] plain = Ramps.row(run("{}", folder, frame), 0);
		double[] anvil = Ramps.row(run("{\"anvilDepth\": 0.5}", folder, frame), 0);
		double[] sensor = Ramps.row(run("{\"sensorDepth\": 0.5}", folder, frame), 0);
		int last = plain.length - 20;
		assertEquals(1, anvil[3] / plain[3], 0.01);
		assertTrue(anvil[last] / plain[last] > 1.005, "anvil " + anvil[last] / plain[last]);
		assertTrue(sensor[last] / plain[last] < 0.995, "sensor " + sensor[last] / plain[last]);
	}

	@Test
	void thePlaneOfPolarizationTurns(@TempDir Path folder) {
		IntegerDataset frame = frame(400, 4);
		double[] horizontal = Ramps.row(run("{\"azimuthMinDeg\": -20, \"azimuthMaxDeg\": 20}", folder, frame), 0);
		double[] vertical = Ramps.row(run("{\"azimuthMinDeg\": -20, \"azimuthMaxDeg\": 20, \"polarizationPlaneDeg\": 90}", folder, frame), 0);
		assertTrue(horizontal[horizontal.length / 2] > 1.003 * vertical[vertical.length / 2],
				horizontal[horizontal.length / 2] + " and " + vertical[vertical.length / 2]);
	}

	@Test
	void mirroredImagesAreTurnedByTheOrientation(@TempDir Path folder) {
		IntegerDataset frame = frame(400, 10);
		for (int column = 0; column < COLUMNS; column++) {
			frame.set(5000, 20, column);
		}
		IntegerDataset mirrored = frame.clone();
		for (int row = 0; row < ROWS; row++) {
			for (int column = 0; column < COLUMNS; column++) {
				mirrored.set(frame.get(ROWS - 1 - row, column), row, column);
			}
		}
		double[] expected = Ramps.row(run("{}", folder, frame), 0);
		double[] turned = Ramps.row(run("{\"orientation\": 2}", folder, mirrored), 0);
		assertArrayEquals(expected, turned, 1e-6 * Arrays.stream(expected).filter(Double::isFinite).max().orElseThrow());
	}

	@Test
	void aFurtherMaskIsJoinedToTheDetectors(@TempDir Path folder) {
		int[] half = new int[ROWS * COLUMNS];
		Arrays.fill(half, 0, half.length / 2, 1);
		RampWriter.writeFrames(SeriesInMemory.of(GEOMETRY, Optional.empty(), DatasetFactory.createFromObject(IntegerDataset.class, half, ROWS, COLUMNS)),
				folder.resolve("mask.nxs"), Progress.NONE);
		Ramp<Patterns> masked = run("{\"maskFile\": \"mask.nxs\"}", folder, frame(20, 5));
		assertTrue(masked.provenance().notes().stream().anyMatch(n -> n.contains("9000 of 18000 pixels") && n.contains("user")),
				masked.provenance().notes().toString());
		PixelMask wrong = PixelMask.none(ROWS, COLUMNS + 1);
		assertThrows(RampScopeException.class, () -> run(new AzimuthalIntegrationOperation(), AzimuthalIntegrationOperation.Settings.DEFAULT,
				SeriesInMemory.of(GEOMETRY, Optional.of(wrong), frame(20, 5)), folder));
	}

	@Test
	void ofAFileWithSeveralDatasetsOneIsChosen(@TempDir Path folder) {
		int[] half = new int[ROWS * COLUMNS];
		Arrays.fill(half, 0, half.length / 2, 1);
		try (NexusSink sink = new JhdfSink(folder.resolve("two.nxs"))) {
			sink.openGroup("entry", "NXentry");
			AppendableDataset none = sink.appendable("none", ElementType.INT32, new int[] { ROWS, COLUMNS }, Map.of());
			AppendableDataset upper = sink.appendable("upper", ElementType.INT32, new int[] { ROWS, COLUMNS }, Map.of());
			sink.closeGroup();
			none.append(DatasetFactory.zeros(IntegerDataset.class, ROWS, COLUMNS));
			upper.append(DatasetFactory.createFromObject(IntegerDataset.class, half, ROWS, COLUMNS));
			sink.commit();
		}
		DataException e = assertThrows(DataException.class, () -> run("{\"maskFile\": \"two.nxs\"}", folder, frame(20, 5)));
		assertTrue(e.getMessage().contains("/entry/none, /entry/upper"), e.getMessage());
		Ramp<Patterns> masked = run("{\"maskFile\": \"two.nxs\", \"maskDataset\": \"/entry/upper\"}", folder, frame(20, 5));
		assertTrue(masked.provenance().notes().stream().anyMatch(n -> n.contains("9000 of 18000 pixels") && n.contains("user")),
				masked.provenance().notes().toString());
		double[] plain = Ramps.row(run("{}", folder, frame(20, 5)), 0);
		assertArrayEquals(plain, Ramps.row(run("{\"dark\": \"two.nxs\", \"darkDataset\": \"/entry/none\"}", folder, frame(20, 5)), 0),
				1e-6 * Arrays.stream(plain).filter(Double::isFinite).max().orElseThrow());
		assertThrows(RampScopeException.class, () -> run("{\"flat\": \"two.nxs\", \"flatDataset\": \"/entry/nothing\"}", folder, frame(20, 5)));
	}

	@Test
	void whatCannotBeIntegratedIsSaid(@TempDir Path folder) {
		IntegerDataset frame = frame(20, 6);
		assertThrows(RampScopeException.class, () -> run("{\"radialMin\": 80, \"radialMax\": 90}", folder, frame));
		assertThrows(SettingsException.class, () -> run("{\"radialMin\": 8}", folder, frame));
		assertThrows(SettingsException.class, () -> run("{\"errorModel\": \"GIVEN\"}", folder, frame));
		assertThrows(SettingsException.class, () -> run("{\"minimumCounts\": 10, \"saturationCounts\": 5}", folder, frame));
		SettingsException e = assertThrows(SettingsException.class, () -> run("{\"device\": \"gpu0\"}", folder, frame));
		assertTrue(e.getMessage().contains("gpu0") && e.getMessage().contains("give cpu"), e.getMessage());
		Ramp<Frames> lost = new Ramp<>(RampHeader.of(SeriesInMemory.of(GEOMETRY, Optional.empty(), frame).metadata()), SeriesInMemory.of(GEOMETRY,
				Optional.empty(), frame).frames(), new FramesInMemory(List.of(frame)), Results.NONE, Provenance.NONE);
		assertThrows(GeometryException.class, () -> run(new AzimuthalIntegrationOperation(), AzimuthalIntegrationOperation.Settings.DEFAULT, lost, folder));
	}

	@Test
	void aDarkFrameOfAnotherDetectorIsAnError(@TempDir Path folder) {
		int[] few = new int[20];
		RampWriter.writeFrames(SeriesInMemory.of(GEOMETRY, Optional.empty(), DatasetFactory.createFromObject(IntegerDataset.class, few, 4, 5)),
				folder.resolve("small.nxs"), Progress.NONE);
		DataException e = assertThrows(DataException.class, () -> run("{\"dark\": \"small.nxs\"}", folder, frame(20, 7)));
		assertTrue(e.getMessage().contains("4 × 5") && e.getMessage().contains("120 × 150"), e.getMessage());
	}

	@Test
	void anotherDeviceThatSettingsNameIsUsedAndGivenBack(@TempDir Path folder) {
		List<String> calls = new ArrayList<>();
		IntegrationDevices devices = (device, integrator) -> {
			calls.add(device);
			BatchIntegrator engine = integrator.inBatches(WorkerPool.CALLER);
			return Optional.of(new BatchIntegrator() {

				@Override
				public RadialAxis axis() {
					return engine.axis();
				}

				@Override
				public List<IntegratedPattern> integrate(List<? extends Dataset> frames) {
					calls.add("integrate");
					return engine.integrate(frames);
				}

				@Override
				public void close() {
					calls.add("close");
				}
			});
		};
		Ramp<Frames> series = SeriesInMemory.of(GEOMETRY, Optional.empty(), frame(50, 8), frame(70, 9));
		Ramp<Patterns> there = run(new AzimuthalIntegrationOperation(devices), settings("{\"device\": \"gpu1\"}"), series, folder);
		assertEquals(List.of("gpu1", "integrate", "integrate", "close"), calls);
		assertArrayEquals(Ramps.row(run("{}", folder, frame(50, 8)), 0), Ramps.row(there, 0));
	}

	@ParameterizedTest
	@EnumSource
	void cakesKnowEverySplittingAndItsErrors(Splitting splitting, @TempDir Path folder) throws IOException {
		CakeOperation.Settings s = new SettingsCodec().fromJson("cake", CakeOperation.Settings.DEFAULT,
				new ObjectMapper().readTree("{\"azimuthBins\": 1, \"errorModel\": \"HYBRID\", \"splitting\": \"" + splitting + "\"}"));
		Ramp<Patterns> scan = run(new CakeOperation(), s, SeriesInMemory.of(GEOMETRY, Optional.empty(), frame(50, 8)), folder);
		Dataset cake = scan.results().tree(CakeResult.TYPE.name()).orElseThrow().values("intensity").orElseThrow();
		Dataset errors = scan.results().tree(CakeResult.TYPE.name()).orElseThrow().values("intensity_errors").orElseThrow();
		// one slice all around is the pattern; the ends of the axis are left out
		for (int bin = 2; bin < scan.data().axis().size() - 2; bin++) {
			assertEquals(scan.data().intensity().get(0, bin), cake.getDouble(0, bin), 1e-5 * cake.getDouble(0, bin), "bin " + bin);
			assertEquals(scan.data().sigma().orElseThrow().get(0, bin), errors.getDouble(0, bin), 1e-4 * errors.getDouble(0, bin), "bin " + bin);
		}
	}

	@Test
	void theCakeSummedOverAzimuthIsThePattern(@TempDir Path folder) throws IOException {
		CakeOperation.Settings s = new SettingsCodec().fromJson("cake", CakeOperation.Settings.DEFAULT, new ObjectMapper().readTree("{\"frame\": 1, \"azimuthBins\": 30}"));
		Ramp<Frames> series = SeriesInMemory.of(GEOMETRY, Optional.empty(), frame(50, 8), frame(70, 9));
		Ramp<Patterns> scan = run(new CakeOperation(), s, series, folder);
		Dataset cake = scan.results().tree(CakeResult.TYPE.name()).orElseThrow().values("intensity").orElseThrow();
		Dataset pixels = scan.results().tree(CakeResult.TYPE.name()).orElseThrow().values("pixels").orElseThrow();
		assertArrayEquals(new int[] { 30, scan.data().axis().size() }, cake.getShapeRef());
		int bin = scan.data().axis().size() / 2;
		double sum = 0;
		double count = 0;
		for (int k = 0; k < 30; k++) {
			if (pixels.getDouble(k, bin) > 0) {
				sum += cake.getDouble(k, bin) * pixels.getDouble(k, bin);
				count += pixels.getDouble(k, bin);
			}
		}
		// weights of pixels on one ring differ by a few per mille
		assertEquals(scan.data().intensity().get(1, bin), sum / count, 0.01 * sum / count);
		assertThrows(SettingsException.class, () -> run((FrameOperation<CakeOperation.Settings>) new CakeOperation(), new CakeOperation.Settings("", 0, 2, s.unit(), 0, 30, Double.NaN,
				Double.NaN, Masking.ALL, true, 0.99, Splitting.NONE, ErrorModel.POISSON), series, folder));
	}
}
