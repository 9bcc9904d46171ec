/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import org.hipparchus.clustering.Clusterable;

/** A point that remembers where it stands in the input. */
record IndexedPoint(int index, double[] point) implements Clusterable {

	@Override
	public double[] getPoint() {
		return point;
	}
}
