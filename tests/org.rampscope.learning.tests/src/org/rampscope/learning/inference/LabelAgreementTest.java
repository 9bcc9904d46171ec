/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.learning.model.ModelClass;
import org.rampscope.learning.training.PeakRamp;

class LabelAgreementTest {

	private static final List<ModelClass> CLASSES = List.of(new ModelClass("before", Labels.BEFORE), new ModelClass("after", Labels.AFTER));
	private static final double UNJUDGED = Double.NaN;

	/** Six frames, of which the second is judged wrong and the fourth not at all. */
	private static Classification found() {
		return Classification.of(CLASSES, new double[][] { { 0.9, 0.1 }, { 0.3, 0.7 }, { 0.9, 0.1 }, { UNJUDGED, UNJUDGED }, { 0.1, 0.9 }, { 0.1, 0.9 } },
				FrameAxis.unknown(6));
	}

	private static Labels labels(int... codes) {
		return new Labels(codes, new double[0]);
	}

	@Test
	void framesWithLabelAndJudgementAreCompared() {
		LabelAgreement agreement = LabelAgreement
				.of(found(), labels(Labels.BEFORE, Labels.BEFORE, Labels.BEFORE, Labels.AFTER, Labels.AFTER, Labels.NONE)).orElseThrow();
		assertArrayEquals(new long[][] { { 2, 1 }, { 0, 1 } }, agreement.confusion().counts());
		assertEquals(0.75, agreement.metrics().get("accuracy"));
		assertEquals((3 * 0.1 + 0.7) / 4, agreement.metrics().get("calibration_error"), 1e-12);
	}

	@Test
	void theTreeHasTheMeasuresTheMatrixAndTheCurve() {
		LabelAgreement agreement = LabelAgreement
				.of(found(), labels(Labels.BEFORE, Labels.BEFORE, Labels.BEFORE, Labels.AFTER, Labels.AFTER, Labels.NONE)).orElseThrow();
		DataGroup group = LabelAgreement.TYPE.codec().write(agreement);
		assertEquals(agreement.metrics(), LabelAgreement.TYPE.codec().read(new GroupReader("agreement", group)).metrics());
		assertEquals(0.75, group.values("accuracy").orElseThrow().getDouble());
		assertEquals("before,after", group.values("class_names").orElseThrow().getStringAbs(0));
		assertEquals(1, group.groups().get("confusion").values("frames").orElseThrow().getDouble(0, 1));
		DataGroup curve = group.groups().get("reliability");
		assertEquals(2, curve.values("probability").orElseThrow().getSize(), "bins without frames are left out");
		assertEquals(0.7, curve.values("probability").orElseThrow().getDouble(0), 1e-12);
		assertEquals(0, curve.values("share_judged_right").orElseThrow().getDouble(0));
		assertEquals(1, curve.values("share_judged_right").orElseThrow().getDouble(1));
		assertEquals(3, curve.values("count").orElseThrow().getLong(1));
	}

	@Test
	void withoutLabelsOfTheseClassesThereIsNothingToCompare() {
		assertTrue(LabelAgreement.of(found(), labels(Labels.NONE, Labels.NONE, Labels.NONE, Labels.NONE, Labels.NONE, Labels.NONE)).isEmpty());
		assertTrue(LabelAgreement.of(found(), labels(Labels.NONE, Labels.NONE, Labels.DURING, Labels.AFTER, Labels.NONE, Labels.NONE)).isEmpty(),
				"a class the model does not know, and a frame it did not judge");
		Ramp<Patterns> unlabelled = PeakRamp.of(6, 3, 3, 0.1, 1).withLabels(Optional.empty());
		assertSame(unlabelled, LabelAgreement.added(unlabelled, found()));
		assertFalse(LabelAgreement.added(PeakRamp.of(6, 3, 3, 0.1, 1), found()).results().names().isEmpty());
	}
}
