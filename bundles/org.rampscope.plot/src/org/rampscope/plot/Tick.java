/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/**
 * A mark on an axis.
 *
 * @param position where, in the axis's positions
 * @param label what is written there
 */
public record Tick(double position, String label) {
}
