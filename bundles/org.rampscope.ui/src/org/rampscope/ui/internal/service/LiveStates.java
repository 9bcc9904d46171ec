/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.nio.file.Path;
import java.util.Optional;

import org.rampscope.operations.live.LiveStatus;
import org.rampscope.operations.live.SnapshotStatus;
import org.rampscope.ui.live.LiveState;
import org.rampscope.ui.live.LiveState.Mode;

/** What a live run says of itself, as the workbench shows it. */
final class LiveStates {

	private LiveStates() {
	}

	/** @return the state of a run that writes a file */
	static LiveState of(LiveStatus status, Path output) {
		SnapshotStatus snapshot = status.snapshot();
		return new LiveState(mode(status), status.latencyMedianS(), status.frames(), status.behind(), status.skipped(), snapshot.written(),
				Optional.of(output), snapshot.problem().isEmpty() ? snapshot.notice() : snapshot.problem());
	}

	/**
	 * How a run has ended is said until there is news: a look at the file it has written, or at one that does not grow, is none.
	 *
	 * @param now what is said
	 * @param seen what a look at the file that is shown says
	 * @return what is to be said
	 */
	static LiveState afterLook(LiveState now, LiveState seen) {
		boolean over = now.mode() == Mode.ENDED || now.mode() == Mode.FAILED;
		boolean news = seen.mode() == Mode.LIVE && (!seen.savedTo().equals(now.savedTo()) || seen.frames() > now.frames());
		return over && !news ? now : seen;
	}

	private static Mode mode(LiveStatus status) {
		return switch (status.state()) {
			case "ended" -> Mode.ENDED;
			case "writing" -> Mode.WRITING;
			case "following" -> status.framesPerSecond() > 0 ? Mode.LIVE : Mode.WAITING;
			default -> Mode.WAITING;
		};
	}
}
