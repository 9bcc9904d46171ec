/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.CountRange;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.operations.ImageOperation;

/** Frames as they are behind an image operation. Closing it leaves the frames underneath open. */
final class FilteredFrames implements Frames {

	private final Frames frames;
	private final ImageOperation.Filter filter;

	private FilteredFrames(Frames frames, ImageOperation.Filter filter) {
		this.frames = frames;
		this.filter = filter;
	}

	/** @return the series as the operation behind the filter sees it */
	static Ramp<Frames> behind(Ramp<Frames> series, ImageOperation.Filter filter) {
		return filter.series(series).withData(new FilteredFrames(series.data(), filter));
	}

	@Override
	public int size() {
		return frames.size();
	}

	@Override
	public int rows() {
		return frames.rows();
	}

	@Override
	public int columns() {
		return frames.columns();
	}

	@Override
	public Dataset frame(int index) {
		return filter.apply(frames.frame(index));
	}

	@Override
	public CountRange countRange() {
		return frames.countRange();
	}

	@Override
	public void close() {
		// the frames belong to whoever opened them
	}
}
