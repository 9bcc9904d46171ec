/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.List;
import java.util.Optional;

import org.rampscope.core.result.Results;

/**
 * A ramp as the detector saw it. Owns its frames: close it.
 *
 * @param header what is known beside the numbers
 * @param axis what is known of every frame
 * @param frames the frames
 * @param extras what is known of the ramp beside, such as the truth of a simulation
 * @param notes what the reader noticed: contradictions, values that are missing
 */
public record FrameSeries(RampHeader header, FrameAxis axis, FrameStack frames, Results extras, List<String> notes)
		implements AutoCloseable {

	public FrameSeries {
		notes = List.copyOf(notes);
	}

	/** @return what the file says beside the numbers */
	public RampMetadata metadata() {
		return header.metadata();
	}

	/** @return where the detector stands; empty where the file does not say */
	public Optional<Geometry> geometry() {
		return header.geometry();
	}

	/** @return pixels not to use; empty where the file has none */
	public Optional<PixelMask> mask() {
		return header.mask();
	}

	/** @return labels given by people; empty where there are none */
	public Optional<Labels> labels() {
		return header.labels();
	}

	/**
	 * @param other frames to take the place of these, of the same size and number
	 * @return the series with those frames
	 */
	public FrameSeries withFrames(FrameStack other) {
		return new FrameSeries(header, axis, other, extras, notes);
	}

	@Override
	public void close() {
		frames.close();
	}
}
