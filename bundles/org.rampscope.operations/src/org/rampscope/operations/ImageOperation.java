/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;

/**
 * Changes each detector frame by itself, before it is integrated: a dark frame subtracted, spots of diamonds taken out.
 *
 * @param <S> the settings
 */
public non-sealed interface ImageOperation<S extends Record> extends Operation<S> {

	/**
	 * @param settings validated settings
	 * @param series the ramp: geometry, mask and metadata; at most one of its frames is read
	 * @param context where files named in settings are looked up
	 * @param progress for long preparations
	 * @return the filter of this run
	 */
	Filter prepare(S settings, Ramp<Frames> series, RunContext context, Progress progress);

	@Override
	default DataRank input() {
		return DataRank.IMAGE;
	}

	@Override
	default DataRank output() {
		return DataRank.IMAGE;
	}

	/** Changes frames of one series. */
	interface Filter extends Prepared {

		/**
		 * @param frame rows × columns
		 * @return the changed frame, a new one of the same shape
		 */
		Dataset apply(Dataset frame);

		/**
		 * @param before the series as it was
		 * @return what the operations behind see beside the frames: the same, or with another mask or other metadata
		 */
		default Ramp<Frames> series(Ramp<Frames> before) {
			return before;
		}
	}
}
