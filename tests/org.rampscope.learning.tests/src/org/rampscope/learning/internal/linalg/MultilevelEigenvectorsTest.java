/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.rampscope.core.progress.Progress;

class MultilevelEigenvectorsTest {

	private static SparseSymmetricMatrix randomGraph(int nodes, int parts, long seed) {
		Random random = new Random(seed);
		SparseSymmetricBuilder builder = new SparseSymmetricBuilder(nodes);
		int size = nodes / parts;
		for (int i = 0; i < nodes; i++) {
			int part = Math.min(parts - 1, i / size);
			int first = part * size;
			int width = part == parts - 1 ? nodes - first : size;
			for (int e = 0; e < 4; e++) {
				int j = first + Math.floorMod(i - first + 1 + random.nextInt(30), width);
				if (j != i) {
					builder.add(i, j, 0.5 + random.nextDouble());
				}
			}
		}
		return builder.build();
	}

	private static double[] normalizedDense(SparseSymmetricMatrix graph, double[] degree) {
		double[][] m = graph.toDense();
		for (int i = 0; i < m.length; i++) {
			for (int j = 0; j < m.length; j++) {
				m[i][j] = (i == j ? 1 : 0) - m[i][j] / Math.sqrt(degree[i] * degree[j]);
			}
		}
		return SymmetricEigen.of(m).values();
	}

	@Test
	void agreesWithTheDenseSolver() {
		for (int parts = 1; parts <= 3; parts++) {
			SparseSymmetricMatrix graph = randomGraph(900, parts, 11 + parts);
			double[] degree = graph.degrees();
			double[] dense = normalizedDense(graph, degree);
			MultilevelEigenvectors found = MultilevelEigenvectors.of(graph, degree, 6, 1e-7, 1, Progress.NONE);
			assertTrue(found.largestResidual() <= 1e-7, "residual " + found.largestResidual());
			for (int k = 0; k < 6; k++) {
				assertEquals(dense[k], found.values()[k], 1e-9, parts + " parts, eigenvalue " + k);
			}
			for (int a = 0; a < 6; a++) {
				for (int b = 0; b < 6; b++) {
					double product = 0;
					for (int i = 0; i < 900; i++) {
						product += degree[i] * found.vectors()[a][i] * found.vectors()[b][i];
					}
					assertEquals(a == b ? 1 : 0, product, 1e-8);
				}
			}
		}
	}

	/** Of a ring of n nodes the eigenvalues are 1 − cos(2πj/n), twice each: as small a gap as a graph of that size can have. */
	@Test
	void aLongRingConvergesToItsKnownEigenvalues() {
		int n = 20_000;
		SparseSymmetricBuilder builder = new SparseSymmetricBuilder(n);
		for (int i = 0; i < n; i++) {
			builder.add(i, (i + 1) % n, 1);
		}
		SparseSymmetricMatrix ring = builder.build();
		MultilevelEigenvectors found = MultilevelEigenvectors.of(ring, ring.degrees(), 5, 1e-9, 1, Progress.NONE);
		for (int k = 0; k < 5; k++) {
			double expected = 1 - Math.cos(2 * Math.PI * ((k + 1) / 2) / n);
			assertEquals(expected, found.values()[k], 0.02 * expected + 1e-12, "eigenvalue " + k + " residual " + found.largestResidual());
		}
	}
}
