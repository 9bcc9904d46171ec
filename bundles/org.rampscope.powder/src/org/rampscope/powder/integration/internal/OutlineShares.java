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
final class OutlineShares {

	private static final int CORNERS = 4;
	/** Bins a pixel may cover; only pixels next to the beam on an axis of d cover more. */
	private static final double MAX_WIDTH = 1e6;

	private final double[] radial = new double[CORNERS];
	private final double[] azimuth = new double[CORNERS];
	private double[] areas = new double[16];
	private int firstBin;

	/**
	 * @param corners radial positions of the corners of all pixels, (rows + 1) × (columns + 1)
	 * @param azimuths their azimuths, −π … π
	 * @param used whether each pixel of the row takes part
	 * @return shares of the pixels of a row
	 */
	static ShareRow row(double[] corners, double[] azimuths, boolean[] used, int row, BinEdges edges) {
		int columns = used.length;
		ShareRow shares = new ShareRow(columns, edges.bins());
		OutlineShares outline = new OutlineShares();
		for (int i = 0; i < columns; i++) {
			if (used[i]) {
				int above = row * (columns + 1) + i;
				int below = above + columns + 1;
				outline.set(0, edges.binsFromStart(corners[above]), azimuths[above]);
				outline.set(1, edges.binsFromStart(corners[above + 1]), azimuths[above + 1]);
				outline.set(2, edges.binsFromStart(corners[below + 1]), azimuths[below + 1]);
				outline.set(3, edges.binsFromStart(corners[below]), azimuths[below]);
				outline.share(i, edges.bins(), shares);
			}
		}
		return shares;
	}

	/** Azimuths are unwrapped to within π of the first corner's, and counted from it to keep the areas' digits. */
	private void set(int corner, double position, double angle) {
		radial[corner] = position;
		azimuth[corner] = angle;
	}

	private void share(int column, int bins, ShareRow shares) {
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
			shares.put(column, firstBin, areas, 1, 1);
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
			shares.put(column, firstBin, areas, length, total);
		}
	}

	private void unwrap() {
		double first = azimuth[0];
		for (int corner = 0; corner < CORNERS; corner++) {
			double turned = azimuth[corner] - first;
			azimuth[corner] = turned > Math.PI ? turned - 2 * Math.PI : turned < -Math.PI ? turned + 2 * Math.PI : turned;
		}
	}
}
