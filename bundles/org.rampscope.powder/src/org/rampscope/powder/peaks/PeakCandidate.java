/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

/**
 * A peak as the eye finds it.
 *
 * @param bin bin of the maximum
 * @param height value there, in the units of the pattern
 * @param prominence how far one must come down from it before going up higher, same units
 * @param widthBins full width at half the prominence, in bins
 */
public record PeakCandidate(int bin, double height, double prominence, double widthBins) {
}
