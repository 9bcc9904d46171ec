/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameStack;

/** Frames in memory. */
record MemoryFrames(List<? extends Dataset> all) implements FrameStack {

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

	@Override
	public Dataset frame(int index) {
		return all.get(index);
	}

	@Override
	public void close() {
		// nothing is open
	}
}
