/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.network.FullBatchGradient;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.torch.TorchWork;
import org.rampscope.learning.training.AdamOptimizer;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Trains the end-to-end binned network for two classes (Y. Sun, thesis 2023, 5.1): all rows in every step, until the goal is
 * reached; the step that would follow is not taken. Then the statistics of its normalisations are set to those of the patterns without
 * their copies: what is judged later carries none of the noise that the published copies pile up.
 */
public final class BinnedFcnnTraining {

	private static final int ROWS_PER_CHUNK = 1024;

	private final BinnedFcnnSettings settings;
	private final Device device;

	/**
	 * @param settings how
	 * @param device where the training runs
	 */
	public BinnedFcnnTraining(BinnedFcnnSettings settings, DeviceChoice device) {
		this.settings = settings;
		this.device = Torch.get().device(device);
	}

	/**
	 * @param axis of the patterns
	 * @param originals training patterns, one per row; noise copies are made of them
	 * @param labels class of each, 0 or 1
	 * @param progress told of epochs
	 * @return the trained network, to be closed
	 * @throws AnalysisException where there are not two classes, or a value is not finite
	 */
	public BinnedFcnn train(RadialAxis axis, double[][] originals, int[] labels, Progress progress) {
		check(originals, labels);
		BinnedRows rows = new BinnedRows(BinLayout.of(axis.size(), settings.bins()), axis);
		NDManager manager = Torch.get().newManager(device);
		try {
			PatternNetwork network = Networks.create(NetworkSettings.of(NetworkTypes.BINNED_FCNN, axis.size(), 2).withBins(settings.bins()));
			Networks.initialize(network, manager, DataType.FLOAT32, settings.seed());
			return run(network, manager, rows, originals, labels, progress);
		} catch (RuntimeException e) {
			manager.close();
			throw e;
		}
	}

	private static void check(double[][] originals, int[] labels) {
		if (originals.length != labels.length || !Arrays.equals(Arrays.stream(labels).distinct().sorted().toArray(), new int[] { 0, 1 })) {
			throw new AnalysisException(originals.length + " patterns with labels " + Arrays.toString(labels),
					"Give one label per pattern, 0 or 1, and both of them");
		}
		for (double[] pattern : originals) {
			if (!Arrays.stream(pattern).allMatch(Double::isFinite)) {
				throw new AnalysisException("a training pattern has a value that is not finite", "Leave the frame out, or crop the patterns");
			}
		}
	}

	private BinnedFcnn run(PatternNetwork network, NDManager owner, BinnedRows rows, double[][] originals, int[] labels, Progress progress) {
		progress.begin("training the binned network", settings.epochs());
		try (NDManager manager = owner.newSubManager()) {
			List<NDArray> inputs = new ArrayList<>();
			List<NDArray> targets = new ArrayList<>();
			long count = chunks(manager, rows, settings.copies().of(originals), settings.copies().labels(labels), inputs, targets);
			FullBatchGradient gradient = new FullBatchGradient(network, manager);
			AdamOptimizer adam = new AdamOptimizer(network.tensors(), manager, settings.weightDecay());
			int steps = 0;
			double[] reached = epoch(gradient, inputs, targets, count);
			while (steps < settings.epochs() && reached[0] >= settings.lossGoal() && reached[1] <= settings.accuracyGoal()) {
				TorchWork.run(device, "a step of training", () -> {
					adam.step(settings.learningRate());
					return null;
				});
				steps++;
				progress.worked(1);
				if (progress.isCancelled()) {
					throw new CancelledException();
				}
				reached = epoch(gradient, inputs, targets, count);
			}
			List<NDArray> plain = new ArrayList<>();
			chunks(manager, rows, originals, labels, plain, new ArrayList<>());
			gradient.setStatistics(plain);
			return new BinnedFcnn(settings, rows, network, owner, steps, reached[0], reached[1]);
		}
	}

	private static long chunks(NDManager manager, BinnedRows rows, double[][] curves, int[] labels, List<NDArray> inputs,
			List<NDArray> targets) {
		int each = rows.layout().pointsPerBin();
		int together = Math.max(1, ROWS_PER_CHUNK / each);
		for (int from = 0; from < curves.length; from += together) {
			int to = Math.min(curves.length, from + together);
			int count = (to - from) * each;
			inputs.add(manager.create(rows.of(Arrays.copyOfRange(curves, from, to)), new Shape(count, rows.width())));
			float[] target = new float[count];
			for (int i = 0; i < count; i++) {
				target[i] = labels[from + i / each];
			}
			targets.add(manager.create(target, new Shape(count, 1)));
		}
		return (long) curves.length * each;
	}

	/** @return loss and share of rows judged right; the gradient is left with the parameters */
	private double[] epoch(FullBatchGradient gradient, List<NDArray> inputs, List<NDArray> targets, long rows) {
		return TorchWork.run(device, "an epoch of training", () -> {
			long[] right = { 0 };
			double loss = gradient.accumulate(inputs, (logits, chunk) -> {
				NDArray target = targets.get(chunk);
				right[0] += logits.gt(0).eq(target.gt(0.5)).sum().toType(DataType.INT64, false).getLong();
				return crossEntropy(logits, target).sum().div(rows);
			});
			return new double[] { loss, (double) right[0] / rows };
		});
	}

	/** Binary cross entropy of logits z and targets t without overflow: max(z, 0) − z t + ln(1 + exp(−|z|)). */
	private static NDArray crossEntropy(NDArray logits, NDArray target) {
		return logits.getNDArrayInternal().relu().sub(logits.mul(target)).add(logits.abs().neg().exp().add(1).log());
	}
}
