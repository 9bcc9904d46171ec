/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import org.rampscope.core.error.SettingsException;

/**
 * How simulated patterns look, beside what the sample does. {@link #noiseScale} and {@link #background} concern patterns only;
 * frames always have a background and counting noise.
 *
 * @param points number of points from 9.5603831° in steps of 0.00397544112°, 100 … 4023 (4020 for the self-supervised sets)
 * @param background whether the background is left in
 * @param noiseScale factor on the noise; 0 for none
 * @param textureJitter standard deviation of the logarithm of each reflection's intensity from frame to frame; 0 for none,
 *        0.05 is lifelike
 */
public record PatternOptions(int points, Background background, double noiseScale, double textureJitter) {

	/** The number of points of the published patterns. */
	public static final int POINTS = 4023;

	/** What becomes of the background. */
	public enum Background {
		/** Taken away as by a baseline fit, which leaves an offset of 0.2. */
		SUBTRACTED,
		/** Left in: Compton and air scattering and the hump of a disordered medium. */
		RAW
	}

	/** The published kind: 4023 points, background subtracted, with noise, without jitter. */
	public static final PatternOptions DEFAULT = new PatternOptions(POINTS, Background.SUBTRACTED, 1, 0);

	public PatternOptions {
		if (points < 100 || points > POINTS) {
			throw new SettingsException("points", "number of points is " + points, "Give 100 to " + POINTS);
		}
		requireNotNegative("noiseScale", noiseScale);
		requireNotNegative("textureJitter", textureJitter);
	}

	/** @return this with another number of points */
	public PatternOptions withPoints(int newPoints) {
		return new PatternOptions(newPoints, background, noiseScale, textureJitter);
	}

	/** @return this with the background left in or not */
	public PatternOptions withBackground(Background newBackground) {
		return new PatternOptions(points, newBackground, noiseScale, textureJitter);
	}

	/** @return this with another factor on the noise */
	public PatternOptions withNoiseScale(double newScale) {
		return new PatternOptions(points, background, newScale, textureJitter);
	}

	/** @return this with another jitter of the intensities */
	public PatternOptions withTextureJitter(double newJitter) {
		return new PatternOptions(points, background, noiseScale, newJitter);
	}

	private static void requireNotNegative(String name, double value) {
		if (!(value >= 0) || Double.isInfinite(value)) {
			throw new SettingsException(name, "value is " + value, "Give a number of at least 0");
		}
	}
}
