/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.internal.linalg.Matrices;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.PeakMemory;
import org.rampscope.learning.training.ComparedModel;
import org.rampscope.learning.training.TrainingSelection;

/**
 * Rows of the published comparison for the binned networks (Y. Sun, thesis, 2023, chapters 4 and 5.1). They see single points, so that
 * two frames of each class are enough, as published; here those at one and two thirds of the frames given for a class.
 */
public final class BinnedComparison {

	/** Name of the networks per bin where networks are chosen. */
	public static final String MLP = "binned-mlp";
	/** Name of the end-to-end network where networks are chosen. */
	public static final String FCNN = NetworkTypes.BINNED_FCNN.id();

	private static final double NANOSECONDS = 1e9;

	private final TrainingSelection chosen;
	private final Ramp<Patterns> ramp;
	private final DeviceChoice device;

	/**
	 * @param frames frames with classes, of which two per class are learnt from
	 * @param ramp they are frames of; all of it is judged
	 * @param device where to compute
	 */
	public BinnedComparison(TrainingSelection frames, Ramp<Patterns> ramp, DeviceChoice device) {
		this.chosen = representatives(frames);
		this.ramp = ramp;
		this.device = device;
	}

	/** @return of every class the frames at one and two thirds of those given, one where only one is given */
	static TrainingSelection representatives(TrainingSelection frames) {
		int classes = Arrays.stream(frames.labels()).max().orElse(-1) + 1;
		int[] kept = IntStream.range(0, classes).flatMap(c -> {
			int[] own = IntStream.range(0, frames.labels().length).filter(k -> frames.labels()[k] == c).toArray();
			return IntStream.of(own.length / 3, 2 * own.length / 3).distinct().filter(k -> k < own.length).map(k -> own[k]);
		}).toArray();
		return new TrainingSelection(Arrays.stream(kept).map(k -> frames.frames()[k]).toArray(),
				Arrays.stream(kept).map(k -> frames.labels()[k]).toArray());
	}

	/**
	 * @param settings of the networks per bin
	 * @param progress of the training
	 * @return their row; the loss is not known
	 */
	public ComparedModel mlp(BinnedMlpSettings settings, Progress progress) {
		RadialAxis axis = ramp.data().axis();
		PeakMemory.reset();
		long start = System.nanoTime();
		BinnedMlp trained = new BinnedMlpTraining(settings, device).train(axis, patterns(), chosen.labels(), progress);
		double seconds = (System.nanoTime() - start) / NANOSECONDS;
		int classes = Arrays.stream(chosen.labels()).max().orElseThrow() + 1;
		return row(MLP, "Binned MLP", settings.bins() * settings.parametersPerBin(classes), settings.epochs(), seconds, Double.NaN,
				all -> trained.classify(all, progress).confidence());
	}

	/**
	 * @param settings of the end-to-end network
	 * @param progress of the training
	 * @return its row
	 * @throws org.rampscope.core.error.AnalysisException where there are not two classes
	 */
	public ComparedModel fcnn(BinnedFcnnSettings settings, Progress progress) {
		PeakMemory.reset();
		long start = System.nanoTime();
		try (BinnedFcnn trained = new BinnedFcnnTraining(settings, device).train(ramp.data().axis(), patterns(), chosen.labels(), progress)) {
			double seconds = (System.nanoTime() - start) / NANOSECONDS;
			long parameters = Networks
					.parameterCount(NetworkSettings.of(NetworkTypes.BINNED_FCNN, ramp.data().axis().size(), 2).withBins(settings.bins()));
			return row(FCNN, NetworkTypes.BINNED_FCNN.name(), parameters, trained.steps(), seconds, trained.loss(),
					all -> ClassificationConfidence.of(trained.labels(all, progress)));
		}
	}

	private double[][] patterns() {
		return chosen.patterns(ramp.data().intensityRows());
	}

	private ComparedModel row(String id, String name, long parameters, int epochs, double seconds, double loss,
			Function<double[][], ClassificationConfidence> judge) {
		Optional<Long> peak = PeakMemory.bytes();
		double[][] all = Matrices.of(ramp.data().intensity());
		long start = System.nanoTime();
		ClassificationConfidence found = judge.apply(all);
		double micros = (System.nanoTime() - start) / 1e3 / all.length;
		return new ComparedModel(id, name, parameters, epochs, seconds, peak, loss, micros, found);
	}
}
