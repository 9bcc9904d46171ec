/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import java.util.LinkedHashMap;
import java.util.Map;

import org.rampscope.learning.network.BatchNormalization;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
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

	private static final int FIRST_CHANNELS = 64;

	private final ConvScPart part;
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

	ConvScLayers(int points, ConvScPart part, LayerRegistry layers) {
		this.part = part;
		int width = part.width();
		int pooled = ConvolutionLengths.behind(points, 5, 2, 0) / 2;
		first = layers.layer("conv1.0", Layers.convolution(FIRST_CHANNELS, 5, 2, 0, true), new Shape(1, 1, points));
		firstNorm = layers.layer("conv1.1", new BatchNormalization(FIRST_CHANNELS), new Shape(1, FIRST_CHANNELS, pooled));
		second = layers.layer("conv3.0", Layers.convolution(part.channels(), 5, 1, 0, true), new Shape(1, FIRST_CHANNELS, pooled));
		secondNorm = layers.layer("conv3.1", new BatchNormalization(part.channels()), new Shape(1, part.channels(), pooled));
		fusion = layers.layer("dec_conv3.0", Layers.convolution(1, 1, 1, 0, true), new Shape(1, part.channels(), width));
		fusionNorm = layers.layer("dec_conv3.1", new BatchNormalization(1), new Shape(1, 1, width));
		embedding = layers.layer("embeding.0", Layers.linear(width), new Shape(1, part.positions(points)));
		embeddingNorm = layers.layer("embeding.1", Layers.norm(), new Shape(1, width));
		positions = layers.layer("MultiHeadAttention", new MultiHeadAttention(part.channels(), ConvScPart.HEADS),
				new Shape(1, 1, part.channels()));
		channels = layers.layer("C_Attention_F", new ChannelAttention(), new Shape(1, part.channels(), width));
		attendedNorm = layers.layer("LayerNorm", Layers.norm(), new Shape(1, width));
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
		NDArray positioned = part.averages() ? AdaptiveAverage.of(x, part.positions(0)) : x;
		return Layers.apply(embeddingNorm, store, Layers.apply(embedding, store, positioned, training), training);
	}

	/** @return rows × 1 × width: both attentions added, normalised, channels made one; not yet normalised over the batch */
	NDArray attended(ParameterStore store, NDArray x, boolean training) {
		NDArray byPosition = x.transpose(0, 2, 1);
		NDArray spatial = Layers.apply(positions, store, byPosition, training).transpose(0, 2, 1).add(x);
		NDArray both = spatial.add(Layers.apply(channels, store, x, training));
		return Layers.apply(fusion, store, Layers.apply(attendedNorm, store, both, training), training);
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
