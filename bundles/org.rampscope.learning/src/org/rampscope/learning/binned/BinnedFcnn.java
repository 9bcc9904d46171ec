/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.binned;

import java.util.Arrays;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.torch.TorchWork;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** A trained end-to-end binned network: judges the rows of a pattern one by one, and the pattern by their majority. */
public final class BinnedFcnn implements AutoCloseable {

	private static final int PATTERNS_TOGETHER = 8;

	private final BinnedFcnnSettings settings;
	private final BinnedRows rows;
	private final PatternNetwork network;
	private final NDManager manager;
	private final int steps;
	private final double loss;
	private final double accuracy;

	BinnedFcnn(BinnedFcnnSettings settings, BinnedRows rows, PatternNetwork network, NDManager manager, int steps, double loss,
			double accuracy) {
		this.settings = settings;
		this.rows = rows;
		this.network = network;
		this.manager = manager;
		this.steps = steps;
		this.loss = loss;
		this.accuracy = accuracy;
	}

	/** @return how it was trained */
	public BinnedFcnnSettings settings() {
		return settings;
	}

	/** @return the network, for its weights */
	public PatternNetwork network() {
		return network;
	}

	/** @return steps that were taken */
	public int steps() {
		return steps;
	}

	/** @return loss on the training rows at the end */
	public double loss() {
		return loss;
	}

	/** @return share of the training rows judged right at the end, in training mode */
	public double accuracy() {
		return accuracy;
	}

	/**
	 * @param patterns one per row, on the axis of the training
	 * @param progress told of patterns
	 * @return probability of class 1 for every row of every pattern
	 * @throws AnalysisException where a pattern has another length or a value that is not finite
	 */
	public double[][] probabilities(double[][] patterns, Progress progress) {
		progress.begin("judging patterns", patterns.length);
		double[][] probabilities = new double[patterns.length][];
		Torch.get().newGradientCollector().close();
		for (int from = 0; from < patterns.length; from += PATTERNS_TOGETHER) {
			progress.checkCancelled();
			int to = Math.min(patterns.length, from + PATTERNS_TOGETHER);
			for (int frame = from; frame < to; frame++) {
				check(patterns[frame], frame);
			}
			float[] found = run(Arrays.copyOfRange(patterns, from, to));
			int each = rows.layout().pointsPerBin();
			for (int frame = from; frame < to; frame++) {
				probabilities[frame] = new double[each];
				for (int j = 0; j < each; j++) {
					probabilities[frame][j] = found[(frame - from) * each + j];
				}
			}
			progress.worked(to - from);
		}
		return probabilities;
	}

	private void check(double[] pattern, int frame) {
		if (pattern.length != rows.axis().size() || !Arrays.stream(pattern).allMatch(Double::isFinite)) {
			throw new AnalysisException("frame " + frame + " has " + pattern.length + " points or a value that is not finite; "
					+ "the network was trained on " + rows.axis().size() + " points", "Give complete patterns on the axis of the training");
		}
	}

	private float[] run(double[][] patterns) {
		return TorchWork.run(manager.getDevice(), "judging patterns", () -> {
			int count = patterns.length * rows.layout().pointsPerBin();
			NDArray input = manager.create(rows.of(patterns), new Shape(count, rows.width()));
			NDArray logits = network.forward(new ParameterStore(manager, false), new NDList(input), false).get(0);
			return logits.getNDArrayInternal().sigmoid().toFloatArray();
		});
	}

	/**
	 * @param patterns one per row, on the axis of the training
	 * @param progress told of patterns
	 * @return class of every pattern: 0 where more than half of its rows are
	 */
	public int[] labels(double[][] patterns, Progress progress) {
		return Arrays.stream(probabilities(patterns, progress)).mapToInt(BinVote::majority).toArray();
	}

	@Override
	public void close() {
		manager.close();
	}
}
