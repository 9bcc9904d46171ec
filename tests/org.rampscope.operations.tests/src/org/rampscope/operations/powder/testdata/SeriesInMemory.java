/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.testdata;

import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.FramesInMemory;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.result.Results;

/** Series of frames in memory, on pixels of 172 µm. */
public final class SeriesInMemory {

	private SeriesInMemory() {
		// functions
	}

	/** @return a series of these frames */
	public static Ramp<Frames> of(Geometry geometry, Optional<PixelMask> mask, Dataset... frames) {
		return new Ramp<>(RampHeader.UNKNOWN.withGeometry(Optional.of(geometry)).withGrid(Optional.of(new DetectorGrid(frames[0].getShapeRef()[0],
				frames[0].getShapeRef()[1], 172e-6, 172e-6))).withMask(mask), FrameAxis.unknown(frames.length), new FramesInMemory(List.of(frames)),
				Results.NONE, Provenance.NONE);
	}
}
