/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.util.List;

import org.rampscope.plot.Tick;

/**
 * A row of ticks below the curves of a plot: where the lines of a phase lie.
 *
 * @param name what the ticks are, written at the start of the row
 * @param argb colour
 * @param ticks positions with their labels
 */
public record TickRow(String name, int argb, List<Tick> ticks) {

	public TickRow {
		ticks = List.copyOf(ticks);
	}
}
