/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

import java.util.Arrays;

import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.integration.Splitting;

/**
 * The shares of a row's pixels in the cells of a cake. Bounding box: evenly over the radial interval of {@link BoxShares} and over
 * azimuths of centre ± the largest distance to a corner. Full: the outline, a polygon in radial position and azimuth, is cut at the slices, and each
 * slice at the radial bins. What lies below radius zero is counted at zero.
 */
final class CellShares {

	private static final int CORNERS = 4;
	/** A polygon cut at two parallel lines has at most two corners more. */
	private static final int MOST_CORNERS = CORNERS + 4;

	private final RadialPositions positions;
	private final UsedPixels used;
	private final Splitting splitting;
	private final CakeCells cells;
	private final int row;
	private final CellRow shares;
	private final double[][] corners;
	private final double[][] azimuths;
	private double[] areas = new double[16];

	CellShares(RadialPositions positions, UsedPixels used, Splitting splitting, CakeCells cells, int row) {
		this.positions = positions;
		this.used = used;
		this.splitting = splitting;
		this.cells = cells;
		this.row = row;
		int columns = positions.grid().columns();
		this.shares = new CellRow(columns);
		this.corners = new double[2][columns + 1];
		this.azimuths = new double[2][columns + 1];
		if (splitting != Splitting.NONE) {
			for (int side = 0; side < 2; side++) {
				positions.corners(row + side, corners[side]);
				positions.cornerAzimuths(row + side, azimuths[side]);
			}
		}
	}

	CellRow find() {
		PixelGeometry geometry = positions.geometry();
		for (int i = 0; i < positions.grid().columns(); i++) {
			shares.begin(i);
			if (used.uses(row, i)) {
				double centre = positions.at(row + 0.5, i + 0.5);
				double azimuth = geometry.azimuthRad(row + 0.5, i + 0.5);
				switch (splitting) {
				case NONE -> whole(i, cells.edges().binsFromStart(centre), cells.slicesFromStart(azimuth));
				case BOUNDING_BOX -> box(i, centre, azimuth);
				case FULL -> outline(i);
				}
			}
		}
		return shares;
	}

	private void whole(int column, double bin, double slice) {
		shares.add(column, cells.cell((int) Math.floor(bin), (int) Math.floor(slice)), 1);
	}

	private void box(int column, double centre, double azimuth) {
		double reach = 0;
		double reachRad = 0;
		for (int side = 0; side < 2; side++) {
			for (int i = column; i <= column + 1; i++) {
				reach = Math.max(reach, Math.abs(corners[side][i] - centre));
				reachRad = Math.max(reachRad, Math.abs(Math.IEEEremainder(azimuths[side][i] - azimuth, 2 * Math.PI)));
			}
		}
		double from = cells.edges().binsFromStart(centre - reach);
		double to = cells.edges().binsFromStart(centre + reach);
		if (!Double.isFinite(from) || !Double.isFinite(to) || to < 0 || from >= cells.edges().bins()) {
			return; // the beam hits the pixel and d has no end there, or the pixel is outside
		}
		double zero = cells.edges().binsFromStart(0);
		double half = Math.toDegrees(reachRad) * cells.slicesPerDegree();
		for (int turn = 0; turn < cells.turns(); turn++) {
			double middle = cells.slicesFromStart(azimuth) - turn * cells.slicesPerTurn();
			box(column, from, to, zero, middle, half);
		}
	}

	private void box(int column, double from, double to, double zero, double middle, double half) {
		for (int slice = (int) Math.floor(middle - half); slice <= middle + half; slice++) {
			double inSlice = fraction(middle - half, middle + half, slice);
			double cut = Math.min(Math.max(from, zero), to);
			int first = (int) Math.floor(cut);
			for (int bin = first; bin <= Math.min(to, cells.edges().bins()); bin++) {
				double below = bin == first ? fraction(from, to, Double.NEGATIVE_INFINITY, first) : 0;
				shares.add(column, cells.cell(bin, slice), inSlice * (below + fraction(from, to, bin)));
			}
		}
	}

	private static double fraction(double from, double to, int bin) {
		return fraction(from, to, bin, bin + 1.0);
	}

	/** Part of from … to that lies in lower … upper. */
	private static double fraction(double from, double to, double lower, double upper) {
		if (to == from) {
			return from >= lower && from < upper ? 1 : 0;
		}
		return Math.max(0, Math.min(to, upper) - Math.max(from, lower)) / (to - from);
	}

	private void outline(int column) {
		double[] x = new double[MOST_CORNERS];
		double[] y = new double[MOST_CORNERS];
		double first = cells.slicesFromStart(azimuths[0][column]);
		for (int corner = 0; corner < CORNERS; corner++) {
			int side = corner / 2;
			int i = corner == 1 || corner == 2 ? column + 1 : column;
			x[corner] = cells.edges().binsFromStart(corners[side][i]);
			double turned = Math.IEEEremainder(azimuths[side][i] - azimuths[0][column], 2 * Math.PI);
			y[corner] = first + Math.toDegrees(turned) * cells.slicesPerDegree();
		}
		double[] sortedX = Arrays.copyOf(x, CORNERS);
		double[] sortedY = Arrays.copyOf(y, CORNERS);
		Arrays.sort(sortedX);
		Arrays.sort(sortedY);
		if (sortedX[CORNERS - 1] < 0 || sortedX[0] >= cells.edges().bins() || !(sortedX[CORNERS - 1] - sortedX[0] < cells.edges().bins())) {
			return;
		}
		int firstBin = (int) Math.floor(sortedX[0]);
		int bins = (int) Math.floor(sortedX[CORNERS - 1]) - firstBin + 1;
		double total = area(x, y, CORNERS, firstBin, bins, sortedY[0]);
		if (!(total > 0)) {
			return;
		}
		for (int turn = 0; turn < cells.turns(); turn++) {
			double back = turn * cells.slicesPerTurn();
			double[] turned = Arrays.stream(y).map(azimuth -> azimuth - back).toArray();
			slices(column, x, turned, sortedY[0] - back, sortedY[CORNERS - 1] - back, firstBin, bins, total);
		}
	}

	private void slices(int column, double[] x, double[] y, double lowest, double highest, int firstBin, int bins, double total) {
		for (int slice = (int) Math.floor(lowest); slice <= highest; slice++) {
			double[] px = x.clone();
			double[] py = y.clone();
			int n = PolygonCut.keepAbove(px, py, CORNERS, slice);
			n = PolygonCut.keepBelow(px, py, n, slice + 1.0);
			area(px, py, n, firstBin, bins, slice);
			for (int k = 0; k < bins; k++) {
				shares.add(column, cells.cell(firstBin + k, slice), Math.abs(areas[k]) / total);
			}
		}
	}

	/** Fills areas with those of a polygon in each bin, azimuths being counted from an origin to keep their digits. */
	private double area(double[] x, double[] y, int n, int firstBin, int bins, double origin) {
		if (areas.length < bins) {
			areas = new double[2 * bins];
		}
		Arrays.fill(areas, 0, bins, 0);
		for (int corner = 0; corner < n; corner++) {
			int next = (corner + 1) % n;
			RadialAreas.addEdge(areas, firstBin, x[corner], y[corner] - origin, x[next], y[next] - origin);
		}
		if (n > 0 && bins == 1 && areas[0] == 0) {
			return 0;
		}
		double total = 0;
		for (int k = 0; k < bins; k++) {
			total += Math.abs(areas[k]);
		}
		return total;
	}
}
