/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.rampscope.learning.metrics.TemperatureScaling;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.torch.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

class ClassificationLossTest {

	@Test
	void isTheWeightedMeanOfTheNegativeLogarithmOfTheTrueClass() {
		NativeEngine.assume();
		SplittableRandom random = new SplittableRandom(1);
		try (NDManager manager = Torch.get().newManager(Torch.get().device(DeviceChoice.CPU))) {
			for (int classes = 2; classes <= 4; classes++) {
				int rows = 12;
				int outputs = classes == 2 ? 1 : classes;
				float[] logits = new float[rows * outputs];
				int[] labels = new int[rows];
				double[] weights = { 0.5, 1, 2, 3 };
				double total = 0;
				double expected = 0;
				int right = 0;
				for (int r = 0; r < rows; r++) {
					labels[r] = random.nextInt(classes);
					double[] z = new double[classes];
					for (int c = 0; c < outputs; c++) {
						// Large logits too: the naive formula overflows there.
						logits[r * outputs + c] = (float) (random.nextGaussian() * (r % 3 == 0 ? 60 : 2));
						z[classes == 2 ? 1 : c] = logits[r * outputs + c];
					}
					double[] p = new TemperatureScaling(1).probabilities(z);
					total += weights[labels[r]];
					double own = z[labels[r]];
					double largest = java.util.Arrays.stream(z).max().orElseThrow();
					double logSum = largest + Math.log(java.util.Arrays.stream(z).map(v -> Math.exp(v - largest)).sum());
					expected += weights[labels[r]] * (logSum - own);
					int best = 0;
					for (int c = 1; c < classes; c++) {
						best = p[c] > p[best] ? c : best;
					}
					right += best == labels[r] ? 1 : 0;
				}
				double sum = total;
				double[] shares = java.util.Arrays.stream(weights, 0, classes).map(w -> w / sum).toArray();
				ClassificationLoss loss = new ClassificationLoss(labels, classes, shares, manager);
				NDArray z = manager.create(logits, new Shape(rows, outputs));
				assertEquals(expected / total, loss.of(z).getFloat(), 1e-5 * expected / total, classes + " classes");
				assertEquals(right, loss.right(z), classes + " classes");
				assertEquals(right, loss.right(z.reshape(3, 4, outputs)), "sequences");
			}
		}
	}
}
