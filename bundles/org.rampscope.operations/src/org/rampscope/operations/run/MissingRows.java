/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.RampScan;

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
	RampScan filled(RampScan scan) {
		if (missing.isEmpty() || missing.size() == scan.size()) {
			return scan;
		}
		return scan.withIntensity(filled(scan.intensity()), scan.sigma().map(this::filled));
	}

	/** @return the ramp with NaN where patterns are missing */
	RampScan emptied(RampScan scan) {
		// an operation may have cut the ramp: then nobody knows which frames the numbers mean
		return missing.isEmpty() || missing.last() >= scan.size() ? scan : scan.withIntensity(emptied(scan.intensity()), scan.sigma().map(this::emptied));
	}

	private DoubleDataset filled(DoubleDataset values) {
		int frames = values.getShapeRef()[0];
		int bins = values.getShapeRef()[1];
		double[] all = values.getData().clone();
		for (int frame : missing) {
			int before = neighbour(frame, -1, frames);
			int after = neighbour(frame, 1, frames);
			int left = before >= 0 ? before : after;
			int right = after < frames ? after : before;
			double share = left == right ? 0 : (frame - left) / (double) (right - left);
			for (int bin = 0; bin < bins; bin++) {
				all[frame * bins + bin] = all[left * bins + bin] * (1 - share) + all[right * bins + bin] * share;
			}
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, all, frames, bins);
	}

	private int neighbour(int frame, int direction, int frames) {
		int i = frame;
		while (i >= 0 && i < frames && missing.contains(i)) {
			i += direction;
		}
		return i;
	}

	private DoubleDataset emptied(DoubleDataset values) {
		int bins = values.getShapeRef()[1];
		double[] all = values.getData().clone();
		for (int frame : missing) {
			Arrays.fill(all, frame * bins, (frame + 1) * bins, Double.NaN);
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, all, values.getShapeRef());
	}

	/** @return what a reader should know */
	Optional<String> note() {
		return missing.isEmpty() ? Optional.empty()
				: Optional.of("operations on the whole ramp saw " + (missing.size() == 1 ? "frame " : "frames ") + FrameRanges.text(missing)
						+ " as the line between the neighbours; what they say of " + (missing.size() == 1 ? "it" : "them") + " is no measurement");
	}
}
