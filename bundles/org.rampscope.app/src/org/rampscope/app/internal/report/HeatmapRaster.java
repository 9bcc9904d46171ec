/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.RampScan;
import org.rampscope.plot.ColourMap;

/**
 * Patterns as an image: one row per frame, the last frame on top, one column per group of bins (the largest value of the
 * group, so that no narrow peak is lost). The scale is the square root between the 1st and 99.8th percentile.
 */
final class HeatmapRaster {

	private static final int MAX_COLUMNS = 2000;
	private static final double LOW = 0.01;
	private static final double HIGH = 0.998;

	private final RampScan scan;

	HeatmapRaster(RampScan scan) {
		this.scan = scan;
	}

	BufferedImage image() {
		DoubleDataset intensity = scan.intensity();
		int frames = scan.size();
		int bins = scan.axis().size();
		boolean falling = bins > 1 && scan.axis().at(1) < scan.axis().at(0);
		int columns = Math.min(bins, MAX_COLUMNS);
		double[] sorted = Arrays.stream(intensity.getData()).filter(Double::isFinite).sorted().toArray();
		double low = sorted.length == 0 ? 0 : sorted[(int) (LOW * (sorted.length - 1))];
		double high = sorted.length == 0 ? 1 : sorted[(int) (HIGH * (sorted.length - 1))];
		BufferedImage image = new BufferedImage(columns, frames, BufferedImage.TYPE_INT_RGB);
		for (int f = 0; f < frames; f++) {
			for (int c = 0; c < columns; c++) {
				int from = (int) ((long) c * bins / columns);
				int to = Math.max(from + 1, (int) ((long) (c + 1) * bins / columns));
				double largest = Double.NaN;
				for (int b = from; b < to; b++) {
					double value = intensity.get(f, falling ? bins - 1 - b : b);
					largest = Double.isNaN(largest) || value > largest ? value : largest;
				}
				image.setRGB(c, frames - 1 - f, colour(largest, low, high));
			}
		}
		return image;
	}

	private static int colour(double value, double low, double high) {
		if (!Double.isFinite(value)) {
			return 0xFFFFFF;
		}
		double part = high > low ? Math.sqrt(Math.clamp((value - low) / (high - low), 0, 1)) : 0;
		return ColourMap.VIRIDIS.argb(part);
	}
}
