/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

/**
 * Full splitting: the outline of a pixel is a polygon in radial position and azimuth, and each bin gets the part of its area that lies in
 * the bin. The area between an edge of the polygon and the radial axis is added up bin by bin, with the sign of the edge's direction.
 */
final class OutlineShares implements SharedPixels {

	private static final int CORNERS = 4;
	/** Bins a pixel may cover; only pixels next to the beam on an axis of d cover more. */
	private static final double MAX_WIDTH = 1e6;

	private final double[] radial = new double[CORNERS];
	private final double[] azimuth = new double[CORNERS];
	private double[] areas = new double[16];
	private int firstBin;

	private final DetectorCorners corners;

	OutlineShares(DetectorCorners corners) {
		this.corners = corners;
	}

	@Override
	public void limits(int row, int column, double[] limits) {
		int above = corners.corner(row, column);
		int below = above + corners.perRow();
		double a = corners.radial(above);
		double b = corners.radial(above + 1);
		double c = corners.radial(below);
		double d = corners.radial(below + 1);
		limits[0] = Math.min(Math.min(a, b), Math.min(c, d));
		limits[1] = Math.max(Math.max(a, b), Math.max(c, d));
	}

	@Override
	public void share(int row, int column, BinEdges edges, int pixel, TileShares target) {
		int above = corners.corner(row, column);
		int below = above + corners.perRow();
		set(0, above, edges);
		set(1, above + 1, edges);
		set(2, below + 1, edges);
		set(3, below, edges);
		share(pixel, edges.bins(), target);
	}

	private void set(int corner, int place, BinEdges edges) {
		radial[corner] = edges.binsFromStart(corners.radial(place));
		azimuth[corner] = corners.azimuthRad(place);
	}

	private void share(int pixel, int bins, TileShares shares) {
		double smallest = Math.min(Math.min(radial[0], radial[1]), Math.min(radial[2], radial[3]));
		double largest = Math.max(Math.max(radial[0], radial[1]), Math.max(radial[2], radial[3]));
		// infinite or nearly so: the beam hits the pixel, and d has no end there
		if (largest < 0 || smallest >= bins || !(largest - smallest < MAX_WIDTH)) {
			return;
		}
		firstBin = (int) Math.floor(smallest);
		int length = (int) Math.floor(largest) - firstBin + 1;
		if (areas.length < length) {
			areas = new double[2 * length];
		}
		if (length == 1) {
			areas[0] = 1;
			shares.put(pixel, firstBin, areas, 1, 1);
			return;
		}
		Arrays.fill(areas, 0, length, 0);
		unwrap();
		for (int corner = 0; corner < CORNERS; corner++) {
			int next = (corner + 1) % CORNERS;
			RadialAreas.addEdge(areas, firstBin, radial[corner], azimuth[corner], radial[next], azimuth[next]);
		}
		double total = 0;
		for (int k = 0; k < length; k++) {
			areas[k] = Math.abs(areas[k]);
			total += areas[k];
		}
		if (total > 0) {
			shares.put(pixel, firstBin, areas, length, total);
		}
	}

	/** Azimuths are unwrapped to within π of the first corner's, and counted from it to keep the areas' digits. */
	private void unwrap() {
		double first = azimuth[0];
		for (int corner = 0; corner < CORNERS; corner++) {
			double turned = azimuth[corner] - first;
			azimuth[corner] = turned > Math.PI ? turned - 2 * Math.PI : turned < -Math.PI ? turned + 2 * Math.PI : turned;
		}
	}
}
