/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.rampscope.core.error.SettingsException;

/**
 * The networks that there are. Those that ship are the published ones (Y. Sun, "Application of machine learning to the classification of
 * spectra-like data", thesis, 2023, chapters 5 and 7), with the settings of the released code where these differ from the text.
 *
 * <pre>{@code
 * NetworkTypes.register(new MyNetwork());
 * TrainingSettings settings = TrainingSettings.of(NetworkType.of("my-network"));
 * }</pre>
 */
public final class NetworkTypes {

	/** What to cite for the published networks, up to the number of the chapter. */
	static final String THESIS = "Y. Sun, Application of machine learning to the classification of spectra-like data, doctoral thesis (2023), chapter ";

	private static final List<NetworkType> KNOWN = new CopyOnWriteArrayList<>();

	/** Three hidden layers, each normalised. */
	public static final NetworkType FCNN = register(new FcnnNetwork());
	/** Three convolutions with batch normalisation. */
	public static final NetworkType CNN = register(new CnnNetwork());
	/** Three streams of residual blocks with kernels of 3, 5 and 7 points. */
	public static final NetworkType RESNET = register(new ResNetNetwork());
	/** Two layers of long short-term memory over the sequence of frames. */
	public static final NetworkType LSTM = register(new LstmNetwork());
	/** Two encoder layers of attention over the sequence of frames. */
	public static final NetworkType TRANSFORMER = register(new TransformerNetwork());
	/** Convolutions with attention over positions and over channels. */
	public static final NetworkType CONV_SC = register(new ConvScNetwork());
	/** ConvSC with a branch of attention over the sequence of frames. */
	public static final NetworkType CONV_SCT = register(new ConvSctNetwork());
	/** One small network per bin, joined by a last layer; sees one point of every bin at a time. */
	public static final NetworkType BINNED_FCNN = register(new BinnedNetwork());
	/** The self-supervised encoder: gives a representation of 128 numbers instead of classes. */
	public static final NetworkType SPECTRUM_ENCODER = register(new SpectrumEncoder());

	private NetworkTypes() {
	}

	/**
	 * Makes a network known to settings, model files, command line and forms.
	 *
	 * @return the same
	 * @throws SettingsException where there is one of that name already
	 */
	public static synchronized NetworkType register(NetworkType type) {
		for (NetworkType known : KNOWN) {
			if (known.id().equals(type.id()) || known.aliases().contains(type.id()) || type.aliases().contains(known.id())) {
				throw new SettingsException("network", "there are two networks called \"" + type.id() + "\"", "Give the new one another id");
			}
		}
		KNOWN.add(type);
		return type;
	}

	/** Makes a registered network unknown again; models of it can then no longer be opened. */
	public static void unregister(NetworkType type) {
		KNOWN.remove(type);
	}

	/** @return all that are known, those that ship first */
	public static List<NetworkType> all() {
		return List.copyOf(KNOWN);
	}
}
