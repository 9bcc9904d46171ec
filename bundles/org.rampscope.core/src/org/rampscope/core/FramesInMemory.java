/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.Dataset;

/**
 * Detector frames that lie in memory.
 *
 * @param all the frames: one at least, rows × columns, all alike; counts as integers of 16 or 32 bits, or floats
 */
public record FramesInMemory(List<? extends Dataset> all) implements Frames {

	/** @throws IllegalArgumentException if there is no frame, one has not two dimensions, or their sizes differ */
	public FramesInMemory {
		all = List.copyOf(all);
		if (all.isEmpty()) {
			throw new IllegalArgumentException("no frames");
		}
		int[] shape = all.get(0).getShapeRef();
		for (Dataset frame : all) {
			if (frame.getRank() != 2 || !Arrays.equals(frame.getShapeRef(), shape)) {
				throw new IllegalArgumentException("a frame of " + Arrays.toString(frame.getShapeRef()) + " beside one of " + Arrays.toString(shape));
			}
		}
	}

	@Override
	public int size() {
		return all.size();
	}

	@Override
	public int rows() {
		return all.get(0).getShapeRef()[0];
	}

	@Override
	public int columns() {
		return all.get(0).getShapeRef()[1];
	}

	/** @return a copy of the frame */
	@Override
	public Dataset frame(int index) {
		return all.get(index).clone();
	}

	@Override
	public void close() {
		// nothing is open
	}
}
