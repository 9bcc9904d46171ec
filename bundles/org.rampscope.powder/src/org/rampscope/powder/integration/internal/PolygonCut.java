/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration.internal;

/** Cuts polygons at lines of constant azimuth (Sutherland &amp; Hodgman 1974, Commun. ACM 17, 32). */
final class PolygonCut {

	private PolygonCut() {
	}

	/**
	 * Keeps what lies at or above a line.
	 *
	 * @param x radial positions of the corners, replaced; room for two more corners
	 * @param y azimuths of the corners, replaced
	 * @param n number of corners
	 * @param line azimuth of the line
	 * @return number of corners left
	 */
	static int keepAbove(double[] x, double[] y, int n, double line) {
		return keep(x, y, n, line, 1);
	}

	/** Keeps what lies at or below a line; arguments as for {@link #keepAbove}. */
	static int keepBelow(double[] x, double[] y, int n, double line) {
		return keep(x, y, n, line, -1);
	}

	private static int keep(double[] x, double[] y, int n, double line, int side) {
		double[] keptX = new double[x.length];
		double[] keptY = new double[y.length];
		int kept = 0;
		for (int i = 0; i < n; i++) {
			int next = (i + 1) % n;
			double here = side * (y[i] - line);
			double there = side * (y[next] - line);
			if (here >= 0) {
				keptX[kept] = x[i];
				keptY[kept++] = y[i];
			}
			if (here >= 0 != there >= 0) {
				keptX[kept] = x[i] + (x[next] - x[i]) * here / (here - there);
				keptY[kept++] = line;
			}
		}
		System.arraycopy(keptX, 0, x, 0, kept);
		System.arraycopy(keptY, 0, y, 0, kept);
		return kept;
	}
}
