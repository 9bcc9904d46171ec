/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.ui.RampExamples;
import org.rampscope.plot.FrameRange;

class LabelEditTest {

	private final Ramp<Patterns> bare = RampExamples.transition(6, 20).withLabels(Optional.empty());

	@Test
	void rangesAreLabelledAndTheOldLabelsStayAsTheyWere() {
		Ramp<Patterns> once = bare.withLabels(LabelEdit.labelled(bare, new FrameRange(1, 2), Labels.BEFORE));
		Ramp<Patterns> twice = once.withLabels(LabelEdit.labelled(once, new FrameRange(2, 99), Labels.AFTER));
		assertArrayEquals(new int[] { -1, 0, 2, 2, 2, 2 }, twice.labels().orElseThrow().codes());
		assertArrayEquals(new int[] { -1, 0, 0, -1, -1, -1 }, once.labels().orElseThrow().codes());
		assertEquals(0, twice.labels().orElseThrow().confidence().length, "people are certain");
	}

	@Test
	void withoutAnyLabelThereAreNone() {
		Ramp<Patterns> labelled = bare.withLabels(LabelEdit.labelled(bare, new FrameRange(3, 3), 5));
		assertTrue(LabelEdit.labelled(labelled, new FrameRange(0, 5), Labels.NONE).isEmpty());
	}
}
