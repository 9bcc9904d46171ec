/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.rampscope.core.error.SettingsException;

/**
 * The published networks (Y. Sun, "Application of machine learning to the classification of spectra-like data", thesis, 2023,
 * chapters 5 and 7), with the recipes of the released code where that differs from the text.
 */
public enum NetworkKind {

	/** Three hidden layers, each normalised. */
	FCNN("fcnn", "1D FCNN", new Recipe(300, 2e-3, 2e-5, 30, 2e-3), false),
	/** Three convolutions with batch normalisation. */
	CNN("cnn", "CNN", new Recipe(5, 2e-3, 2e-5, 10, 8e-3), false),
	/** Three streams of residual blocks with kernels of 3, 5 and 7 points. */
	RESNET("resnet", "ResNets", new Recipe(4, 2e-3, 2e-5, 6, 8e-3), false),
	/** Two layers of long short-term memory over the sequence of frames. */
	LSTM("lstm", "LSTM", new Recipe(25, 2e-3, 2e-5, 8, 2e-3), true),
	/** Two encoder layers of attention over the sequence of frames. */
	TRANSFORMER("transformer", "Transformer", new Recipe(30, 2e-3, 2e-5, 8, 2e-3), true),
	/** Convolutions with attention over positions and over channels. */
	CONV_SC("conv-sc", "ConvSC", new Recipe(8, 8e-3, 2e-4, 10, 8e-3), false),
	/** ConvSC with a branch of attention over the sequence of frames. */
	CONV_SCT("conv-sct", "ConvSCT", new Recipe(5, 8e-3, 2e-4, 10, 8e-3), true),
	/** One small network per bin, joined by a last layer; sees one point of every bin at a time. */
	BINNED_FCNN("binned-fcnn", "Binned FCNN", new Recipe(550, 2e-3, 2e-5), false),
	/** The self-supervised encoder: gives a representation of 128 numbers instead of classes. */
	SPECTRUM_ENCODER("spec-rrmoco", "SpecRRMoco encoder", new Recipe(800, 0.15, 1e-4), false);

	private final String id;
	private final String publishedName;
	private final Recipe recipe;
	private final boolean sequential;

	NetworkKind(String id, String publishedName, Recipe recipe, boolean sequential) {
		this.id = id;
		this.publishedName = publishedName;
		this.recipe = recipe;
		this.sequential = sequential;
	}

	/** @return name in settings and model files */
	public String id() {
		return id;
	}

	/** @return name in the published table */
	public String publishedName() {
		return publishedName;
	}

	/** @return the published training, {@link #SPECTRUM_ENCODER} apart, which was trained by stochastic gradient descent */
	public Recipe recipe() {
		return recipe;
	}

	/** @return whether the network takes patterns as sequences, so that the answer for one may depend on those beside it */
	public boolean sequential() {
		return sequential;
	}

	/** @return whether the network convolves patterns, so that what its layers hand on is many times as large as a pattern */
	public boolean convolutional() {
		return this == CNN || this == RESNET || this == CONV_SC || this == CONV_SCT || this == SPECTRUM_ENCODER;
	}

	/** @return what to cite */
	public String citation() {
		return "Y. Sun, Application of machine learning to the classification of spectra-like data, doctoral thesis (2023), chapter "
				+ (this == SPECTRUM_ENCODER ? 7 : 5);
	}

	/**
	 * @param id as {@link #id()} gives it
	 * @throws SettingsException where there is no such network; the message lists those there are
	 */
	public static NetworkKind ofId(String id) {
		return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst()
				.orElseThrow(() -> new SettingsException("network", "there is no network \"" + id + "\"",
						"Take one of " + Arrays.stream(values()).map(NetworkKind::id).collect(Collectors.joining(", "))));
	}
}
