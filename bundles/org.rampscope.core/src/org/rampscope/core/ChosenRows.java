/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Arrays;

/** Some rows of others, in any order; NaN where the number of a row is negative. */
public class ChosenRows extends StoredRows {

	private final Rows rows;
	private final int[] chosen;

	/**
	 * @param rows the others
	 * @param chosen which of them, in which order; −1 stands for a row of NaN
	 */
	public ChosenRows(Rows rows, int... chosen) {
		this.rows = rows;
		this.chosen = chosen.clone();
	}

	@Override
	public int rows() {
		return chosen.length;
	}

	@Override
	public int columns() {
		return rows.columns();
	}

	@Override
	public int block() {
		return rows.block();
	}

	@Override
	public void read(int from, int count, double[] into, int at) {
		int columns = columns();
		int i = from;
		while (i < from + count) {
			int to = at + (i - from) * columns;
			int together = 1;
			if (chosen[i] < 0) {
				Arrays.fill(into, to, to + columns, Double.NaN);
			} else {
				while (i + together < from + count && chosen[i + together] == chosen[i] + together) {
					together++;
				}
				rows.read(chosen[i], together, into, to);
			}
			i += together;
		}
	}

	@Override
	public void close() {
		rows.close();
	}
}
