/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.nexus.RawFrames;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.SinkFactory;

/**
 * How a job reads its input and writes its result.
 *
 * @param reading which dataset is read, and where links may lead
 * @param sinks the back end that writes
 * @param raw what the result holds of the frames it was made from
 */
public record FileOptions(ReadOptions reading, SinkFactory sinks, Raw raw) {

	/** The reader finds the dataset, jhdf writes, frames are linked. */
	public static final FileOptions DEFAULT = new FileOptions(ReadOptions.DEFAULT, SinkFactory.EMBEDDED, Raw.LINK);

	/** What a result holds of the frames it was made from. */
	public enum Raw {

		/** Links to them, where they lie in HDF5 files. */
		LINK,

		/** A compressed copy. */
		EMBED,

		/** Nothing. */
		NONE
	}

	/** @return these options with another reading */
	public FileOptions withReading(ReadOptions other) {
		return new FileOptions(other, sinks, raw);
	}

	/**
	 * @param series the frames; must stay open until the result is written
	 * @return what the result shall hold of them
	 * @throws org.rampscope.core.error.AnalysisException where they shall be copied and are too many for the back end
	 */
	RawFrames rawFrames(Ramp<Frames> series) {
		return switch (raw) {
			case LINK -> RawFrames.link(series);
			case EMBED -> RawFrames.embed(series, sinks);
			case NONE -> RawFrames.NONE;
		};
	}
}
