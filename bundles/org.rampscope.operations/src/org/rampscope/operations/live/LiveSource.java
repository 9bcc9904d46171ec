/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Provenance;
import org.rampscope.nexus.RawFrames;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;

/**
 * Frames, or patterns, that come one after the other. Used by one thread; only the readers of its frames may run on several.
 *
 * @param <T> what comes: detector frames or patterns
 */
public interface LiveSource<T> extends AutoCloseable {

	/**
	 * Looks for frames that are there now. Readers of frames given earlier must not be running.
	 *
	 * @param nanos the time by the clock of the run
	 * @return frames not given before, in order; empty while there are none
	 * @throws org.rampscope.core.error.DataException where the source is gone for good, or is another one than before
	 */
	List<LiveFrame<T>> poll(long nanos);

	/**
	 * Looks once more at what was read, when no more frames are expected: a writer may have come back to a file.
	 *
	 * @return frames given before that are others now
	 */
	default List<LiveFrame<T>> changed() {
		return List.of();
	}

	/**
	 * Makes the beginning of a pipeline ready for what comes, with the geometry, mask and metadata as far as they are known. Once a
	 * frame was given.
	 *
	 * @param pipeline a pipeline
	 * @param context where files named in settings are looked up
	 * @param start provenance to which what the source noticed and the steps are added
	 * @return the chain; the caller closes it
	 * @throws org.rampscope.core.error.DataException where the frames given so far cannot be read (yet)
	 * @throws org.rampscope.core.error.SettingsException where the pipeline does not take what the source gives
	 */
	FrameChain<T> chain(Pipeline pipeline, RunContext context, Provenance start);

	/**
	 * @param numbers frames given before
	 * @return what is known of them
	 */
	FrameAxis axis(int[] numbers);

	/** @return links to the frames, for the result; nothing where they cannot be linked */
	default RawFrames raw() {
		return RawFrames.NONE;
	}

	/** @return the files of the frames given so far */
	List<Path> files();

	@Override
	void close();
}
