/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.pressure;

import org.rampscope.powder.peaks.Peak;
import org.rampscope.powder.phase.Reflection;

/**
 * A peak taken for a line of the calibrant.
 *
 * @param reflection which line
 * @param peak the peak
 * @param compression V/V₀ it says by itself
 * @param compressionSigma its standard uncertainty from that of the position
 */
public record MatchedLine(Reflection reflection, Peak peak, double compression, double compressionSigma) {
}
