/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.nio.file.Path;

import org.rampscope.nexus.RampInput;

/**
 * What became of one ramp of a batch.
 *
 * @param ramp the ramp
 * @param result its result file
 * @param outcome what happened
 * @param skippedFrames frames of it that could not be used
 * @param message why it failed; empty where it did not
 */
public record BatchEntry(RampInput ramp, Path result, Outcome outcome, int skippedFrames, String message) {

	/** What may happen to a ramp. */
	public enum Outcome {
		/** The result was made now. */
		DONE,
		/** The result was there already, made from the same with the same. */
		KEPT,
		/** There is no result. */
		FAILED
	}

	/** @return whether a person should look at it */
	public boolean isFlawed() {
		return outcome == Outcome.FAILED || skippedFrames > 0;
	}
}
