/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.Arrays;

/**
 * Colour maps that rise evenly in lightness, so that readers who see no red or green, and printers without colour, read them right: the
 * maps of matplotlib by Smith and van der Walt (CC0), cividis by Nuñez, Anderton and Renslow (PLoS ONE 13, e0199239, 2018), each by ten
 * of its colours, and greys.
 */
public enum ColourMap {

	VIRIDIS(0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b, 0xfde725),
	CIVIDIS(0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55, 0xfee838),
	INFERNO(0x000004, 0x1b0c41, 0x4a0c6b, 0x781c6d, 0xa52c60, 0xcf4446, 0xed6925, 0xfb9b06, 0xf7d13d, 0xfcffa4),
	MAGMA(0x000004, 0x180f3d, 0x440f76, 0x721f81, 0x9e2f7f, 0xcd4071, 0xf1605d, 0xfd9668, 0xfeca8d, 0xfcfdbf),
	GREY(0xffffff, 0x000000);

	private static final int SHADES = 1024;

	private final int[] shades;

	ColourMap(int... anchors) {
		shades = new int[SHADES];
		Arrays.setAll(shades, i -> between(anchors, (double) i / (SHADES - 1)));
	}

	/**
	 * @param brightness 0 … 1; clipped to that
	 * @return opaque ARGB
	 */
	public int argb(double brightness) {
		return shades[(int) (Math.clamp(brightness, 0, 1) * (SHADES - 1) + 0.5)];
	}

	/**
	 * @param brightness 0 … 1, but for rounding
	 * @return opaque ARGB
	 */
	int argbWithin(double brightness) {
		return shades[(int) (brightness * (SHADES - 1) + 0.5)];
	}

	private static int between(int[] anchors, double fraction) {
		double place = fraction * (anchors.length - 1);
		int lower = Math.min((int) place, anchors.length - 2);
		double share = place - lower;
		int colour = 0xff;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int one = anchors[lower] >> shift & 0xff;
			int other = anchors[lower + 1] >> shift & 0xff;
			colour = colour << 8 | (int) Math.round(one + share * (other - one));
		}
		return colour;
	}
}
