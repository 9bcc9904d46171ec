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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.simulation.internal.pattern.RampModel;

class GroundTruthTest {

	@ParameterizedTest
	@EnumSource(DataSetId.class)
	void groupHoldsEverything(DataSetId id) {
		GroundTruth truth = new RampModel(id.recipe()).truth();
		GroundTruth back = read(write(truth));
		assertArrayEquals(truth.pressureGPa(), back.pressureGPa());
		assertArrayEquals(truth.fraction(), back.fraction());
		assertArrayEquals(truth.labels(), back.labels());
		assertEquals(truth.peaks(), back.peaks());
	}

	@Test
	void framesWithoutPeaksKeepTheirPlace() {
		TruePeak peak = new TruePeak("hcp Fe", 1, 0, -1, 12.5, 0.2, 3);
		GroundTruth truth = new GroundTruth(new double[3], new double[3], new int[3], List.of(List.of(), List.of(peak, peak), List.of()));
		assertEquals(truth.peaks(), read(write(truth)).peaks());
		GroundTruth none = new GroundTruth(new double[1], new double[1], new int[1], List.of(List.of()));
		assertFalse(write(none).fields().containsKey("peak_frame"));
		assertEquals(none.peaks(), read(write(none)).peaks());
	}

	@Test
	void aRampWithoutTransitionHasNone() {
		GroundTruth truth = new GroundTruth(new double[3], new double[] { 0, 0, 0.4 }, new int[] { 0, 0, 0 },
				List.of(List.of(), List.of(), List.of()));
		assertEquals(-1, truth.onsetFrame());
		assertEquals(-1, truth.endFrame());
		assertTrue(Double.isNaN(truth.crossing(0.5)));
		assertEquals(1.5, truth.crossing(0.2), 1e-12);
		assertEquals(0, truth.transition(FrameAxis.unknown(3)).confidence());
	}

	@Test
	void damagedGroupsAreNamed() {
		DataGroup group = write(new RampModel(DataSetId.D1.recipe()).truth());
		assertMessage("has no field peak_fwhm", without(group, "peak_fwhm"));
		assertMessage("label has 3 values", with(group, "label", new int[3]));
		int[] frames = new int[(int) group.values("peak_frame").orElseThrow().getSize()];
		frames[2] = 60;
		assertMessage("peak_frame holds 60", with(group, "peak_frame", frames));
	}

	private static DataGroup write(GroundTruth truth) {
		return GroundTruth.TYPE.codec().write(truth);
	}

	private static GroundTruth read(DataGroup group) {
		return GroundTruth.TYPE.codec().read(new GroupReader("truth", group));
	}

	private static void assertMessage(String expected, DataGroup group) {
		String message = assertThrows(AnalysisException.class, () -> read(group)).getMessage();
		assertTrue(message.contains(expected), message);
	}

	private static DataGroup without(DataGroup group, String name) {
		Map<String, DataField> fields = new HashMap<>(group.fields());
		fields.remove(name);
		return new DataGroup(group.nexusClass(), group.attributes(), fields, group.groups());
	}

	private static DataGroup with(DataGroup group, String name, Object values) {
		Map<String, DataField> fields = new HashMap<>(group.fields());
		fields.put(name, DataField.of(values));
		return new DataGroup(group.nexusClass(), group.attributes(), fields, group.groups());
	}
}
