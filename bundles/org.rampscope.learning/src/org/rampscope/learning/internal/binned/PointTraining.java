/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.binned;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomGenerator;
import org.rampscope.core.error.CancelledException;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.torch.TorchWork;
import org.rampscope.learning.training.AdamOptimizer;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

/**
 * Trains one network per bin on all points of the bin, every epoch one step: cross entropy, Adam. The networks know nothing of
 * each other; as many go through together as keeps the processor's cache, or the GPU, busy.
 */
public final class PointTraining {

	/** Bytes of one array of hidden values that a processor still holds close. */
	private static final long NEAR_BYTES = 8L << 20;
	private static final long GPU_BYTES = 512L << 20;

	/**
	 * What came out, bin by bin.
	 *
	 * @param first bins × hidden × 3: factors of position and intensity, and bias
	 * @param second bins × classes × hidden
	 * @param bias bins × classes
	 * @param accuracy share of the training points judged right in the last epoch, per bin
	 */
	public record Trained(float[] first, float[] second, float[] bias, double[] accuracy) {
	}

	private final Device device;
	private final int hidden;
	private final int classes;
	private final int epochs;
	private final double learningRate;
	private final double penalty;

	/**
	 * @param device where it runs
	 * @param hidden width of the hidden layer
	 * @param classes number of classes
	 * @param epochs steps
	 * @param learningRate of Adam
	 * @param penalty coupled L2 penalty
	 */
	public PointTraining(Device device, int hidden, int classes, int epochs, double learningRate, double penalty) {
		this.device = device;
		this.hidden = hidden;
		this.classes = classes;
		this.epochs = epochs;
		this.learningRate = learningRate;
		this.penalty = penalty;
	}

	/**
	 * @param points bins × 3 × rows: position, intensity, one
	 * @param labels class of every row, the same in all bins
	 * @param seed of the values they start from
	 * @param epochDone told the number of bins that have finished another epoch
	 * @param cancelled asked after every epoch
	 */
	public Trained train(float[][] points, int[] labels, long seed, IntConsumer epochDone, BooleanSupplier cancelled) {
		int bins = points.length;
		Trained all = new Trained(new float[bins * hidden * PointNetworks.INPUTS], new float[bins * classes * hidden],
				new float[bins * classes], new double[bins]);
		RandomGenerator random = new MersenneTwister(seed);
		long near = device.isGpu() ? GPU_BYTES : NEAR_BYTES;
		int together = (int) Math.clamp(near / (4L * hidden * labels.length), 1, bins);
		for (int from = 0; from < bins; from += together) {
			trainGroup(points, from, Math.min(bins, from + together), labels, random, all, epochDone, cancelled);
		}
		return all;
	}

	private void trainGroup(float[][] points, int from, int to, int[] labels, RandomGenerator random, Trained all, IntConsumer epochDone,
			BooleanSupplier cancelled) {
		int bins = to - from;
		try (NDManager manager = Torch.get().newManager(device)) {
			PointNetworks networks = new PointNetworks(bins, hidden, classes, random, manager);
			AdamOptimizer adam = new AdamOptimizer(networks.tensors(), manager, penalty);
			NDArray rows = manager.create(joined(points, from, to), new Shape(bins, PointNetworks.INPUTS, labels.length));
			NDArray targets = manager.create(targets(labels), new Shape(1, classes, labels.length));
			NDArray truth = manager.create(labels).expandDims(0);
			for (int epoch = 0; epoch < epochs; epoch++) {
				boolean last = epoch == epochs - 1;
				double[] accuracy = TorchWork.run(device, "training of bins", () -> epoch(networks, rows, targets, truth, adam, last));
				epochDone.accept(bins);
				if (cancelled.getAsBoolean()) {
					throw new CancelledException();
				}
				if (last) {
					System.arraycopy(accuracy, 0, all.accuracy(), from, bins);
				}
			}
			copy(networks, "first", all.first(), from);
			copy(networks, "second", all.second(), from);
			copy(networks, "bias", all.bias(), from);
		}
	}

	private double[] epoch(PointNetworks networks, NDArray rows, NDArray targets, NDArray truth, AdamOptimizer adam, boolean last) {
		NDArray logits;
		try (GradientCollector collector = Torch.get().newGradientCollector()) {
			logits = networks.logits(rows);
			// The mean over the rows of every bin, added up over the bins: none feels another.
			collector.backward(logits.logSoftmax(1).mul(targets).sum().div(-targets.size(2)));
		}
		double[] accuracy = last ? accuracy(logits, truth) : null;
		adam.step(learningRate);
		return accuracy;
	}

	private static double[] accuracy(NDArray logits, NDArray truth) {
		NDArray right = logits.argMax(1).toType(DataType.INT32, false).eq(truth);
		return right.toType(DataType.FLOAT64, false).mean(new int[] { 1 }).toDoubleArray();
	}

	private static void copy(PointNetworks networks, String name, float[] into, int from) {
		float[] values = networks.tensors().get(name).getArray().toFloatArray();
		System.arraycopy(values, 0, into, from * (values.length / networks.bins()), values.length);
	}

	private static float[] joined(float[][] points, int from, int to) {
		float[] joined = new float[(to - from) * points[0].length];
		for (int b = from; b < to; b++) {
			System.arraycopy(points[b], 0, joined, (b - from) * points[0].length, points[0].length);
		}
		return joined;
	}

	private float[] targets(int[] labels) {
		float[] targets = new float[classes * labels.length];
		for (int i = 0; i < labels.length; i++) {
			targets[labels[i] * labels.length + i] = 1;
		}
		return targets;
	}
}
