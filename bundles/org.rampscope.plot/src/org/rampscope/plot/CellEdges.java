/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.Arrays;

/**
 * The borders of cells (radial bins or frames) along an axis: half way between neighbouring centres, and as far beyond the outer centres as
 * the border inside them. Answers which cells a pixel covers.
 */
public final class CellEdges {

	/** Rising; a falling axis is kept mirrored. */
	private final double[] edges;
	private final boolean falling;

	private CellEdges(double[] edges, boolean falling) {
		this.edges = edges;
		this.falling = falling;
	}

	/**
	 * @param centres at least one centre, finite, never changing direction (equal neighbours are allowed)
	 * @throws IllegalArgumentException where the direction changes
	 */
	public static CellEdges around(double... centres) {
		int n = centres.length;
		boolean falling = n > 1 && centres[n - 1] < centres[0];
		double[] rising = falling ? reversed(centres) : centres;
		for (int i = 1; i < n; i++) {
			if (!(rising[i] >= rising[i - 1])) {
				throw new IllegalArgumentException("centres change direction at " + rising[i]);
			}
		}
		double[] edges = new double[n + 1];
		for (int i = 1; i < n; i++) {
			edges[i] = 0.5 * (rising[i - 1] + rising[i]);
		}
		double span = n > 1 ? rising[n - 1] - rising[0] : 0;
		edges[0] = rising[0] - margin(n > 1 ? edges[1] - rising[0] : 0, span);
		edges[n] = rising[n - 1] + margin(n > 1 ? rising[n - 1] - edges[n - 1] : 0, span);
		return new CellEdges(edges, falling);
	}

	/** A cell at the end must have a width, also where its neighbour has the same centre or there is none. */
	private static double margin(double half, double span) {
		if (half > 0) {
			return half;
		}
		return span > 0 ? span * 1e-6 : 0.5;
	}

	/** @return the number of cells */
	public int size() {
		return edges.length - 1;
	}

	/** @return from the outer border of the first cell to that of the last */
	public Interval extent() {
		return new Interval(edges[0], edges[size()]);
	}

	/** @return the cell at a position; −1 outside */
	public int cellAt(double position) {
		if (!(position >= edges[0] && position <= edges[size()])) {
			return -1;
		}
		int rising = Math.min(lastEdgeNotAbove(position), size() - 1);
		return falling ? size() - 1 - rising : rising;
	}

	/** @return the middle of a cell */
	public double middle(int cell) {
		int rising = falling ? size() - 1 - cell : cell;
		return 0.5 * (edges[rising] + edges[rising + 1]);
	}

	/** @return the smallest width of a cell that has one */
	public double narrowest() {
		double narrowest = edges[size()] - edges[0];
		for (int i = 0; i < size(); i++) {
			double width = edges[i + 1] - edges[i];
			if (width > 0) {
				narrowest = Math.min(narrowest, width);
			}
		}
		return narrowest;
	}

	/**
	 * Which cells each pixel shows. Where cells are smaller than pixels every cell belongs to one pixel, so that nothing is shown twice or
	 * lost; where they are larger a cell fills several.
	 *
	 * @param shown the part of the axis the pixels cover
	 * @param pixels number of pixels, the first at the lower end
	 */
	public CellMap map(Interval shown, int pixels) {
		int[] first = new int[pixels];
		int[] end = new int[pixels];
		for (int pixel = 0; pixel < pixels; pixel++) {
			double low = shown.at((double) pixel / pixels);
			double high = shown.at((pixel + 1.0) / pixels);
			if (0.5 * (low + high) < edges[0] || 0.5 * (low + high) > edges[size()]) {
				first[pixel] = -1;
				end[pixel] = -1;
				continue;
			}
			int from = Math.clamp(firstCellStartingAtOrAfter(low), 0, size());
			int to = Math.clamp(firstCellStartingAtOrAfter(high), 0, size());
			if (to <= from) {
				from = Math.clamp(lastEdgeNotAbove(0.5 * (low + high)), 0, size() - 1);
				to = from + 1;
			}
			first[pixel] = falling ? size() - to : from;
			end[pixel] = falling ? size() - from : to;
		}
		return new CellMap(first, end);
	}

	private int firstCellStartingAtOrAfter(double position) {
		int low = 0;
		int high = edges.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (edges[middle] >= position) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	private int lastEdgeNotAbove(double position) {
		int low = 0;
		int high = edges.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (edges[middle] <= position) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low - 1;
	}

	private static double[] reversed(double[] values) {
		double[] result = new double[values.length];
		Arrays.setAll(result, i -> values[values.length - 1 - i]);
		return result;
	}
}
