/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.frame;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.ShortDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.error.AnalysisException;

/** Frames that are made anew each time somebody asks; nothing is kept. */
public final class SimulatedFrames implements Frames {

	private final FrameGenerator generator;
	private final int size;
	private final DetectorGrid grid;

	/**
	 * @param generator makes the counts
	 * @param size number of frames
	 * @param grid pixels
	 */
	public SimulatedFrames(FrameGenerator generator, int size, DetectorGrid grid) {
		this.generator = generator;
		this.size = size;
		this.grid = grid;
	}

	@Override
	public int size() {
		return size;
	}

	@Override
	public int rows() {
		return grid.rows();
	}

	@Override
	public int columns() {
		return grid.columns();
	}

	@Override
	public Dataset frame(int index) {
		if (index < 0 || index >= size) {
			throw new AnalysisException("frame " + index + " does not exist", "Ask for frames 0 to " + (size - 1));
		}
		return DatasetFactory.createFromObject(ShortDataset.class, generator.counts(index), grid.rows(), grid.columns());
	}

	@Override
	public void close() {
		// no file and no native memory behind it
	}
}
