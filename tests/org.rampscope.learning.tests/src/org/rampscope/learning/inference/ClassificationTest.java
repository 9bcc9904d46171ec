/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;

import org.junit.jupiter.api.Test;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.learning.model.ModelClass;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.Quantity;

class ClassificationTest {

	private static final ModelReference MODEL = new ModelReference("CNN", "cnn", "ff00", List.of("a.nxs", "b.nxs"), 5,
			OffsetDateTime.parse("2026-01-02T03:04:05Z"), "1.0");

	private static double[][] probabilities() {
		return new double[][] { { 0.9, 0.1, 0 }, { 0.8, 0.1, 0.1 }, { Double.NaN, Double.NaN, Double.NaN }, { 0.1, 0.8, 0.1 }, { 0, 0.1, 0.9 },
				{ 0, 0, 1 } };
	}

	@Test
	void labelsConfidenceAndEntropyFollowTheProbabilities() {
		Classification c = Classification.of(ModelClass.THREE, probabilities(), FrameAxis.unknown(6));
		assertArrayEquals(new int[] { 0, 0, -1, 1, 2, 2 }, c.labels());
		assertArrayEquals(new int[] { Labels.BEFORE, Labels.BEFORE, Labels.NONE, Labels.DURING, Labels.AFTER, Labels.AFTER }, c.toLabels().codes());
		assertArrayEquals(new double[] { 0.9, 0.8, Double.NaN, 0.8, 0.9, 1 }, c.confidence());
		assertEquals(0, c.entropy()[5]);
		assertEquals(-0.9 * Math.log(0.9) - 0.1 * Math.log(0.1), c.entropy()[0], 1e-12);
		assertTrue(Double.isNaN(c.entropy()[2]));
		assertEquals(1, c.onset().confidence());
		assertEquals(1, c.end().confidence());
	}

	@Test
	void twoClassesAreCodedBeforeAndAfter() {
		Classification c = Classification.of(ModelClass.TWO, new double[][] { { 0.9, 0.1 }, { 0.2, 0.8 } }, FrameAxis.unknown(2));
		assertArrayEquals(new int[] { Labels.BEFORE, Labels.AFTER }, c.toLabels().codes());
	}

	@Test
	void aRampThatCouldNotBeJudgedIsSaid() {
		assertThrows(AnalysisException.class, () -> Classification.of(ModelClass.TWO, new double[][] { Classification.unknown(2) }, FrameAxis.unknown(1)));
	}

	@Test
	void aResultSurvivesItsTree() {
		FrameAxis frames = FrameAxis.unknown(6).withPressure(new double[] { 1, 2, 3, 4, 5, 6 }, new double[6]);
		Classification c = Classification.of(ModelClass.THREE, probabilities(), frames).by(MODEL);
		DataGroup group = Classification.TYPE.codec().write(c);
		Classification read = read(group);
		assertEquals(Optional.of(MODEL), read.model());
		assertArrayEquals(frames.pressureGPa(), read.pressureGPa());
		assertEquals(c.classes(), read.classes());
		assertArrayEquals(c.labels(), read.labels());
		assertArrayEquals(c.entropy(), read.entropy());
		assertEquals(c.onset(), read.onset());
		assertEquals(c.end(), read.end());
		assertEquals(c.transition().orElseThrow().transition(), read.transition().orElseThrow().transition());
		for (int i = 0; i < 6; i++) {
			assertArrayEquals(c.probabilities()[i], read.probabilities()[i]);
		}
		assertEquals("ff00", group.groups().get("model").values("checksum").orElseThrow().getString());
		assertEquals("before,during,after", group.groups().get("prediction").values("class_names").orElseThrow().getString());
	}

	private static Classification read(DataGroup group) {
		return Classification.TYPE.codec().read(new GroupReader("classification", group));
	}

	@Test
	void whatTheDefinitionAsksForIsEnough() {
		FrameAxis frames = FrameAxis.unknown(6).withPressure(new double[] { 1, 2, 3, 4, 5, 6 }, new double[6]);
		Classification c = Classification.of(ModelClass.THREE, probabilities(), frames);
		DataGroup all = Classification.TYPE.codec().write(c);
		Classification read = read(new DataGroup("NXprocess", Map.of(), Map.of(), Map.of("prediction", all.groups().get("prediction"))));
		assertEquals(c.classes(), read.classes());
		assertArrayEquals(c.labels(), read.labels());
		assertEquals(c.end(), read.end());
		assertEquals(c.foundTransition(), read.foundTransition());
	}

	@Test
	void probabilitiesOfARunThatConcludedNothingAreRead() {
		List<Quantity> quantities = List.of(Quantity.scalar("class", "", ""), Quantity.vector("probability", "", List.of("before", "after"), ""));
		double[] p = { 0.9, 0.1, Double.NaN, Double.NaN, 0.2, 0.8 };
		DoubleDataset classes = DatasetFactory.createFromObject(DoubleDataset.class, new double[] { 0, Double.NaN, 1 }, 3, 1);
		MeasuredValues some = new MeasuredValues(quantities, List.of(classes, DatasetFactory.createFromObject(DoubleDataset.class, p, 3, 2)));
		Classification read = read(MeasuredValues.type("classification", "").codec().write(some));
		assertEquals(ModelClass.TWO, read.classes());
		assertArrayEquals(new int[] { 0, -1, 1 }, read.labels());
		assertTrue(read.saysAnything());
		Arrays.fill(p, Double.NaN);
		Classification none = read(MeasuredValues.type("classification", "").codec().write(some));
		assertArrayEquals(new int[] { -1, -1, -1 }, none.labels());
		assertFalse(none.saysAnything() || none.foundTransition().isPresent());
	}

	@Test
	void oneFrameHasNoTransition() {
		assertTrue(Classification.of(ModelClass.TWO, new double[][] { { 0.9, 0.1 } }, FrameAxis.unknown(1)).transition().isEmpty());
	}
}
