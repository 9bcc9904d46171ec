/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.tree.DataGroup;

/**
 * A ramp as the detector saw it. Owns its frames: close it.
 *
 * @param metadata what the file says beside the numbers
 * @param geometry where the detector stands; empty where the file does not say
 * @param pixel1M pixel pitch along the slow axis in metres; NaN where unknown
 * @param pixel2M pixel pitch along the fast axis in metres; NaN where unknown
 * @param mask pixels not to use; empty where the file has none
 * @param axis what is known of every frame
 * @param frames the frames
 * @param labels labels given by people; empty where there are none
 * @param extras further groups by name, such as the truth of a simulation
 * @param notes what the reader noticed: contradictions, values that are missing
 */
public record FrameSeries(RampMetadata metadata, Optional<Geometry> geometry, double pixel1M, double pixel2M, Optional<PixelMask> mask,
		FrameAxis axis, FrameStack frames, Optional<Labels> labels, Map<String, DataGroup> extras, List<String> notes)
		implements AutoCloseable {

	public FrameSeries {
		extras = Map.copyOf(extras);
		notes = List.copyOf(notes);
	}

	/** @return the detector's grid; needs a known pixel size */
	public DetectorGrid grid() {
		return new DetectorGrid(frames.rows(), frames.columns(), pixel1M, pixel2M);
	}

	/**
	 * @param other frames to take the place of these, of the same size and number
	 * @return the series with those frames
	 */
	public FrameSeries withFrames(FrameStack other) {
		return new FrameSeries(metadata, geometry, pixel1M, pixel2M, mask, axis, other, labels, extras, notes);
	}

	@Override
	public void close() {
		frames.close();
	}
}
