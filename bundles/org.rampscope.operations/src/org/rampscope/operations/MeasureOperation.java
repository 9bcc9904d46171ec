/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.List;
import java.util.Optional;

import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;

/**
 * Measures each pattern by itself and leaves it as it is: a class with its probability, a pressure with its uncertainty, the
 * position of peaks. What follows from all values together, it says at the end.
 *
 * <pre>
 * try (Meter meter = operation.prepare(settings, axis, header, context, progress)) {
 * 	List&lt;Reading&gt; readings = meter.measure(patterns);   // readings.get(i).values().get(q): quantity q of pattern i
 * }
 * </pre>
 *
 * @param <S> the settings
 */
public non-sealed interface MeasureOperation<S extends Record> extends Operation<S> {

	/**
	 * @param settings validated settings
	 * @param axis axis of the patterns that will come
	 * @param header what is known of the ramp: wavelength, calibrant, geometry
	 * @param context where files named in settings are looked up
	 * @param progress for long preparations
	 * @return the meter of this run
	 */
	Meter prepare(S settings, RadialAxis axis, RampHeader header, RunContext context, Progress progress);

	/**
	 * Says what the settings know of the patterns before there is one: a live run that waits for the first tries everything out meanwhile.
	 *
	 * @param settings validated settings
	 * @param context where files named in settings are looked up
	 * @return what the operation is made for; empty where it takes any pattern
	 */
	default Optional<ExpectedPatterns> expected(S settings, RunContext context) {
		return Optional.empty();
	}

	@Override
	default DataRank input() {
		return DataRank.PATTERN;
	}

	@Override
	default DataRank output() {
		return DataRank.PATTERN;
	}

	/** Measures patterns of one ramp. Its methods may run at the same time on several threads. */
	interface Meter extends Prepared {

		/** @return under which name the values are kept with the ramp; two meters of one name cannot be in one pipeline */
		String resultName();

		/** @return what it measures, known before the first pattern and the same for all; at least one. The first is what viewers plot */
		List<Quantity> quantities();

		/** @return how many patterns at most are worth giving at once; at least one */
		default int preferredBatch() {
			return 1;
		}

		/**
		 * Measures. The values of a pattern do not depend on the others of the same call, to the last bit: a live run groups
		 * them by when they come, and its result is still that of a batch run.
		 *
		 * @param patterns at least one, at most {@link #preferredBatch()}, on the axis given at preparation
		 * @return one reading per pattern, in order; NaN for what a pattern does not show
		 * @throws org.rampscope.core.error.RampScopeException where a pattern cannot be used at all: its frame counts as a bad one
		 */
		List<Reading> measure(List<Pattern> patterns);

		/**
		 * Says what follows from the values of all frames: the transition from the classes, a pressure for the frame axis. Called
		 * once all frames are measured; in a live run again and again, with the frames so far.
		 *
		 * @param scan the ramp; its result of {@link #resultName()} holds the {@link MeasuredValues}, NaN for frames that were
		 *        skipped. The patterns may have been changed by later steps: do not look at them
		 * @param progress progress and cancel
		 * @return the ramp with what follows; the values may be replaced by another result of that name
		 */
		default Ramp<Patterns> conclude(Ramp<Patterns> scan, Progress progress) {
			return scan;
		}
	}
}
