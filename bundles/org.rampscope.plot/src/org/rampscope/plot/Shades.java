/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/** Turns rows of intensities into colours. */
final class Shades {

	private final IntensityMapping mapping;
	private final ColourMap colours;
	private final int missing;
	/** Low limit on the scale, and what the scale is multiplied by to go from 0 to 1. */
	private final double from;
	private final double factor;

	/**
	 * @param mapping which brightness an intensity gets
	 * @param colours which colour a brightness gets
	 * @param missing ARGB where there is no finite intensity
	 */
	Shades(IntensityMapping mapping, ColourMap colours, int missing) {
		this.mapping = mapping;
		this.colours = colours;
		this.missing = missing;
		from = mapping.scale().transformed(mapping.low());
		factor = 1 / (mapping.scale().transformed(mapping.high()) - from);
	}

	/**
	 * @param intensities one for each pixel; overwritten
	 * @param pixels where the colours go
	 * @param offset the first pixel
	 */
	void paint(double[] intensities, int[] pixels, int offset) {
		double low = mapping.low();
		double high = mapping.high();
		for (int x = 0; x < intensities.length; x++) {
			double value = intensities[x];
			// Within the limits the scale is defined, and brightness is 0 to 1. What is no number stays so.
			intensities[x] = Math.max(low, Math.min(high, value));
		}
		mapping.scale().transform(intensities);
		for (int x = 0; x < intensities.length; x++) {
			double brightness = (intensities[x] - from) * factor;
			pixels[offset + x] = Double.isNaN(brightness) ? missing : colours.argbWithin(brightness);
		}
	}
}
