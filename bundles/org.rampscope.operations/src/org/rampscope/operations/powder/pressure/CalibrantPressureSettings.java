/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link CalibrantPressureOperation}. NaN (null in JSON) means: not set. */
public record CalibrantPressureSettings(
		@Setting(label = "Calibrants", help = "Names of pressure markers (Pt, Au, Ne, NaCl-B1, NaCl-B2, KCl-B2, MgO, W, Mo, Re, Ag, Cu, Al, …) or JCPDS files, separated by commas. Of several the weighted mean is taken. Empty: the pressures of the ramp stay as they are.") String calibrants,
		@Setting(label = "Wavelength", unit = "angstrom", min = 1e-3, max = 100, help = "Wavelength of the photons. Not set: that of the ramp.") double wavelength,
		@Setting(label = "Smallest pressure", unit = "GPa", min = -20, max = 1000, help = "Smallest pressure looked at; a little below 0 allows for errors of the geometry.") double minimumGPa,
		@Setting(label = "Largest pressure", unit = "GPa", min = -20, max = 1000, help = "Largest pressure looked at.") double maximumGPa,
		@Setting(label = "Tolerance", min = 1e-6, max = 0.1, help = "Largest relative deviation of a line's spacing from that of the assumed volume.") double relativeTolerance,
		@Setting(label = "Smallest step", unit = "GPa", min = 0.01, max = 100, help = "Change of pressure from frame to frame that is thought as unlikely as losing the strongest line.") double stepGPa,
		@Setting(label = "Weakest line", unit = "%", min = 0, max = 100, help = "Lines of the marker weaker than this, relative to its strongest, are not looked for: they are the first to drown in the sample's.") double leastIntensity,
		@Setting(label = "Significance of peaks", min = 2, max = 1000, help = "Smallest prominence of a peak in units of the noise. Lower it where the marker is faint.") double significance,
		@Setting(label = "Narrowest peak", unit = "%", min = 0.001, max = 5, help = "Of the pattern's length; what is narrower at half height is a spike.") double narrowestPeak,
		@Setting(label = "Fewest lines", min = 1, max = 20, help = "Frames that show fewer lines of the marker get no pressure. A single line may be the sample's.") int fewestLines,
		@Setting(label = "Smoothing", unit = "frames", min = 0, max = 1000, help = "Half width of the window along the ramp; 0: none. A smoothed pressure says so.") int smoothing,
		@Setting(label = "Baseline", help = "What is subtracted before lines are looked for: als, arpls, snip, rolling-ball, bruckner, chebyshev or none; auto: snip, unless the patterns say that theirs was subtracted. The patterns themselves stay as they are.") String baseline) {

	/** As {@code baseline}: snip, unless the patterns say that theirs was subtracted. */
	public static final String AUTO = "auto";
	/** As {@code baseline}: none is subtracted. */
	public static final String NONE = "none";


	public static final CalibrantPressureSettings DEFAULT = new CalibrantPressureSettings("Pt", Double.NaN, -3, 150, 0.002, 5, 20, 8, 0.3, 1, 0, AUTO);
}
