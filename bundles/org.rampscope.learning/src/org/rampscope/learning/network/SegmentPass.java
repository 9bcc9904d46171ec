/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rampscope.learning.network.Segment.Computed;
import org.rampscope.learning.torch.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;

/** All chunks through one segment, forward with the statistics of all of them, and back. */
final class SegmentPass implements AutoCloseable {

	private final Segment segment;
	private final ParameterStore store;
	private final NDManager manager;
	private final HeldArrays states;
	private final boolean first;
	private final int chunks;
	private final HeldArrays computed = new HeldArrays();
	private final HeldArrays coefficients = new HeldArrays();
	private final List<ChannelStatistics> statistics = new ArrayList<>();
	private final List<NormalizationGradient> normalizations = new ArrayList<>();

	/**
	 * @param segment one with normalisations
	 * @param states its input per chunk; freed with this, unless this is the first segment
	 * @param first whether this is the first segment, whose input gets no gradient
	 */
	SegmentPass(Segment segment, ParameterStore store, NDManager manager, HeldArrays states, int chunks, boolean first) {
		this.segment = segment;
		this.store = store;
		this.manager = manager;
		this.states = states;
		this.chunks = chunks;
		this.first = first;
	}

	/**
	 * @param forGradient whether {@link #backward} will follow
	 * @return the next state of every chunk
	 */
	HeldArrays forward(boolean forGradient) {
		segment.normalizations().forEach(layer -> statistics.add(new ChannelStatistics(layer.channels())));
		for (int chunk = 0; chunk < chunks; chunk++) {
			try (NDScope scope = scope()) {
				NDList arrays = forGradient && segment.computed() == Computed.LINKED ? computeLinked(chunk) : compute(chunk);
				for (int i = 0; i < statistics.size(); i++) {
					statistics.get(i).add(arrays.get(i).stopGradient());
				}
				if (segment.computed() != Computed.AGAIN) {
					computed.hold(arrays);
				}
			}
		}
		normalize();
		HeldArrays next = new HeldArrays();
		for (int chunk = 0; chunk < chunks; chunk++) {
			try (NDScope scope = scope()) {
				next.hold(segment.finish().apply(store, normalized(values(chunk)), true));
			}
		}
		return next;
	}

	private static NDScope scope() {
		NDScope scope = new NDScope();
		scope.suppressNotUsedWarning();
		return scope;
	}

	private void normalize() {
		try (NDScope scope = scope()) {
			for (int i = 0; i < statistics.size(); i++) {
				NormalizationGradient normalization = new NormalizationGradient(segment.normalizations().get(i), statistics.get(i), store, manager);
				normalizations.add(normalization);
				coefficients.hold(normalization.arrays());
			}
		}
	}

	private NDList compute(int chunk) {
		return segment.compute().apply(store, states.get(chunk), true);
	}

	private NDList computeLinked(int chunk) {
		try (GradientCollector collector = Torch.get().newGradientCollector()) {
			watch(states.get(chunk));
			return compute(chunk);
		}
	}

	private void watch(NDList arrays) {
		if (!first) {
			arrays.forEach(a -> a.setRequiresGradient(true));
		}
	}

	/** Values without graph, safe to be watched. */
	private NDList values(int chunk) {
		NDList arrays = segment.computed() == Computed.AGAIN ? compute(chunk) : computed.get(chunk);
		NDList values = new NDList(arrays.size());
		arrays.forEach(a -> values.add(a.stopGradient()));
		return values;
	}

	private NDList normalized(NDList values) {
		NDList arrays = new NDList(values);
		for (int i = 0; i < normalizations.size(); i++) {
			arrays.set(i, normalizations.get(i).apply(values.get(i)));
		}
		return arrays;
	}

	/** Moves the running statistics of the segment's normalisations. */
	void updateRunning(double part) {
		try (NDScope scope = scope()) {
			for (int i = 0; i < statistics.size(); i++) {
				BatchNormalization layer = segment.normalizations().get(i);
				move(layer.runningMean().getArray(), statistics.get(i).mean(), part);
				move(layer.runningVariance().getArray(), statistics.get(i).unbiasedVariance(), part);
			}
		}
	}

	private void move(NDArray running, double[] towards, double part) {
		running.muli(1 - part).addi(manager.create(towards).toType(running.getDataType(), false).mul(part));
	}

