/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

/**
 * A reflection of a phase.
 *
 * @param h Miller index
 * @param k Miller index
 * @param l Miller index
 * @param intensity relative intensity, 100 for the strongest of the phase
 */
public record Reflection(int h, int k, int l, double intensity) {

	/** @return the indices as usually written: {@code 111}, {@code 10-1}, {@code 10 0 2} */
	public String label() {
		boolean single = Math.abs(h) < 10 && Math.abs(k) < 10 && Math.abs(l) < 10;
		return single ? "" + h + k + l : h + " " + k + " " + l;
	}
}
