/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import org.rampscope.operations.settings.Setting;

/** Settings of {@link IndexingOperation}. */
public record IndexingSettings(
		@Setting(label = "Lattices", help = "Which lattices to try, separated by commas: CUBIC_P, CUBIC_I, CUBIC_F, HEXAGONAL, RHOMBOHEDRAL.") String lattices,
		@Setting(label = "Wavelength", unit = "angstrom", min = 1e-3, max = 100, help = "Wavelength of the photons. Not set: that of the ramp.") double wavelength,
		@Setting(label = "Tolerance", min = 1e-6, max = 0.05, help = "Largest relative deviation of a spacing.") double relativeTolerance,
		@Setting(label = "Largest edge", unit = "angstrom", min = 1, max = 100, help = "Largest edge of a cell that is tried.") double largestEdge,
		@Setting(label = "Known phases", help = "Names of phases (Pt, …) or JCPDS files, separated by commas, whose lines at the frame's pressure are left out. Empty: none.") String knownPhases,
		@Setting(label = "Fewest peaks", min = 2, max = 100, help = "Frames with fewer peaks left are not indexed.") int fewestPeaks) {

	public static final IndexingSettings DEFAULT = new IndexingSettings("CUBIC_F, CUBIC_I, HEXAGONAL, RHOMBOHEDRAL", Double.NaN, 0.002, 12, "", 3);
}
