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
 * @param written which share of the result is written, from 0 to 1; NaN while none is written
 * @param savedTo where the result is being saved, or the file that is looked at
 * @param problem what is wrong; empty where nothing is
 */
public record LiveState(Mode mode, double latencyS, int frames, int behind, int dropped, double written, Optional<Path> savedTo,
		String problem) {

	/** What is done. */
	public enum Mode {
		/** Nothing is followed. */
		OFF,
		/** Followed, and nothing new comes. */
		WAITING,
		/** Frames come. */
		LIVE,
		/** All frames are there; the ramp as a whole is analysed and the result is written. */
		WRITING,
		/** The source has ended, and its result is complete. */
		ENDED,
		/** Following has failed. */
		FAILED
	}

	/** Nothing is followed. */
	public static final LiveState OFF = new LiveState(Mode.OFF, Double.NaN, 0, 0, 0, Double.NaN, Optional.empty(), "");

	/** @return a result file that is looked at again and again */
	public static LiveState watching(Path file, int frames, boolean changed) {
		return new LiveState(changed ? Mode.LIVE : Mode.WAITING, Double.NaN, frames, 0, 0, Double.NaN, Optional.of(file), "");
	}

	/** @return this with another mode and what is wrong */
	public LiveState withMode(Mode newMode, String newProblem) {
		return new LiveState(newMode, latencyS, frames, behind, dropped, written, savedTo, newProblem);
	}
}
