/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.core.error.GeometryException;

/**
 * Which pixels not to use, with the reason as NXdetector's {@code pixel_mask} codes it. A pixel is good when its value
 * is zero.
 *
 * @param bits rank 2 (rows × columns); bit 0 gap, bit 1 dead, bit 2 under-responding, bit 3 over-responding, bit 4
 *        noisy (hot), bit 8 masked by the user, bit 31 any other defect
 */
public record PixelMask(IntegerDataset bits) {

	public static final int GAP = 1;
	public static final int DEAD = 1 << 1;
	public static final int UNDER_RESPONDING = 1 << 2;
	public static final int OVER_RESPONDING = 1 << 3;
	public static final int NOISY = 1 << 4;
	public static final int USER = 1 << 8;

	public PixelMask {
		if (bits.getRank() != 2) {
			throw new GeometryException("mask has rank " + bits.getRank(), "Give one value per pixel, rows × columns");
		}
	}

	/**
	 * @param bits row by row; taken over, not copied
	 * @param rows pixels along the slow axis
	 * @param columns pixels along the fast axis
	 */
	public static PixelMask of(int[] bits, int rows, int columns) {
		return new PixelMask(DatasetFactory.createFromObject(IntegerDataset.class, bits, rows, columns));
	}

	/** @return a mask that masks nothing */
	public static PixelMask none(int rows, int columns) {
		return of(new int[rows * columns], rows, columns);
	}

	/** @return pixels along the slow axis */
	public int rows() {
		return bits.getShapeRef()[0];
	}

	/** @return pixels along the fast axis */
	public int columns() {
		return bits.getShapeRef()[1];
	}

	/** @return whether the pixel at row × columns + column is not to be used */
	public boolean isMasked(int index) {
		return bits.getAbs(index) != 0;
	}

	/** @return the number of pixels not to be used */
	public int countMasked() {
		int count = 0;
		for (int i = 0; i < bits.getSize(); i++) {
			if (isMasked(i)) {
				count++;
			}
		}
		return count;
	}

	/**
	 * @param other a mask of the same shape
	 * @return what either masks
	 */
	public PixelMask or(PixelMask other) {
		if (other.rows() != rows() || other.columns() != columns()) {
			throw new GeometryException("masks of " + rows() + " × " + columns() + " and " + other.rows() + " × " + other.columns()
					+ " pixels cannot be joined", "Use masks of the detector's shape");
		}
		int[] joined = new int[bits.getSize()];
		for (int i = 0; i < joined.length; i++) {
			joined[i] = bits.getAbs(i) | other.bits.getAbs(i);
		}
		return of(joined, rows(), columns());
	}
}
