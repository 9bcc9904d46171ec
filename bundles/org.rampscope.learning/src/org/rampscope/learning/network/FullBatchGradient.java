/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.learning.torch.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;

/**
 * Loss and gradient over a whole training set that goes through a network in chunks, with the numbers of one pass in one
 * piece: batch normalisation takes its statistics over all chunks, and gradients flow through these statistics. Only what is
 * needed between segments is held, and only one chunk is on the graph at a time.
 *
 * <p>
 * Not to be called while gradients are being collected elsewhere: the engine knows one collection at a time.
 */
public final class FullBatchGradient {

	/** The share of one chunk in the loss. */
	@FunctionalInterface
	public interface ChunkLoss {
		/**
		 * @param logits of the chunk, as the network gives them
		 * @param chunk its number
		 * @return one number: its share of the loss over all chunks, divided already by the number of all rows where the loss is a mean
		 */
		NDArray of(NDArray logits, int chunk);
	}

	private final PatternNetwork network;
	private final NDManager manager;
	private final ParameterStore store;

	/**
	 * @param network one with values
	 * @param manager on the device of the network and the chunks
	 */
	public FullBatchGradient(PatternNetwork network, NDManager manager) {
		this.network = network;
		this.manager = manager;
		this.store = new ParameterStore(manager, false);
	}

	/**
	 * Adds the gradient of the loss to the gradients of the parameters, and moves running statistics one step.
	 *
	 * @param chunks rows × {@link NetworkSettings#inputWidth()} each; groups × sequence × points for sequential networks
	 * @param loss of a chunk
	 * @return the loss over all chunks
	 */
	public double accumulate(List<NDArray> chunks, ChunkLoss loss) {
		List<SegmentPass> passes = new ArrayList<>();
		HeldArrays gradients = new HeldArrays();
		try {
			HeldArrays states = forward(chunks, passes, true);
			double total;
			try {
				total = throughLast(states, chunks.size(), passes.isEmpty(), loss, gradients);
			} finally {
				if (!passes.isEmpty()) {
					states.close();
				}
			}
			for (int k = passes.size() - 1; k >= 0; k--) {
				gradients = passes.get(k).backward(gradients);
			}
			passes.forEach(pass -> pass.updateRunning(BatchNormalization.MOMENTUM));
			return total;
		} finally {
			gradients.close();
			passes.forEach(SegmentPass::close);
		}
	}

	/**
	 * Sets the running statistics of all normalisations to those of the chunks, layer by layer, so that the network judges a
	 * pattern alone as it judges the training set as a whole.
	 *
	 * @param chunks as for {@link #accumulate}
	 */
	public void setStatistics(List<NDArray> chunks) {
		List<SegmentPass> passes = new ArrayList<>();
		HeldArrays last = forward(chunks, passes, false);
		if (!passes.isEmpty()) {
			last.close();
		}
		passes.forEach(pass -> pass.updateRunning(1));
		passes.forEach(SegmentPass::close);
	}

	/** The engine records gradients on threads that never collected any; the end of a collection ends that. */
	private static void stopRecording() {
		Torch.get().newGradientCollector().close();
	}

	private HeldArrays forward(List<NDArray> chunks, List<SegmentPass> passes, boolean forGradient) {
		stopRecording();
		HeldArrays states = new HeldArrays();
		try (NDScope scope = new NDScope()) {
			scope.suppressNotUsedWarning();
			chunks.forEach(chunk -> states.hold(new NDList(chunk)));
		}
		HeldArrays current = states;
		for (Segment segment : network.segments()) {
			if (!segment.normalizations().isEmpty()) {
				SegmentPass pass = new SegmentPass(segment, store, manager, current, chunks.size(), passes.isEmpty());
				passes.add(pass);
				current = pass.forward(forGradient);
			}
		}
		return current;
	}

	private double throughLast(HeldArrays states, int chunks, boolean only, ChunkLoss loss, HeldArrays gradients) {
		Segment last = network.segments().get(network.segments().size() - 1);
		double total = 0;
		for (int chunk = 0; chunk < chunks; chunk++) {
			try (NDScope scope = new NDScope()) {
				scope.suppressNotUsedWarning();
				NDList state = states.get(chunk);
				try (GradientCollector collector = Torch.get().newGradientCollector()) {
					if (!only) {
						state.forEach(a -> a.setRequiresGradient(true));
					}
					NDArray share = loss.of(last.compute().apply(store, state, true).get(0), chunk);
					collector.backward(share);
					total += ChannelStatistics.doubles(share)[0];
				}
				gradients.hold(only ? new NDList() : SegmentPass.gradientsOf(state));
			}
		}
		return total;
	}
}
