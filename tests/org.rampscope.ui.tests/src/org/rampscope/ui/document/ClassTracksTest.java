/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.plot.ramp.ClassTrack;
import org.rampscope.plot.ramp.PlottedRamp;
import org.rampscope.ui.RampExamples;

class ClassTracksTest {

	private final Ramp<Patterns> scan = RampExamples.transition(10, 20);

	@Test
	void findsLabelsAndResults() {
		List<ClassTrack> tracks = PlottedRamp.of(scan, Progress.NONE).tracks();
		assertEquals(List.of("labels", "clustering"), tracks.stream().map(ClassTrack::name).toList());
		assertArrayEquals(scan.labels().orElseThrow().codes(), tracks.get(1).codes());
		assertEquals(1, tracks.get(0).confidenceOf(5));
		assertTrue(tracks.get(1).confidenceOf(5) < 0.5);
	}

	@Test
	void leavesOutWhatIsNotPerFrame() {
		Ramp<Patterns> other = scan.withLabels(Optional.empty())
				.withResult(RampExamples.Found.TYPE, new RampExamples.Found(new int[] { 1, 2, 3 }, new double[3], Optional.empty()))
				.withResult("peaks", DataGroup.builder("NXdata").field("position", DataField.of(new double[10])).build());
		assertEquals(List.of(), PlottedRamp.of(other, Progress.NONE).tracks());
	}

	@Test
	void countsClasses() {
		assertEquals(5, new ClassTrack("x", new int[] { -1, 4, 2 }, new double[0]).classes());
		assertEquals(0, new ClassTrack("x", new int[] { -1 }, new double[0]).classes());
		assertFalse(new ClassTrack("x", new int[] { 3 }, new double[0]).followsLabelScheme());
	}
}
