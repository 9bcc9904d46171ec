/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.testdata;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.FrameStack;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.RampMetadata;

/** Frames in memory, on pixels of 172 µm. */
public record MemoryFrames(List<? extends Dataset> frames) implements FrameStack {

	/** @return a series of these frames */
	public static FrameSeries series(Geometry geometry, Optional<PixelMask> mask, Dataset... frames) {
		return new FrameSeries(RampMetadata.UNKNOWN, Optional.of(geometry), 172e-6, 172e-6, mask, FrameAxis.unknown(frames.length),
				new MemoryFrames(List.of(frames)), Optional.empty(), Map.of(), List.of());
	}

	@Override
	public int size() {
		return frames.size();
	}

	@Override
	public int rows() {
		return frames.get(0).getShapeRef()[0];
	}

	@Override
	public int columns() {
		return frames.get(0).getShapeRef()[1];
	}

	@Override
	public Dataset frame(int index) {
		return frames.get(index).clone();
	}

	@Override
	public void close() {
		// nothing is open
	}
}
