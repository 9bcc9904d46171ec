/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

/** Hears how a training goes on. Called on the training's thread; must return soon. */
@FunctionalInterface
public interface TrainingListener {

	/** Hears nothing. */
	TrainingListener NONE = report -> {
	};

	/** @param size of the training that begins now */
	default void begins(TrainingSize size) {
		// Most only want to hear of epochs.
	}

	/** @param report of the epoch just done */
	void epochDone(EpochReport report);
}
