/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

class GramMatrixTest {

	@Test
	void isTheMatrixOfDotProducts() {
		for (int[] shape : new int[][] { { 1, 1 }, { 3, 5 }, { 17, 31 }, { 40, 33 }, { 33, 130 }, { 5, 0 }, { 0, 0 } }) {
			Random random = new Random(shape[0]);
			double[][] rows = new double[shape[0]][];
			for (int i = 0; i < rows.length; i++) {
				rows[i] = random.doubles(shape[1], -1, 1).toArray();
			}
			double[][] gram = GramMatrix.of(rows);
			assertEquals(shape[0], gram.length);
			for (int i = 0; i < rows.length; i++) {
				for (int j = 0; j < rows.length; j++) {
					double sum = 0;
					for (int k = 0; k < shape[1]; k++) {
						sum += rows[i][k] * rows[j][k];
					}
					assertEquals(sum, gram[i][j], 1e-12);
					assertEquals(gram[j][i], gram[i][j]);
				}
			}
			double[][] again = GramMatrix.of(rows);
			for (int i = 0; i < rows.length; i++) {
				assertArrayEquals(gram[i], again[i]);
			}
		}
	}
}
