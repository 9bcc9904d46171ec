/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.data;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameStack;

/**
 * The frame at hand as a series of one: what an operation may look at while it is made ready.
 *
 * @param frame rows × columns
 */
public record SingleFrame(Dataset frame) implements FrameStack {

	@Override
	public int size() {
		return 1;
	}

	@Override
	public int rows() {
		return frame.getShapeRef()[0];
	}

	@Override
	public int columns() {
		return frame.getShapeRef()[1];
	}

	@Override
	public Dataset frame(int index) {
		return frame.clone();
	}

	@Override
	public void close() {
		// nothing but an array
	}
}
