/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.Reduction;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;

/**
 * Turns each detector frame into a pattern, all on the same axis.
 *
 * @param <S> the settings
 */
public non-sealed interface FrameOperation<S extends Record> extends Operation<S> {

	/**
	 * @param settings validated settings
	 * @param series the ramp: geometry, mask and metadata; at most one of its frames is read
	 * @param context where files named in settings are looked up
	 * @param progress for long preparations
	 * @return the reducer of this run
	 */
	Reducer prepare(S settings, Ramp<Frames> series, RunContext context, Progress progress);

	/**
	 * Says what the settings know of the frames before there is one: a live run that waits for the first tries everything out meanwhile.
	 *
	 * @param settings validated settings
	 * @param context where files named in settings are looked up
	 * @return the detector; empty where only the frames can say it
	 */
	default Optional<DetectorGrid> expected(S settings, RunContext context) {
		return Optional.empty();
	}

	@Override
	default DataRank input() {
		return DataRank.IMAGE;
	}

	@Override
	default DataRank output() {
		return DataRank.PATTERN;
	}

	/** Reduces frames of one series. */
	interface Reducer extends Prepared {

		/** @return the axis of every pattern */
		RadialAxis axis();

		/** @return what is known of the ramp, with what the preparation learned: geometry, wavelength and pixels that are used */
		RampHeader header();

		/** @return what is corrected, dated */
		default Reduction reduction() {
			return Reduction.toMeans(OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS));
		}

		/** @return further results, known before the first frame */
		default Results results() {
			return Results.NONE;
		}

		/**
		 * @param frame rows × columns
		 * @return its pattern
		 */
		Pattern reduce(Dataset frame);
	}
}
