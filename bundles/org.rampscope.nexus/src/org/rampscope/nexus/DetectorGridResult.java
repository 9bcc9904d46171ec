/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.util.Map;
import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.tree.DataGroup;

/**
 * The detector's grid as a result of a ramp: patterns no longer know the pixels they come from, but a file must name
 * their size.
 */
public final class DetectorGridResult {

	/** Name of the result. */
	public static final String NAME = "detector_grid";

	private DetectorGridResult() {
		// functions
	}

	/** @return the grid as a group to put among a ramp's results under {@link #NAME} */
	public static DataGroup of(DetectorGrid grid) {
		return DataGroup.builder("NXcollection").field("rows", grid.rows()).field("columns", grid.columns())
				.field("y_pixel_size", grid.pixel1M(), "m").field("x_pixel_size", grid.pixel2M(), "m").build();
	}

	/**
	 * @param results results of a ramp
	 * @return the grid among them
	 */
	public static Optional<DetectorGrid> find(Map<String, DataGroup> results) {
		DataGroup group = results.get(NAME);
		if (group == null || !group.fields().keySet().containsAll(java.util.List.of("rows", "columns", "y_pixel_size", "x_pixel_size"))) {
			return Optional.empty();
		}
		return Optional.of(new DetectorGrid((int) value(group, "rows"), (int) value(group, "columns"), value(group, "y_pixel_size"),
				value(group, "x_pixel_size")));
	}

	private static double value(DataGroup group, String field) {
		return group.fields().get(field).values().getElementDoubleAbs(0);
	}
}
