/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.error.SettingsException;
import org.rampscope.powder.integration.EmptyBins;

/**
 * Finds peaks by prominence and width in a lightly smoothed pattern.
 *
 * @param significance smallest prominence in units of the smoothed pattern's noise, positive
 * @param minimumProminence smallest prominence in the pattern's units, 0 for none
 * @param minimumWidthBins smallest full width at half prominence; narrower ones are spikes
 * @param maximumWidthBins largest full width; wider ones are background
 */
public record PeakFinder(double significance, double minimumProminence, double minimumWidthBins, double maximumWidthBins) {

	private static final int NOISE_HALF_WIDTH = 120;

	public PeakFinder {
		if (!(significance > 0) || !(minimumProminence >= 0) || !(minimumWidthBins >= 1) || !(maximumWidthBins > minimumWidthBins)) {
			throw new SettingsException("powder.peaks", "has significance " + significance + ", prominence " + minimumProminence
					+ ", widths from " + minimumWidthBins + " to " + maximumWidthBins,
					"Give a positive significance, a prominence of at least 0, and widths of at least 1 bin, the smaller one first");
		}
	}

	/** @return settings for patterns of 4000 bins whose peaks are 20 to 120 bins wide */
	public static PeakFinder defaults() {
		return new PeakFinder(8, 0, 12, 240);
	}

	/**
	 * @param intensity baseline-subtracted pattern; NaN in empty bins
	 * @return peaks, by rising bin
	 */
	public List<PeakCandidate> find(double[] intensity) {
		double[] filled = EmptyBins.interpolate(intensity);
		double smoothingBins = minimumWidthBins / 4;
		double[] smooth = GaussianSmoothing.smooth(filled, smoothingBins);
		double[] noise = Noise.local(intensity, Math.max(1, (int) (minimumWidthBins / 2)), NOISE_HALF_WIDTH);
		double reduction = GaussianSmoothing.noiseReduction(smoothingBins);
		List<PeakCandidate> peaks = new ArrayList<>();
		for (int i = 1; i + 1 < smooth.length; i++) {
			if (smooth[i] > smooth[i - 1] && smooth[i] >= smooth[i + 1]) {
				double prominence = smooth[i] - Math.max(saddle(smooth, i, -1), saddle(smooth, i, 1));
				double floor = Math.max(minimumProminence, significance * (Double.isNaN(noise[i]) ? 0 : noise[i]) * reduction);
				if (prominence >= floor && prominence > 0) {
					double width = width(smooth, i, smooth[i] - 0.5 * prominence);
					if (width >= minimumWidthBins && width <= maximumWidthBins) {
						peaks.add(new PeakCandidate(i, smooth[i], prominence, width));
					}
				}
			}
		}
		return List.copyOf(peaks);
	}

	/** @return the lowest value before the pattern rises above the peak on that side */
	private static double saddle(double[] values, int peak, int direction) {
		double lowest = values[peak];
		for (int i = peak + direction; i >= 0 && i < values.length && values[i] <= values[peak]; i += direction) {
			lowest = Math.min(lowest, values[i]);
		}
		return lowest;
	}

	private static double width(double[] values, int peak, double level) {
		return crossing(values, peak, level, 1) + crossing(values, peak, level, -1);
	}

	private static double crossing(double[] values, int peak, double level, int direction) {
		int i = peak;
		while (i + direction >= 0 && i + direction < values.length && values[i + direction] > level) {
			i += direction;
		}
		int beyond = i + direction;
		if (beyond < 0 || beyond >= values.length) {
			return Math.abs(i - peak);
		}
		return Math.abs(i - peak) + (values[i] - level) / (values[i] - values[beyond]);
	}
}
