/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BatchEstimateTest {

	private static final long SECOND = 1_000_000_000L;

	@Test
	void nothingIsSaidBeforeAnythingIsKnown() {
		BatchEstimate estimate = new BatchEstimate(100);
		assertEquals("", estimate.text());
		estimate.kept(40);
		assertEquals("", estimate.text(), "what was there already says nothing of the speed");
	}

	@Test
	void theRestTakesAsLongPerByteAsWhatIsDone() {
		BatchEstimate estimate = new BatchEstimate(100);
		estimate.kept(40);
		estimate.worked(20, 10 * SECOND);
		assertEquals("about 20 s left", estimate.text());
		estimate.worked(20, 110 * SECOND);
		assertEquals("about 60 s left", estimate.text());
	}

	@Test
	void longTimesAreMinutesAndHours() {
		BatchEstimate estimate = new BatchEstimate(1001);
		estimate.worked(1, 6 * SECOND);
		assertEquals("about 100 min left", estimate.text());
		estimate.worked(1, 60 * SECOND);
		assertEquals("about 9.2 h left", estimate.text());
	}
}
