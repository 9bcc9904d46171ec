/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.PatternNetwork;

/** Which class makes which network. */
public final class Architectures {

	private Architectures() {
	}

	/** @return the network, without values */
	public static PatternNetwork create(NetworkSettings settings) {
		return switch (settings.kind()) {
		case FCNN -> new FcnnNetwork(settings);
		case CNN -> new CnnNetwork(settings);
		case RESNET -> new ResNetNetwork(settings);
		case LSTM -> new LstmNetwork(settings);
		case TRANSFORMER -> new TransformerNetwork(settings);
		case CONV_SC -> new ConvScNetwork(settings);
		case CONV_SCT -> new ConvSctNetwork(settings);
		case BINNED_FCNN -> new BinnedNetwork(settings);
		case SPECTRUM_ENCODER -> new SpectrumEncoder(settings);
		};
	}
}
