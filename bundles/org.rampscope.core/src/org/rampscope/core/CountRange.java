/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import org.eclipse.january.dataset.Dataset;

/**
 * Which values of a frame are data. Detectors mark pixels without data by values outside: negative ones, or the largest that an unsigned
 * integer can hold.
 *
 * @param least smallest value that is data
 * @param below values from here on are none
 */
public record CountRange(double least, double below) {

	/** Counts: nothing negative. */
	public static final CountRange COUNTS = new CountRange(0, Double.POSITIVE_INFINITY);

	private static final double LARGEST_32 = 4294967295.0;

	/**
	 * @param bits of an unsigned integer
	 * @return counts below the largest, which marks gaps and saturated pixels
	 */
	public static CountRange unsigned(int bits) {
		return new CountRange(0, Math.pow(2, bits) - 1);
	}

	/**
	 * Floating point frames were worked on: where the dark was subtracted, noise about zero is data, and leaving out its negative half would
	 * raise the mean. Whole numbers that were only stored as floating point keep the marks of their detector, −1 and −2, and 2³² − 1.
	 *
	 * @param values of one frame
	 * @return everything finite below 2³² − 1 where a value below zero is something else than −1 or −2; else counts
	 */
	public static CountRange ofFloats(Dataset values) {
		for (int i = 0; i < values.getSize(); i++) {
			double value = values.getElementDoubleAbs(i);
			if (value < 0 && value != -1 && value != -2) {
				return new CountRange(Double.NEGATIVE_INFINITY, LARGEST_32);
			}
		}
		return new CountRange(0, LARGEST_32);
	}

	/** @return whether the value is none */
	public boolean marks(double value) {
		return !(value >= least && value < below);
	}
}
