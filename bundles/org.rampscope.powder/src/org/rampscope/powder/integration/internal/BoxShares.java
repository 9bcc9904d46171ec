/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/**
 * Bounding-box splitting: a pixel is spread evenly over centre ± the largest radial distance from its centre to a corner. What would lie
 * below zero, around the beam, is counted at zero.
 */
final class BoxShares implements SharedPixels {

	private final PixelCentres centres;
	private final DetectorCorners corners;
	private final double[] limits = new double[2];
	private double[] areas = new double[16];

	BoxShares(PixelCentres centres, DetectorCorners corners) {
		this.centres = centres;
		this.corners = corners;
	}

	@Override
	public void limits(int row, int column, double[] target) {
		double centre = centres.at(row, column);
		int corner = corners.corner(row, column);
		int below = corner + corners.perRow();
		double reach = Math.max(Math.max(Math.abs(corners.radial(corner) - centre), Math.abs(corners.radial(corner + 1) - centre)),
				Math.max(Math.abs(corners.radial(below) - centre), Math.abs(corners.radial(below + 1) - centre)));
		target[0] = centre - reach;
		target[1] = centre + reach;
	}

	@Override
	public void share(int row, int column, BinEdges edges, int pixel, TileShares target) {
		limits(row, column, limits);
		double from = edges.binsFromStart(limits[0]);
		double to = edges.binsFromStart(limits[1]);
		// infinite: the beam hits the pixel, and d has no end there
		if (!Double.isFinite(from) || !Double.isFinite(to) || to < 0 || from >= edges.bins()) {
			return;
		}
		double cut = Math.min(Math.max(from, edges.binsFromStart(0)), to);
		int first = (int) Math.floor(cut);
		int length = (int) Math.floor(Math.min(to, edges.bins() + 1.0)) - first + 1;
		if (length > areas.length) {
			areas = new double[2 * length];
		}
		if (length == 1) {
			areas[0] = 1;
			target.put(pixel, first, areas, 1, 1);
			return;
		}
		areas[0] = first + 1 - from; // with what lies below zero
		for (int k = 1; k < length - 1; k++) {
			areas[k] = 1;
		}
		areas[length - 1] = Math.min(1, to - (first + length - 1));
		target.put(pixel, first, areas, length, to - from);
	}
}
