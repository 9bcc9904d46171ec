/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.operations.live.LiveStatus;
import org.rampscope.operations.live.SnapshotStatus;
import org.rampscope.ui.live.LiveState;
import org.rampscope.ui.live.LiveState.Mode;

class LiveStatesTest {

	private static final Path RESULT = Path.of("result.nxs");

	@ParameterizedTest
	@CsvSource({ "waiting, 0, WAITING", "following, 0, WAITING", "following, 12.5, LIVE", "writing, 0, WRITING", "ended, 0, ENDED" })
	void whatARunDoesIsSaid(String state, double framesPerSecond, Mode mode) {
		assertEquals(mode, LiveStates.of(status(state, framesPerSecond, SnapshotStatus.NONE), RESULT).mode());
	}

	@Test
	void numbersAreThoseOfTheRun() {
		LiveState state = LiveStates.of(status("following", 20, SnapshotStatus.NONE), RESULT);
		assertEquals(new LiveState(Mode.LIVE, 0.035, 7, 3, 2, SnapshotStatus.NONE.written(), Optional.of(RESULT), ""), state);
	}

	@Test
	void whatIsWrongComesBeforeWhatWillBe() {
		SnapshotStatus full = new SnapshotStatus(5, 1, 1, 0.4, "The disk is full", "Soon short of memory");
		assertEquals("The disk is full", LiveStates.of(status("writing", 0, full), RESULT).problem());
		SnapshotStatus tight = new SnapshotStatus(5, 1, 1, 0.4, "", "Soon short of memory");
		assertEquals("Soon short of memory", LiveStates.of(status("writing", 0, tight), RESULT).problem());
	}

	@ParameterizedTest
	@EnumSource(names = { "ENDED", "FAILED" })
	void howARunHasEndedIsSaidUntilThereIsNews(Mode mode) {
		LiveState end = new LiveState(mode, 0.03, 40, 0, 0, Double.NaN, Optional.of(RESULT), "");
		assertSame(end, LiveStates.afterLook(end, LiveState.watching(RESULT, 40, false)));
		assertSame(end, LiveStates.afterLook(end, LiveState.watching(RESULT, 40, true)), "the run's own last words");
		Path other = Path.of("other.nxs");
		assertSame(end, LiveStates.afterLook(end, LiveState.watching(other, 7, false)));
		LiveState growing = LiveState.watching(other, 8, true);
		assertSame(growing, LiveStates.afterLook(end, growing));
		LiveState more = LiveState.watching(RESULT, 41, true);
		assertSame(more, LiveStates.afterLook(end, more));
		assertSame(growing, LiveStates.afterLook(LiveState.watching(other, 7, false), growing), "nothing has ended");
	}

	private static LiveStatus status(String state, double framesPerSecond, SnapshotStatus snapshot) {
		return new LiveStatus(state, 7, 8, framesPerSecond, 0.035, 0.1, 3, 2, snapshot, Map.of(), List.of());
	}
}
