/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.phase;

import java.util.ArrayList;
import java.util.List;

/** Indices of the first powder lines of common structures, widest spacing first, to go with lists of intensities. */
final class LineLists {

	static final int[][] FCC = { { 1, 1, 1 }, { 2, 0, 0 }, { 2, 2, 0 }, { 3, 1, 1 }, { 2, 2, 2 }, { 4, 0, 0 }, { 3, 3, 1 }, { 4, 2, 0 },
			{ 4, 2, 2 } };
	static final int[][] BCC = { { 1, 1, 0 }, { 2, 0, 0 }, { 2, 1, 1 }, { 2, 2, 0 }, { 3, 1, 0 }, { 2, 2, 2 }, { 3, 2, 1 } };
	static final int[][] PRIMITIVE = { { 1, 0, 0 }, { 1, 1, 0 }, { 1, 1, 1 }, { 2, 0, 0 }, { 2, 1, 0 }, { 2, 1, 1 }, { 2, 2, 0 }, { 3, 0, 0 },
			{ 3, 1, 0 } };
	static final int[][] HCP = { { 1, 0, 0 }, { 0, 0, 2 }, { 1, 0, 1 }, { 1, 0, 2 }, { 1, 1, 0 }, { 1, 0, 3 }, { 2, 0, 0 }, { 1, 1, 2 },
			{ 2, 0, 1 }, { 0, 0, 4 } };
	/** Face centred, as far as a camera sees ceria with hard X-rays: the geometry is refined on many rings. */
	static final int[][] FLUORITE = { { 1, 1, 1 }, { 2, 0, 0 }, { 2, 2, 0 }, { 3, 1, 1 }, { 2, 2, 2 }, { 4, 0, 0 }, { 3, 3, 1 }, { 4, 2, 0 },
			{ 4, 2, 2 }, { 5, 1, 1 }, { 4, 4, 0 }, { 5, 3, 1 }, { 6, 0, 0 }, { 6, 2, 0 }, { 5, 3, 3 }, { 6, 2, 2 }, { 4, 4, 4 }, { 7, 1, 1 },
			{ 6, 4, 0 }, { 6, 4, 2 }, { 7, 3, 1 } };

	private LineLists() {
	}

	/** @return as many reflections as there are both indices and intensities */
	static List<Reflection> reflections(int[][] indices, double... intensities) {
		List<Reflection> reflections = new ArrayList<>();
		for (int i = 0; i < Math.min(indices.length, intensities.length); i++) {
			reflections.add(new Reflection(indices[i][0], indices[i][1], indices[i][2], intensities[i]));
		}
		return reflections;
	}
}