	/**
	 * @param gradients of the next state per chunk; freed
	 * @return gradients of the state before per chunk; empty lists for the first segment
	 */
	HeldArrays backward(HeldArrays gradients) {
		normalizations.forEach(NormalizationGradient::watch);
		// Of a segment computed again everything is large; what arrives at its arrays is then computed twice instead of held for all chunks.
		boolean twice = segment.computed() == Computed.AGAIN;
		try (HeldArrays direct = new HeldArrays(); HeldArrays statistical = new HeldArrays()) {
			for (int chunk = 0; chunk < chunks; chunk++) {
				throughFinish(chunk, gradients, twice ? Optional.empty() : Optional.of(direct));
			}
			try (NDScope scope = scope()) {
				normalizations.forEach(n -> statistical.hold(n.towardsStatistics(manager)));
			}
			learnScales(statistical);
			HeldArrays before = new HeldArrays();
			for (int chunk = 0; chunk < chunks; chunk++) {
				if (twice) {
					throughBoth(chunk, gradients, statistical, before);
				} else {
					throughCompute(chunk, direct, statistical, before);
				}
			}
			return before;
		} finally {
			gradients.close();
		}
	}

	private void throughFinish(int chunk, HeldArrays gradients, Optional<HeldArrays> direct) {
		try (NDScope scope = scope()) {
			NDList values = values(chunk);
			backThroughFinish(values, gradients.get(chunk), direct.isPresent());
			direct.ifPresent(held -> held.hold(gradientsOf(values)));
		}
		if (direct.isPresent()) {
			gradients.free(chunk);
		}
	}

	private void backThroughFinish(NDList values, NDList gradients, boolean toValues) {
		if (toValues) {
			values.forEach(a -> a.setRequiresGradient(true));
		}
		try (GradientCollector collector = Torch.get().newGradientCollector()) {
			NDList out = segment.finish().apply(store, normalized(values), true);
			collector.backward(product(out, gradients));
		}
	}

	/** As {@link #throughFinish} and {@link #throughCompute} at once, for a segment whose finish has no parameters. */
	private void throughBoth(int chunk, HeldArrays gradients, HeldArrays statistical, HeldArrays before) {
		try (NDScope scope = scope()) {
			NDList arrays = computeLinked(chunk);
			NDList values = new NDList(arrays.size());
			arrays.forEach(a -> values.add(a.stopGradient()));
			backThroughFinish(values, gradients.get(chunk), true);
			backThroughCompute(arrays, gradientsOf(values), statistical);
			before.hold(first ? new NDList() : gradientsOf(states.get(chunk)));
		}
		gradients.free(chunk);
		if (!first) {
			states.free(chunk);
		}
	}

	private void learnScales(HeldArrays statistical) {
		try (NDScope scope = scope(); GradientCollector collector = Torch.get().newGradientCollector()) {
			for (int i = 0; i < normalizations.size(); i++) {
				BatchNormalization layer = normalizations.get(i).layer();
				NDList gradient = statistical.get(i);
				if (layer.weight().getArray().hasGradient()) {
					collector.backward(layer.weight().getArray().mul(gradient.get(2)).sum().add(layer.bias().getArray().mul(gradient.get(3)).sum()));
				}
			}
		}
	}

	private void throughCompute(int chunk, HeldArrays direct, HeldArrays statistical, HeldArrays before) {
		try (NDScope scope = scope()) {
			NDList arrays = segment.computed() == Computed.LINKED ? computed.get(chunk) : computeLinked(chunk);
			backThroughCompute(arrays, direct.get(chunk), statistical);
			before.hold(first ? new NDList() : gradientsOf(states.get(chunk)));
		}
		direct.free(chunk);
		computed.free(chunk);
		if (!first) {
			states.free(chunk);
		}
	}

	/** @param total gradient of the arrays by way of the finish; what comes through the statistics is added to it */
	private void backThroughCompute(NDList arrays, NDList total, HeldArrays statistical) {
		try (GradientCollector collector = Torch.get().newGradientCollector()) {
			for (int i = 0; i < normalizations.size(); i++) {
				NDList gradient = statistical.get(i);
				total.get(i).addi(BatchNormalization.affine(arrays.get(i).stopGradient(), gradient.get(0), gradient.get(1)));
			}
			collector.backward(product(arrays, total));
		}
	}

	/** A number whose gradient by the arrays is the gradients given; the number itself means nothing. */
	static NDArray product(NDList arrays, NDList gradients) {
		NDArray sum = dot(arrays.get(0), gradients.get(0));
		for (int i = 1; i < arrays.size(); i++) {
			sum = sum.add(dot(arrays.get(i), gradients.get(i)));
		}
		return sum;
	}

	private static NDArray dot(NDArray array, NDArray gradient) {
		return array.reshape(-1).dot(gradient.reshape(-1));
	}

	static NDList gradientsOf(NDList arrays) {
		NDList gradients = new NDList(arrays.size());
		arrays.forEach(a -> gradients.add(a.getGradient()));
		return gradients;
	}

	@Override
	public void close() {
		computed.close();
		coefficients.close();
		if (!first) {
			states.close();
		}
	}
}
