/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.canvas;

/** Told what happens to the ticks of a chart. */
public interface TickDrag {

	/** Nobody cares. */
	TickDrag NONE = (row, tick, position) -> {
		// ticks stay where they are
	};

	/**
	 * A tick is being moved.
	 *
	 * @param row its row, from the top
	 * @param tick which of the row
	 * @param position where it is now, on the chart's horizontal axis
	 */
	void moved(int row, int tick, double position);
}
