/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.FrameSeries;

/** Frames that come one after the other. Used by one thread; only the readers of its frames may run on several. */
public interface LiveSource extends AutoCloseable {

	/**
	 * Looks for frames that are there now. Readers of frames given earlier must not be running.
	 *
	 * @return frames not given before, in order; empty while there are none
	 * @throws org.rampscope.core.error.DataException where the source is gone for good, or is another one than before
	 */
	List<LiveFrame> poll();

	/** @return the ramp as far as it is known: geometry, mask, metadata. Once a frame was given */
	FrameSeries series();

	/**
	 * @param numbers frames given before
	 * @return what is known of them
	 */
	FrameAxis axis(int[] numbers);

	/** @return the files of the frames given so far */
	List<Path> files();

	@Override
	void close();
}
