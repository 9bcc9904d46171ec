/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

/** The two sizes in which the convolutional attention of ConvSC is used. */
enum ConvScPart {
	/** In front of a classification: 8 channels, 256 numbers, as many positions as the pooling leaves. */
	CLASSIFIER(8, 256, 0),
	/** The self-supervised encoder: 16 channels, 128 numbers, averaged to 236 positions whatever the length. */
	ENCODER(16, 128, 236);

	/** Heads of the attention over positions. */
	static final int HEADS = 2;

	private final int channels;
	private final int width;
	private final int averagedTo;

	ConvScPart(int channels, int width, int averagedTo) {
		this.channels = channels;
		this.width = width;
		this.averagedTo = averagedTo;
	}

	int channels() {
		return channels;
	}

	int width() {
		return width;
	}

	/** @return whether positions are averaged to a fixed number */
	boolean averages() {
		return averagedTo > 0;
	}

	/** @return positions that go into the embedding of a pattern with that many points */
	int positions(int points) {
		return averages() ? averagedTo : ConvolutionLengths.convScPositions(points);
	}
}
