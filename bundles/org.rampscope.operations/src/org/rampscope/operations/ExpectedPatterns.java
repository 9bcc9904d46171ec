/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import org.rampscope.core.RadialAxis;

/**
 * Patterns that an operation is made for, known before the first one is there.
 *
 * @param axis their axis, as the grid of a trained model
 * @param wavelengthAngstrom wavelength for which it holds, in ångström; NaN where not known
 */
public record ExpectedPatterns(RadialAxis axis, double wavelengthAngstrom) {
}
