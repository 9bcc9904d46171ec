/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.Slice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.model.SequenceGrouping;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.training.TrainingProblem.LabelledRamp;

/** What holds of every network that learns from labelled patterns. */
class EveryNetworkTest {

	private static final int ONSET = 24;
	private static final int END = 36;
	private static final int FRAMES = 60;
	private static final int EPOCHS = 20;

	@BeforeAll
	static void started() {
		NativeEngine.assume();
	}

	/** Every point as often as the network needs, as the ResNet takes no patterns as short as those of the {@link PeakRamp}. */
	static Ramp<Patterns> ramp(NetworkType kind, long seed) {
		Ramp<Patterns> narrow = PeakRamp.of(FRAMES, ONSET, END, 0.03, seed);
		int times = Math.ceilDiv(Networks.fewestPoints(kind), PeakRamp.POINTS);
		DoubleDataset wide = DatasetFactory.zeros(DoubleDataset.class, FRAMES, times * PeakRamp.POINTS);
		for (int k = 0; k < times; k++) {
			wide.setSlice(narrow.data().intensity(), new Slice(), new Slice(k, null, times));
		}
		RadialAxis axis = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 10, 0.02, times * PeakRamp.POINTS);
		return new Ramp<>(narrow.header(), narrow.frames(), new Patterns(axis, wide, Optional.empty()), narrow.results(), narrow.provenance());
	}

	private static TrainingSettings settings(NetworkType kind) {
		return TrainingSettings.of(kind).withCopies(0, CopyKind.NORMAL, 0).withPieces(16, 0).withGrouping(SequenceGrouping.SINGLE).withEpochs(EPOCHS);
	}

	@ParameterizedTest
	@MethodSource("org.rampscope.learning.model.Models#classifiers")
	void learnsBeforeDuringAndAfter(NetworkType kind) {
		TrainingProblem problem = TrainingProblem.ofLabels(List.of(new LabelledRamp("three", "", ramp(kind, 4))));
		TrainedModel model = new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(problem, settings(kind), Progress.NONE);
		assertEquals(3, model.card().classes().size());
		try (Classifier classifier = Classifier.open(model, DeviceChoice.CPU)) {
			Classification found = classifier.classify(ramp(kind, 5), Progress.NONE);
			assertEquals(ONSET, found.onset().firstAfter(), 2, kind.id());
			assertEquals(END, found.end().firstAfter(), 2, kind.id());
			assertEquals(Labels.DURING, found.toLabels().codes()[(ONSET + END) / 2], kind.id());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "cnn", "transformer" })
	void isComparedByWhatItTookAndFound(NetworkType kind) {
		Ramp<Patterns> scan = PeakRamp.of(FRAMES, ONSET, ONSET, 0.03, 6);
		TrainingProblem problem = TrainingProblem.ofRanges(new LabelledRamp("two", "", scan), new int[][] { { 0, ONSET - 1 }, { ONSET, FRAMES - 1 } }, 3);
		ComparedModel row = new ModelComparison(problem, scan, DeviceChoice.CPU).run(settings(kind), Progress.NONE);
		assertEquals(kind.id(), row.network());
		assertEquals(Networks.parameterCount(NetworkSettings.of(kind, PeakRamp.POINTS, 2)), row.parameters());
		assertEquals(EPOCHS, row.epochs());
		assertEquals(1, row.boundary().confidence(), row.toString());
		assertEquals(ONSET, row.boundary().firstAfter());
		assertTrue(row.trainingSeconds() > 0 && row.microsPerPattern() > 0 && row.trainingLoss() < 0.3, row.toString());
	}
}
