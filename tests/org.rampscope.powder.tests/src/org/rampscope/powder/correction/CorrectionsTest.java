/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.correction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;

class CorrectionsTest {

	@Test
	void darkAndFlat() {
		IntegerDataset frame = DatasetFactory.createFromObject(IntegerDataset.class, new int[] { 10, 20, -1, 40 }, 2, 2);
		IntegerDataset dark = DatasetFactory.createFromObject(IntegerDataset.class, new int[] { 1, 2, 3, 4 }, 2, 2);
		DoubleDataset flat = DatasetFactory.createFromObject(DoubleDataset.class, new double[] { 1, 2, 1, 0 }, 2, 2);
		FrameCorrection.Corrected corrected = new FrameCorrection(Optional.of(dark), Optional.of(flat)).apply(frame);
		assertArrayEquals(new double[] { 9, 9, Double.NaN, Double.NaN }, corrected.counts().getData());
		assertArrayEquals(new double[] { 11, 5.5, Double.NaN, Double.NaN }, corrected.variance().getData());
		IntegerDataset other = DatasetFactory.zeros(IntegerDataset.class, 3, 2);
		assertThrows(GeometryException.class, () -> new FrameCorrection(Optional.of(other), Optional.empty()).apply(frame));
	}

	@Test
	void slabs() {
		assertEquals(1, SlabAbsorption.sensor(2, 0.3, 1), 1e-15);
		assertEquals(1 / 0.8, SlabAbsorption.sensor(1e-6, 0.3, 0.8), 1e-5, "a thin sensor stops in proportion to the path");
		assertEquals(1, SlabAbsorption.sensor(1e3, 0.3, 0.8), 1e-12, "a thick one stops everything");
		assertEquals(1, SlabAbsorption.windowBehind(0.1, 2, 1), 1e-15);
		assertTrue(SlabAbsorption.windowBehind(0.1, 2, 0.9) < 1);
		assertThrows(SettingsException.class, () -> SlabAbsorption.sensor(1, 1, 0));
	}

	@Test
	void spikesGoAndPeaksStay() {
		Random random = new Random(1);
		double[] clean = new double[1000];
		Arrays.setAll(clean, i -> 10 * Math.exp(-0.5 * Math.pow((i - 500) / 15.0, 2)) + 0.03 * random.nextGaussian());
		double[] spiked = clean.clone();
		spiked[200] += 1.8;
		spiked[800] += 50;
		double[] result = new SpikeRemoval(6, 8).apply(spiked);
		assertEquals(0, result[200], 0.15);
		assertEquals(0, result[800], 0.15);
		assertEquals(clean[500], result[500], 0.3);
		double[] gaps = spiked.clone();
		gaps[5] = Double.NaN;
		assertTrue(Double.isNaN(new SpikeRemoval(6, 8).apply(gaps)[5]));
	}

	@ParameterizedTest
	@EnumSource
	void normalisationKeepsShapeAndGaps(Normalization normalization) {
		double[] values = { 1, Double.NaN, 4, 2, 7 };
		double[] result = normalization.apply(values);
		assertTrue(Double.isNaN(result[1]));
		assertEquals((values[2] - values[0]) / (values[4] - values[0]), (result[2] - result[0]) / (result[4] - result[0]), 1e-12);
		assertThrows(AnalysisException.class, () -> normalization.apply(new double[] { Double.NaN }));
	}

	@Test
	void normalisationsDoWhatTheySay() {
		double[] values = { 1, 4, 2, 7 };
		assertEquals(1, Arrays.stream(Normalization.SUM.apply(values)).sum(), 1e-12);
		assertEquals(1, Arrays.stream(Normalization.MAXIMUM.apply(values)).max().orElseThrow(), 1e-12);
		assertEquals(0, Arrays.stream(Normalization.MIN_MAX.apply(values)).min().orElseThrow(), 1e-12);
		assertEquals(1, Arrays.stream(Normalization.LENGTH.apply(values)).map(x -> x * x).sum(), 1e-12);
		assertEquals(1, Arrays.stream(Normalization.STANDARD.apply(values)).map(x -> x * x).average().orElseThrow(), 1e-12);
		assertThrows(AnalysisException.class, () -> Normalization.MIN_MAX.apply(new double[] { 3, 3 }));
		assertThrows(AnalysisException.class, () -> Normalization.byMonitor(values, 0));
	}
}
