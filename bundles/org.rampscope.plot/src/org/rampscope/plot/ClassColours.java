/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * Colours of classes, the same in every view and every ramp: the palette of Okabe and Ito (2008), told apart by readers of all kinds of
 * colour vision. The first three are before, during and after the transition.
 */
public final class ClassColours {

	private static final int[] PALETTE = { 0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc79a7, 0xff56b4e9, 0xffd55e00, 0xfff0e442, 0xff606060 };
	/** A class that is not certain at all still shows a little of its colour. */
	private static final double LEAST_SATURATION = 0.25;

	private ClassColours() {
	}

	/**
	 * @param code the class, from 0
	 * @return opaque ARGB
	 */
	public static int argb(int code) {
		return PALETTE[Math.floorMod(code, PALETTE.length)];
	}

	/**
	 * @param code the class, from 0
	 * @param confidence 0 … 1: the less, the paler
	 * @param background what it pales into, ARGB
	 * @return opaque ARGB
	 */
	public static int argb(int code, double confidence, int background) {
		double share = LEAST_SATURATION + (1 - LEAST_SATURATION) * Math.clamp(confidence, 0, 1);
		int full = argb(code);
		int mixed = 0xff;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int one = background >> shift & 0xff;
			int other = full >> shift & 0xff;
			mixed = mixed << 8 | (int) Math.round(one + share * (other - one));
		}
		return mixed;
	}
}
