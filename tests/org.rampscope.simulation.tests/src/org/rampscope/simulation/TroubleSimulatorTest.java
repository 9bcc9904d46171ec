/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;

class TroubleSimulatorTest {

	private static Ramp<Patterns> ramp(TroubleKind kind, long seed) {
		return new TroubleSimulator().simulate(kind, seed, 48, 300, Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource(TroubleKind.class)
	void theTruthIsThatOfTheKind(TroubleKind kind) {
		Ramp<Patterns> ramp = ramp(kind, 3);
		TroubleTruth truth = ramp.result(TroubleTruth.TYPE).orElseThrow();
		assertEquals(kind.id(), truth.kind());
		assertEquals(kind.hasTransition(), truth.onsetFrame().length > 0);
		assertEquals(truth.onsetFrame().length, truth.endFrame().length);
		for (int t = 0; t < truth.onsetFrame().length; t++) {
			assertTrue(truth.onsetFrame()[t] > 0 && truth.onsetFrame()[t] < ramp.size(), "onset " + truth.onsetFrame()[t]);
			assertTrue(truth.endFrame()[t] < 0 || truth.endFrame()[t] > truth.onsetFrame()[t], "end " + truth.endFrame()[t]);
		}
		GroundTruth shares = ramp.result(GroundTruth.TYPE).orElseThrow();
		if (kind.hasTransition() && kind != TroubleKind.OUT_OF_ORDER) {
			assertEquals(truth.onsetFrame()[0], shares.onsetFrame());
			assertEquals(truth.endFrame()[0], shares.endFrame());
		}
	}

	@Test
	void theSameSeedGivesTheSameRamp() {
		double[] once = ramp(TroubleKind.WITH_ARTEFACT, 5).data().intensity().getData();
		assertArrayEquals(once, ramp(TroubleKind.WITH_ARTEFACT, 5).data().intensity().getData());
		assertFalse(java.util.Arrays.equals(once, ramp(TroubleKind.WITH_ARTEFACT, 6).data().intensity().getData()));
	}

	@Test
	void twoTransitionsFollowEachOther() {
		TroubleTruth truth = ramp(TroubleKind.TWO_TRANSITIONS, 2).result(TroubleTruth.TYPE).orElseThrow();
		assertEquals(2, truth.onsetFrame().length);
		assertTrue(truth.onsetFrame()[1] >= truth.endFrame()[0]);
	}

	@Test
	void whatTheRampDoesNotShowHasNoEnd() {
		TroubleTruth truth = ramp(TroubleKind.ENDS_WITHIN, 2).result(TroubleTruth.TYPE).orElseThrow();
		assertArrayEquals(new int[] { -1 }, truth.endFrame());
	}

	@Test
	void framesAreMissingOrEmptyWhereTheKindSaysSo() {
		assertTrue(ramp(TroubleKind.MISSING_FRAMES, 1).size() < 48);
		Ramp<Patterns> empty = ramp(TroubleKind.EMPTY_FRAMES, 3);
		long without = java.util.stream.IntStream.range(0, empty.size()).filter(i -> !(Math.abs(empty.data().intensity().getDouble(i, 150)) > 0)).count();
		assertTrue(without > 0, "some frame has nothing");
	}

	@Test
	void namesAreFound() {
		assertEquals(TroubleKind.PRESSURE_JUMP, TroubleKind.ofId("pressure-jump").orElseThrow());
		assertTrue(TroubleKind.ofId("earthquake").isEmpty());
		assertThrows(SettingsException.class, () -> new TroubleSimulator().simulate(TroubleKind.PLAIN, 1, 5, 300, Progress.NONE));
	}
}
