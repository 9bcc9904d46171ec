/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.Arrays;
import java.util.List;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Provenance;
import org.rampscope.nexus.RawFrames;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;

/**
 * Files that grow, as they are at one moment.
 *
 * @param <T> what is in them: detector frames or patterns
 */
interface OpenedFiles<T> extends AutoCloseable {

	/** @return how many there are */
	int size();

	/** @return how many entries are best read together at most: of a chunk that holds many, all are read for one */
	default int together() {
		return 1;
	}

	/**
	 * May be called from any thread.
	 *
	 * @param from the first
	 * @param count how many
	 * @return the entries
	 */
	List<T> read(int from, int count);

	/** @return what is known of all of them */
	FrameAxis axis();

	/** @see LiveSource#chain */
	FrameChain<T> chain(Pipeline pipeline, RunContext context, Provenance start);

	/** @return links to the frames, for the result */
	default RawFrames raw() {
		return RawFrames.NONE;
	}

	@Override
	void close();

	/** @return what is known of some of them */
	default FrameAxis axis(int[] numbers) {
		FrameAxis all = axis();
		return new FrameAxis(at(all.timeS(), numbers), at(all.pressureGPa(), numbers), at(all.pressureSigmaGPa(), numbers),
				Arrays.stream(numbers).map(n -> n < all.size() ? all.frameNumber()[n] : n).toArray());
	}

	private static double[] at(double[] values, int[] numbers) {
		return Arrays.stream(numbers).mapToDouble(n -> n < values.length ? values[n] : Double.NaN).toArray();
	}
}
