/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import org.rampscope.operations.Quantity;

/**
 * A value measured of the newest frame.
 *
 * @param result name of the meter's result
 * @param quantity what was measured
 * @param values as many as the quantity has; NaN where unknown
 */
public record NewestReading(String result, Quantity quantity, double[] values) {
}
