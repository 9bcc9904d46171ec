/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rampscope.learning.internal.network.AdaptiveAverage;
import org.rampscope.learning.internal.network.ChannelAttention;
import org.rampscope.learning.internal.network.Layers;
import org.rampscope.learning.internal.network.MultiHeadAttention;
import org.rampscope.learning.network.Segment.Computed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.training.ParameterStore;

/**
 * Convolutions, embedding, attention over positions and over channels, and their fusion: what ConvSC, ConvSCT and the
 * self-supervised encoder have in common (thesis 5.6 and 7.1). Attention over positions has the channels as its width; the
 * text's width of 256 is not what the published count and weights are of.
 */
final class ConvScLayers {

	/** Standard deviation of the first weights. */
	static final double SPREAD = 0.05;

	private static final int FIRST_CHANNELS = 64;
	/** Heads of the attention over positions. */
	private static final int HEADS = 2;

	/**
	 * Sizes in which the layers are used.
	 *
	 * @param channels behind the second convolution
	 * @param width numbers per channel behind the embedding
	 * @param averagedTo positions that go into the embedding; 0 for as many as the pooling leaves
	 */
	record Size(int channels, int width, int averagedTo) {

		/** In front of a classification. */
		static final Size CLASSIFIER = new Size(8, 256, 0);
		/** The self-supervised encoder, for patterns of any length. */
		static final Size ENCODER = new Size(16, 128, 236);
	}

	private final Size size;
	private final Conv1d first;
	private final Conv1d second;
	private final Conv1d fusion;
	private final BatchNormalization firstNorm;
	private final BatchNormalization secondNorm;
	private final BatchNormalization fusionNorm;
	private final Linear embedding;
	private final LayerNorm embeddingNorm;
	private final MultiHeadAttention positions;
	private final ChannelAttention channels;
	private final LayerNorm attendedNorm;

	ConvScLayers(Size size, PatternNetwork network) {
		this.size = size;
		Shape shape = new Shape(1, 1, network.settings().points());
		first = network.layer("conv1.0", Layers.convolution(FIRST_CHANNELS, 5, 2, 0, true), shape);
		shape = PatternNetwork.convolved(first, shape);
		firstNorm = network.layer("conv1.1", new BatchNormalization(FIRST_CHANNELS), shape);
		shape = PatternNetwork.pooled(shape, 2);
		second = network.layer("conv3.0", Layers.convolution(size.channels, 5, 1, 0, true), shape);
		shape = PatternNetwork.convolved(second, shape);
		secondNorm = network.layer("conv3.1", new BatchNormalization(size.channels), shape);
		shape = PatternNetwork.pooled(shape, 2);
		Shape embedded = new Shape(1, size.channels, size.width);
		fusion = network.layer("dec_conv3.0", Layers.convolution(1, 1, 1, 0, true), embedded);
		fusionNorm = network.layer("dec_conv3.1", new BatchNormalization(1), new Shape(1, 1, size.width));
		// Nothing cannot be averaged to something.
		long averaged = size.averagedTo > 0 && shape.get(2) > 0 ? size.averagedTo : shape.get(2);
		embedding = network.layer("embeding.0", Layers.linear(size.width), new Shape(1, averaged));
		embeddingNorm = network.layer("embeding.1", Layers.norm(), new Shape(1, size.width));
		positions = network.layer("MultiHeadAttention", new MultiHeadAttention(size.channels, HEADS), new Shape(1, 1, size.channels));
		channels = network.layer("C_Attention_F", new ChannelAttention(), embedded);
		attendedNorm = network.layer("LayerNorm", Layers.norm(), new Shape(1, size.width));
	}

	/** As PyTorch's layers, apart from weights other than those that attention projects with. */
	static void initialize(InitialWeights tensor) {
		if (tensor.type() == Parameter.Type.WEIGHT && !tensor.name().endsWith("in_proj_weight")) {
			tensor.normal(0, SPREAD);
		} else {
			tensor.pyTorch();
		}
	}

	BatchNormalization firstNorm() {
		return firstNorm;
	}

	BatchNormalization secondNorm() {
		return secondNorm;
	}

	BatchNormalization fusionNorm() {
		return fusionNorm;
	}

	/** @return first convolution of rows × points */
	NDArray first(ParameterStore store, NDArray rows, boolean training) {
		return Layers.apply(first, store, rows.expandDims(1), training);
	}

	NDArray second(ParameterStore store, NDArray x, boolean training) {
		return Layers.apply(second, store, x, training);
	}

	/** @return rows × channels × width, from what the second pooling gives */
	NDArray embedded(ParameterStore store, NDArray x, boolean training) {
		NDArray positioned = size.averagedTo > 0 ? AdaptiveAverage.of(x, size.averagedTo) : x;
		return Layers.apply(embeddingNorm, store, Layers.apply(embedding, store, positioned, training), training);
	}

	/** @return rows × 1 × width: both attentions added, normalised, channels made one; not yet normalised over the batch */
	NDArray attended(ParameterStore store, NDArray x, boolean training) {
		NDArray byPosition = x.transpose(0, 2, 1);
		NDArray spatial = Layers.apply(positions, store, byPosition, training).transpose(0, 2, 1).add(x);
		NDArray both = spatial.add(Layers.apply(channels, store, x, training));
		return Layers.apply(fusion, store, Layers.apply(attendedNorm, store, both, training), training);
	}

	/** @return the layers as segments: rows × points in, rows × width out */
	List<Segment> segments() {
		return List.of(
				new Segment((store, x, training) -> new NDList(first(store, x.singletonOrThrow(), training)), List.of(firstNorm),
						(store, x, training) -> new NDList(Layers.poolAndRectify(x.get(0), 2)), Computed.AGAIN),
				new Segment((store, x, training) -> new NDList(second(store, x.get(0), training)), List.of(secondNorm),
						(store, x, training) -> new NDList(Layers.poolAndRectify(x.get(0), 2)), Computed.LINKED),
				new Segment((store, x, training) -> new NDList(attended(store, embedded(store, x.get(0), training), training)), List.of(fusionNorm),
						(store, x, training) -> new NDList(Layers.rectify(x.get(0)).squeeze(1)), Computed.KEPT));
	}

	/** @return who attends to whom among positions and channels, from what the second pooling gives, averaged over heads */
	Map<String, NDArray> weights(ParameterStore store, NDArray pooled) {
		NDArray x = embedded(store, pooled, false);
		Map<String, NDArray> weights = new LinkedHashMap<>();
		weights.put("position", positions.attend(store, x.transpose(0, 2, 1), false).weights().mean(new int[] { 1 }));
		weights.put("channel", ChannelAttention.weights(x));
		return weights;
	}
}
