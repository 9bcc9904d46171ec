/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.MovingPeakRamp;

class CompressionAlignmentTest {

	@Test
	void theShiftIsTheCompressionOfTheSample() {
		MovingPeakRamp ramp = new MovingPeakRamp(60, 1000, 1000, 8e-4, 0.05, 2);
		CompressionAlignment aligned = CompressionAlignment.of(LogarithmicPatterns.of(ramp.axis(), ramp.intensity()), Progress.NONE);
		for (int i = 0; i < 60; i++) {
			assertEquals(Math.log(1 + 8e-4 * i), aligned.shift()[i], 3e-4, "frame " + i);
		}
		double before = distance(LogarithmicPatterns.of(ramp.axis(), ramp.intensity()).rows());
		assertTrue(distance(aligned.rows()) < 0.03 * before, distance(aligned.rows()) + " of " + before);
	}

	private static double distance(double[][] rows) {
		double sum = 0;
		for (int k = 0; k < rows[0].length; k++) {
			sum += Math.pow(rows[rows.length - 1][k] - rows[0][k], 2);
		}
		return sum;
	}

	@Test
	void unitsOfTheAxisDoNotMatter() {
		MovingPeakRamp ramp = new MovingPeakRamp(20, 1000, 1000, 8e-4, 0, 2);
		RadialAxis q = ramp.axis();
		double[][] fromQ = LogarithmicPatterns.of(q, ramp.intensity()).rows();
		double[][] fromAngle = LogarithmicPatterns.of(q.convert(RadialUnit.TWO_THETA_DEG, 0.4828), ramp.intensity()).rows();
		double[][] fromD = LogarithmicPatterns.of(q.convert(RadialUnit.D_ANGSTROM, 0.4828), ramp.intensity()).rows();
		for (int i = 0; i < 20; i++) {
			for (int k = 0; k < fromQ[i].length; k++) {
				assertEquals(fromQ[i][k], fromAngle[i][k], 1e-6);
				assertEquals(fromQ[i][k], fromD[i][k], 1e-6);
			}
		}
	}
}
