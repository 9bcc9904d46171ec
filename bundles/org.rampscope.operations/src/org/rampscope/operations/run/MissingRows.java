/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Rows;
import org.rampscope.core.StoredRows;

/**
 * Frames without a pattern, as whole-ramp operations see them. Most of these take a bin out of all patterns where it is NaN
 * in one; a missing frame would take all bins. While such operations run, a missing pattern is therefore the straight line
 * between its neighbours, or the nearest one at the ends; in the result it is NaN again.
 */
final class MissingRows {

	private final SortedSet<Integer> missing;

	MissingRows(SortedSet<Integer> missing) {
		this.missing = missing;
	}

	/** @return the ramp without gaps */
	Ramp<Patterns> filled(Ramp<Patterns> scan) {
		if (missing.isEmpty() || missing.size() == scan.size()) {
			return scan;
		}
		return scan.withData(scan.data().withRows(seen(scan.data().intensityRows(), true), scan.data().sigmaRows().map(s -> seen(s, true))));
	}

	/** @return the ramp with NaN where patterns are missing */
	Ramp<Patterns> emptied(Ramp<Patterns> scan) {
		// an operation may have cut the ramp: then nobody knows which frames the numbers mean
		return missing.isEmpty() || missing.last() >= scan.size() ? scan
				: scan.withData(scan.data().withRows(seen(scan.data().intensityRows(), false), scan.data().sigmaRows().map(s -> seen(s, false))));
	}

	private Rows seen(Rows rows, boolean filled) {
		Seen seen = new Seen(rows, filled);
		return rows.inMemory() ? Rows.of(seen.whole()) : seen;
	}

	/** Rows with others in the place of those that are missing. */
	private final class Seen extends StoredRows {

		private final Rows rows;
		private final boolean filled;

		Seen(Rows rows, boolean filled) {
			this.rows = rows;
			this.filled = filled;
		}

		@Override
		public int rows() {
			return rows.rows();
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
			rows.read(from, count, into, at);
			for (int frame : missing.subSet(from, from + count)) {
				int to = at + (frame - from) * columns();
				if (filled) {
					between(frame, into, to);
				} else {
					Arrays.fill(into, to, to + columns(), Double.NaN);
				}
			}
		}

		private void between(int frame, double[] into, int to) {
			int before = neighbour(frame, -1, rows());
			int after = neighbour(frame, 1, rows());
			int left = before >= 0 ? before : after;
			int right = after < rows() ? after : before;
			double share = left == right ? 0 : (frame - left) / (double) (right - left);
			double[] a = rows.row(left);
			double[] b = rows.row(right);
			for (int bin = 0; bin < a.length; bin++) {
				into[to + bin] = a[bin] * (1 - share) + b[bin] * share;
			}
		}

		@Override
		public void close() {
			rows.close();
		}
	}

	private int neighbour(int frame, int direction, int frames) {
		int i = frame;
		while (i >= 0 && i < frames && missing.contains(i)) {
			i += direction;
		}
		return i;
	}

	/** @return what a reader should know */
	Optional<String> note() {
		return missing.isEmpty() ? Optional.empty()
				: Optional.of("operations on the whole ramp saw " + (missing.size() == 1 ? "frame " : "frames ") + FrameRanges.text(missing)
						+ " as the line between the neighbours; what they say of " + (missing.size() == 1 ? "it" : "them") + " is no measurement");
	}
}
