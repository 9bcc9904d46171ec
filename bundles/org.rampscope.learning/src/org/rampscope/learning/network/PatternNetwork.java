/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rampscope.learning.network.NetworkType.Trait;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * A network that takes patterns and gives logits: one per pattern for two classes, else one per class. Takes rows of
 * {@link NetworkSettings#inputWidth()} numbers, n × N, and gives n × outputs; sequential networks also take groups × sequence
 * × N and give groups × sequence × outputs. Two-dimensional input is, for these, what it was in the published test: n sequences
 * of one frame for recurrent ones, one sequence of n frames for those with attention over frames.
 *
 * <p>
 * All networks are chains of {@link Segment}s, so that gradients and statistics over a whole training set can be had in pieces.
 */
public abstract class PatternNetwork extends AbstractBlock {

	private record Layer(Block block, Shape input) {
	}

	private final NetworkSettings settings;
	private final Map<String, Layer> layers = new LinkedHashMap<>();
	private final List<Segment> segments = new ArrayList<>();

	/** @param settings which network */
	protected PatternNetwork(NetworkSettings settings) {
		this.settings = settings;
	}

	/**
	 * Adds a layer.
	 *
	 * @param name its name in the released weights; dots separate levels
	 * @param block the layer
	 * @param input shape of its input, with 1 for the batch; an axis of length 0 where the pattern is too short
	 * @return the block
	 */
	protected final <B extends Block> B layer(String name, B block, Shape input) {
		layers.put(name, new Layer(block, input));
		return addChildBlock(name, block);
	}

	/** @param segment the next stretch of the network */
	protected final void segment(Segment segment) {
		segments.add(segment);
	}

	/**
	 * @param convolution a convolution
	 * @param input batch × channels × positions
	 * @return shape of what it gives; no positions where its kernel is longer than the input
	 */
	protected static Shape convolved(Conv1d convolution, Shape input) {
		long room = input.get(2) + 2 * convolution.getPadding().get(0) - convolution.getKernelShape().get(0);
		// DJL divides a negative number towards zero, and would find a position where there is none.
		return room < 0 ? new Shape(input.get(0), convolution.getFilters(), 0) : convolution.getOutputShapes(new Shape[] { input })[0];
	}

	/**
	 * @param input batch × channels × positions
	 * @return shape behind a pooling of that many positions each, side by side
	 */
	protected static Shape pooled(Shape input, int size) {
		return new Shape(input.get(0), input.get(1), input.get(2) / size);
	}

	/** @return whether something is left of a pattern in front of every layer, as is not where it is too short */
	final boolean fits() {
		return layers.values().stream().allMatch(layer -> layer.input().size() > 0);
	}

	/** @return which network this is */
	public final NetworkSettings settings() {
		return settings;
	}

	/** @return the stretches of the network, in order */
	public final List<Segment> segments() {
		return Collections.unmodifiableList(segments);
	}

	/** @return the batch normalisations, in order; empty where the network has none */
	public final List<BatchNormalization> normalizations() {
		return segments.stream().flatMap(s -> s.normalizations().stream()).toList();
	}

	/** @return all parameters and running statistics under the names they have in the released weights, in order */
	public final Map<String, Parameter> tensors() {
		Map<String, Parameter> named = new LinkedHashMap<>();
		layers.forEach((name, layer) -> layer.block().getParameters()
				.forEach(entry -> named.put(name + "." + tensorName(entry.getValue()), entry.getValue())));
		return named;
	}

	private static String tensorName(Parameter parameter) {
		return switch (parameter.getType()) {
		case GAMMA -> "weight";
		case BETA -> "bias";
		default -> parameter.getName();
		};
	}

	@Override
	protected final void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputs) {
		layers.values().forEach(layer -> layer.block().initialize(manager, dataType, layer.input()));
	}

	@Override
	protected final NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
		NDArray rows = inputs.singletonOrThrow();
		return new NDList(leaving(stateBefore(segments.size(), store, rows, training).singletonOrThrow(), rows));
	}

	/**
	 * @param count of segments
	 * @return what comes out of the first so many segments
	 */
	protected final NDList stateBefore(int count, ParameterStore store, NDArray rows, boolean training) {
		NDList state = new NDList(entering(rows));
		for (Segment segment : segments.subList(0, count)) {
			NDList arrays = segment.compute().apply(store, state, training);
			for (int i = 0; i < segment.normalizations().size(); i++) {
				arrays.set(i, segment.normalizations().get(i).forward(store, new NDList(arrays.get(i)), training).get(0));
			}
			state = segment.finish().apply(store, arrays, training);
		}
		return state;
	}

	/**
	 * Who attends to whom when the network judges; averaged over heads, each row adds up to one.
	 *
	 * @param store where parameters' values come from
	 * @param rows as for the network itself
	 * @return by name: {@code position} rows × 256 × 256 and {@code channel} rows × 8 × 8 of ConvSC and ConvSCT,
	 *         {@code frame} groups × sequence × sequence of ConvSCT, {@code frame_1} and {@code frame_2} of the Transformer;
	 *         empty for networks without attention
	 */
	public Map<String, NDArray> attention(ParameterStore store, NDArray rows) {
		return Map.of();
	}

	/** @return the axis that rows are given to make sequences of them, for sequential networks */
	protected final int sequenceAxis() {
		return settings.type().has(Trait.RECURRENT) ? 1 : 0;
	}

	private NDArray entering(NDArray rows) {
		return settings.type().sequential() && rows.getShape().dimension() == 2 ? rows.expandDims(sequenceAxis()) : rows;
	}

	private NDArray leaving(NDArray logits, NDArray rows) {
		return settings.type().sequential() && rows.getShape().dimension() == 2 ? logits.squeeze(sequenceAxis()) : logits;
	}

	@Override
	public final Shape[] getOutputShapes(Shape[] inputs) {
		Shape rows = inputs[0].slice(0, inputs[0].dimension() - 1);
		return new Shape[] { rows.add(settings.outputs()) };
	}
}
