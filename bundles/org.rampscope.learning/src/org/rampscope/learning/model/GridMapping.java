/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.util.function.IntToDoubleFunction;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.RadialAxis;

/**
 * Brings patterns onto the grid of a model, by linear interpolation where it is another one.
 */
public final class GridMapping {

	private final int[] left;
	private final float[] share;
	private final int size;

	private GridMapping(int size, int[] left, float[] share) {
		this.size = size;
		this.left = left;
		this.share = share;
	}

	static GridMapping identity(int size) {
		return new GridMapping(size, null, null);
	}

	/** Positions of the grid that lie outside take the value of the nearest end. */
	static GridMapping interpolating(RadialAxis from, RadialAxis to) {
		int n = from.size();
		boolean rising = n < 2 || from.at(1) > from.at(0);
		int[] left = new int[to.size()];
		float[] share = new float[to.size()];
		for (int i = 0; i < to.size(); i++) {
			double x = to.at(i);
			int low = 0;
			int high = n - 1;
			while (high - low > 1) {
				int middle = (low + high) >>> 1;
				if (from.at(middle) <= x == rising) {
					low = middle;
				} else {
					high = middle;
				}
			}
			left[i] = low;
			double width = from.at(high) - from.at(low);
			share[i] = width == 0 ? 0 : (float) Math.clamp((x - from.at(low)) / width, 0, 1);
		}
		return new GridMapping(to.size(), left, share);
	}

	/** @return whether patterns are taken as they are */
	public boolean isIdentity() {
		return left == null;
	}

	/** @return the number of points of the grid */
	public int size() {
		return size;
	}

	/**
	 * @param pattern intensities on the axis that this was made for
	 * @return intensities on the model's grid, in single precision; NaN where a neighbour is NaN
	 */
	public float[] apply(DoubleDataset pattern) {
		return mapped(pattern::getAbs);
	}

	/**
	 * @param pattern intensities on the axis that this was made for
	 * @return as {@link #apply(DoubleDataset)}
	 */
	public float[] apply(double... pattern) {
		return mapped(i -> pattern[i]);
	}

	private float[] mapped(IntToDoubleFunction values) {
		float[] mapped = new float[size];
		for (int i = 0; i < size; i++) {
			if (left == null) {
				mapped[i] = (float) values.applyAsDouble(i);
			} else {
				double here = values.applyAsDouble(left[i]);
				mapped[i] = (float) (share[i] == 0 ? here : here + share[i] * (values.applyAsDouble(left[i] + 1) - here));
			}
		}
		return mapped;
	}
}
