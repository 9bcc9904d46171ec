/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rampscope.core.Labels;
import org.rampscope.core.progress.Progress;
import org.rampscope.ui.RampExamples;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.label.LabelEdit;
import org.rampscope.plot.FrameRange;

class SuggestionsTest {

	private final OpenRamp ramp = OpenRamp.prepare(Path.of("example.nxs"), RampExamples.transition(20, 30), Progress.NONE);

	@Test
	void runsOfTheClusteringAreSplitAndMerged() {
		Suggestions found = Suggestions.of(ramp);
		assertEquals(List.of(new Suggestions.Run(new FrameRange(0, 9), Labels.BEFORE), new Suggestions.Run(new FrameRange(10, 19),
				Labels.AFTER)),
				found.runs());
		Suggestions split = found.split(4);
		assertEquals(new FrameRange(0, 3), split.runs().get(0).frames());
		assertEquals(new FrameRange(4, 9), split.runs().get(1).frames());
		assertEquals(found, split.merged(0));
		assertEquals(found, found.split(0), "a run cannot be cut at its first frame");
		assertEquals(found, found.merged(1), "nothing comes after the last run");
		assertEquals(List.of(new Suggestions.Run(new FrameRange(0, 19), Labels.BEFORE)), found.merged(0).runs());
	}

	@Test
	void leastConfidentFramesWithoutALabelComeFirst() {
		OpenRamp partly = ramp.withLabels(LabelEdit.labelled(ramp.scan().withLabels(Optional.empty()), new FrameRange(8, 11),
				Labels.DURING));
		List<FrameQueue.Entry> queue = FrameQueue.of(partly);
		assertEquals(16, queue.size());
		assertTrue(queue.stream().noneMatch(entry -> entry.frame() >= 8 && entry.frame() <= 11));
		for (int i = 1; i < queue.size(); i++) {
			assertTrue(queue.get(i).confidence() >= queue.get(i - 1).confidence());
		}
		assertEquals("clustering", queue.getFirst().source());
		assertEquals(20, FrameQueue.of(ramp).size(), "where all frames have labels, all are looked at again");
	}
}
