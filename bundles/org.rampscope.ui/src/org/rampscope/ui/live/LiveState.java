/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.live;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How following stands.
 *
 * @param mode what is done
 * @param latencyS median time from a complete frame to its pattern in seconds; NaN where it is not known
 * @param frames frames that have a pattern
 * @param behind frames seen and not yet worked on
 * @param dropped frames that could not be used
 * @param savedTo where the result is being saved, or the file that is looked at
 * @param problem what is wrong; empty where nothing is
 */
public record LiveState(Mode mode, double latencyS, int frames, int behind, int dropped, Optional<Path> savedTo, String problem) {

	/** What is done. */
	public enum Mode {
		/** Nothing is followed. */
		OFF,
		/** Followed, and nothing new comes. */
		WAITING,
		/** Frames come. */
		LIVE,
		/** The source has ended, and its result is complete. */
		ENDED,
		/** Following has failed. */
		FAILED
	}

	/** Nothing is followed. */
	public static final LiveState OFF = new LiveState(Mode.OFF, Double.NaN, 0, 0, 0, Optional.empty(), "");

	/** @return a result file that is looked at again and again */
	public static LiveState watching(Path file, int frames, boolean changed) {
		return new LiveState(changed ? Mode.LIVE : Mode.WAITING, Double.NaN, frames, 0, 0, Optional.of(file), "");
	}

	/** @return this with another mode and what is wrong */
	public LiveState withMode(Mode newMode, String newProblem) {
		return new LiveState(newMode, latencyS, frames, behind, dropped, savedTo, newProblem);
	}
}
