/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Transition;
import org.rampscope.simulation.internal.pattern.RampModel;

class DataSetIdTest {

	/** Table 2.1 of the study with the pressures that follow from it: P of the last frame before, the next one, the last one. */
	@ParameterizedTest
	@CsvSource({ "D1, 60, 17, 0, 43, 10, 2.60, 11.4, 14.0, 65", "D2, 116, 29, 0, 87, 100, 1.00, 13.0, 14.0, 65",
			"D3, 70, 21, 0, 49, 10, 1.60, 12.2, 13.8, 65", "D4, 130, 33, 0, 97, 1, 1.03, 13.4, 14.4, 65",
			"D5, 130, 37, 0, 93, 100, 1.00, 13.0, 14.0, 65", "D6, 70, 22, 0, 48, 10, 2.62, 11.5, 14.1, 65",
			"D7, 258, 19, 0, 239, 10, 2.87, 12.5, 15.4, 65", "D8, 222, 71, 20, 131, 50, 0.35, 14.3, 14.6, 65",
			"D9, 460, 90, 65, 305, 50, 0.11, 13.8, 13.9, 54.5" })
	void truthIsAsTabulated(DataSetId id, int frames, int before, int during, int after, double exposureMs, double step, double lastBefore,
			double firstAfter, double highest) {
		RampRecipe recipe = id.recipe();
		GroundTruth truth = new RampModel(recipe).truth();
		assertEquals(frames, truth.size());
		int[] expected = IntStream.concat(IntStream.concat(IntStream.generate(() -> 0).limit(before), IntStream.generate(() -> 1).limit(during)),
				IntStream.generate(() -> 2).limit(after)).toArray();
		assertArrayEquals(expected, truth.labels());
		assertEquals(exposureMs / 1000, recipe.exposureS(), 1e-12);
		assertEquals(step, recipe.pressure().stepGPa(), 1e-9);
		assertEquals(lastBefore, truth.pressureGPa()[before - 1], 0.0501);
		assertEquals(firstAfter, truth.pressureGPa()[before], 0.0501);
		assertEquals(highest, truth.pressureGPa()[frames - 1], 0.0501);
		assertEquals(before, truth.onsetFrame());
		assertEquals(before + during, truth.endFrame());
	}

	@Test
	void framesAddUpToTheStudys() {
		assertEquals(1516, Arrays.stream(DataSetId.values()).filter(id -> id != DataSetId.MGFEO).mapToInt(DataSetId::frames).sum());
	}

	@ParameterizedTest
	@EnumSource(DataSetId.class)
	void fractionsGrowFromZeroToOneAndFitTheLabels(DataSetId id) {
		GroundTruth truth = new RampModel(id.recipe()).truth();
		assertEquals(0, truth.fraction()[0]);
		assertEquals(1, truth.fraction()[truth.size() - 1]);
		for (int i = 0; i < truth.size(); i++) {
			assertTrue(i == 0 || truth.fraction()[i] >= truth.fraction()[i - 1]);
			assertTrue(i == 0 || truth.pressureGPa()[i] >= truth.pressureGPa()[i - 1]);
			assertEquals(truth.fraction()[i] == 0, truth.labels()[i] == Labels.BEFORE);
			assertTrue(truth.labels()[i] != Labels.DURING || truth.fraction()[i] < 1);
			assertTrue(!truth.peaks().get(i).isEmpty());
		}
		assertEquals(id.before(), Arrays.stream(truth.labels()).filter(l -> l == Labels.BEFORE).count());
		assertEquals(id.during(), Arrays.stream(truth.labels()).filter(l -> l == Labels.DURING).count());
		assertEquals(id.after(), Arrays.stream(truth.labels()).filter(l -> l == Labels.AFTER).count());
	}

	@Test
	void ironTurnsWithinThreeFrames() {
		double[] fraction = new RampModel(DataSetId.D1.recipe()).truth().fraction();
		assertArrayEquals(new double[] { 0, 0.65, 0.825, 1 }, Arrays.copyOfRange(fraction, 16, 20));
	}

	/** Both wüstite ramps, three times apart in rate, imply the same width of about 7 GPa. */
	@Test
	void wuestiteMixesOverSevenGigapascal() {
		assertEquals(7.0, width(DataSetId.D8), 0.01);
		assertEquals(7.15, width(DataSetId.D9), 0.01);
	}

	private static double width(DataSetId id) {
		GroundTruth truth = new RampModel(id.recipe()).truth();
		return truth.pressureGPa()[truth.endFrame()] - truth.pressureGPa()[truth.onsetFrame()];
	}

	@Test
	void magnesiowuestiteFollowsItsOwnPath() {
		GroundTruth truth = new RampModel(DataSetId.MGFEO.recipe()).truth();
		for (int i = 0; i < 349; i++) {
			double p = 1 + 81 * Math.clamp((i - 10) / 330., 0, 1);
			double t = Math.clamp((p - 34) / 22, 0, 1);
			assertEquals(p, truth.pressureGPa()[i], 1e-9);
			assertEquals(t * t * (3 - 2 * t), truth.fraction()[i], 1e-9);
		}
		assertEquals(82, truth.pressureGPa()[340], 1e-9);
	}

	@Test
	void transitionCarriesPressures() {
		RampModel model = new RampModel(DataSetId.D8.recipe());
		GroundTruth truth = model.truth();
		FrameAxis frames = FrameAxis.unknown(222).withPressure(truth.pressureGPa(), new double[222]);
		assertEquals(new Transition(71, 91, model.pressureGPa(71), model.pressureGPa(91), 1), truth.transition(frames));
		assertEquals(80.5, truth.crossing(0.5), 1e-9);
	}
}
