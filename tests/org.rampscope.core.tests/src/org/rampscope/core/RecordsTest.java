/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.RadialUnit;

class RecordsTest {

	private static DoubleDataset matrix(int rows, int columns) {
		double[] values = new double[rows * columns];
		for (int i = 0; i < values.length; i++) {
			values[i] = i;
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, values, rows, columns);
	}

	private static Ramp<Patterns> scan(int frames, int bins, DoubleDataset intensity) {
		return new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(frames),
				new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 1, 1, bins), intensity, Optional.empty()), Results.NONE, Provenance.NONE);
	}

	@Test
	void aPatternIsARowOfTheRamp() {
		assertArrayEquals(new double[] { 8, 9, 10, 11 }, scan(3, 4, matrix(3, 4)).data().pattern(2).intensity().getData());
	}

	@Test
	void shapesThatDoNotFitAreRefused() {
		assertThrows(AnalysisException.class, () -> scan(4, 3, matrix(3, 4)));
		assertThrows(AnalysisException.class, () -> new FrameAxis(new double[2], new double[3], new double[2], new int[2]));
		assertThrows(GeometryException.class, () -> PixelMask.none(2, 3).or(PixelMask.none(3, 2)));
	}

	@Test
	void framesInMemoryAreCopiesAndAlike() {
		try (FramesInMemory frames = new FramesInMemory(List.of(matrix(2, 3), matrix(2, 3)))) {
			assertEquals(List.of(2, 2, 3), List.of(frames.size(), frames.rows(), frames.columns()));
			frames.frame(1).set(77, 0, 0);
			assertEquals(0, frames.frame(1).getDouble(0, 0), "what one reader does to its frame the next does not see");
		}
		assertThrows(IllegalArgumentException.class, () -> new FramesInMemory(List.of()));
		assertThrows(IllegalArgumentException.class, () -> new FramesInMemory(List.of(matrix(2, 3), matrix(3, 2))));
	}

	@Test
	void resultsKeepTheirOrderAndAreReplacedByName() {
		DataGroup first = DataGroup.builder("NXdata").field("x", 1.0, "GPa").build();
		DataGroup second = DataGroup.builder("NXdata").build();
		Ramp<Patterns> scan = scan(1, 1, matrix(1, 1)).withResult("b", first).withResult("a", first).withResult("b", second);
		assertEquals("[b, a]", scan.results().names().toString());
		assertEquals(second, scan.results().tree("b").orElseThrow());
		assertEquals("GPa", first.fields().get("x").unit());
		assertEquals(1.0, first.values("x").orElseThrow().getDouble());
	}

	@Test
	void masksJoinAndCount() {
		PixelMask gap = PixelMask.of(new int[] { PixelMask.GAP, 0, 0, 0 }, 2, 2);
		PixelMask dead = PixelMask.of(new int[] { PixelMask.DEAD, 0, PixelMask.DEAD, 0 }, 2, 2);
		PixelMask both = gap.or(dead);
		assertEquals(2, both.countMasked());
		assertEquals(PixelMask.GAP | PixelMask.DEAD, both.bits().getAbs(0));
		assertFalse(both.isMasked(1));
	}

	@Test
	void aTransitionLooksUpItsPressures() {
		FrameAxis frames = FrameAxis.unknown(3).withPressure(new double[] { 1, 2, 3 }, new double[3]);
		Transition transition = Transition.at(1, 2, frames, 1);
		assertEquals(2, transition.onsetGPa());
		assertTrue(Double.isNaN(Transition.at(-1, -1, frames, 0).onsetGPa()));
		assertTrue(Transition.at(-1, -1, frames, 0).onset().isEmpty());
	}

	@Test
	void geometryRefusesWhatCannotBe() {
		assertThrows(GeometryException.class, () -> new Geometry(0, 0, 0, 0, 0, 0, 3, Optional.empty()));
		assertThrows(GeometryException.class, () -> new Geometry(0.1, Double.NaN, 0, 0, 0, 0, 3, Optional.empty()));
		assertThrows(GeometryException.class, () -> new Geometry(0.1, 0, 0, 0, 0, 0, 5, Optional.empty()));
		assertThrows(GeometryException.class, () -> new DetectorGrid(0, 1, 1, 1));
	}

	@Test
	void fieldsWithoutEntriesHaveAShape() {
		for (Object nothing : new Object[] { new int[0], new double[0], new long[0], new String[0], new boolean[0] }) {
			assertArrayEquals(new int[] { 0 }, DataField.of(nothing).values().getShapeRef(), nothing.getClass().getSimpleName());
		}
	}
}
