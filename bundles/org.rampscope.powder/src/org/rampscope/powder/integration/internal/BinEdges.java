/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.integration.Interval;

/**
 * Equidistant bins.
 *
 * @param lower lower edge of the first bin
 * @param upper upper edge of the last bin
 * @param bins their number
 */
public record BinEdges(double lower, double upper, int bins) {

	/** pyFAI's widening of the upper end, so that the outermost pixel still falls into the last bin. */
	private static final double JUST_BEYOND = 1 + 0x1p-23;

	public BinEdges {
		if (!(upper > lower)) {
			throw new GeometryException("all pixels used lie at radial position " + lower, "Give a radial range, or use more pixels");
		}
		if (Double.isInfinite(upper) || Double.isInfinite(lower)) {
			throw new GeometryException("the radial axis has no end: the beam hits the detector, where d is infinite",
					"Give a radial range, or integrate in q");
		}
	}

	/** @return bins between given edges */
	public static BinEdges of(Interval range, int bins) {
		return new BinEdges(range.lower(), range.upper(), bins);
	}

	/** @return bins that hold everything from the smallest to the largest position found */
	public static BinEdges spanning(double smallest, double largest, int bins) {
		return new BinEdges(smallest, largest * JUST_BEYOND, bins);
	}

	/** @return these bins, starting from zero if they would start below */
	public BinEdges notBelowZero() {
		return lower < 0 ? new BinEdges(0, upper, bins) : this;
	}

	/** @return position in bins from the lower edge; the bin's number is its floor */
	public double binsFromStart(double position) {
		return (position - lower) * (bins / (upper - lower));
	}

	/** @return edges, one more than bins */
	public double[] edges() {
		double[] edges = new double[bins + 1];
		for (int i = 0; i <= bins; i++) {
			edges[i] = i == bins ? upper : lower + (upper - lower) * i / bins;
		}
		return edges;
	}

	/** @return the axis of bin centres */
	public RadialAxis axis(RadialUnit unit) {
		double step = (upper - lower) / bins;
		double[] centres = new double[bins];
		for (int i = 0; i < bins; i++) {
			centres[i] = lower + (i + 0.5) * step;
		}
		return RadialAxis.of(unit, centres);
	}
}
