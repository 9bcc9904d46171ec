/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.operations.Reading;

/** Collects the patterns of all frames, and what was measured of them, row by row; rows may be set from any thread. */
final class PatternTable {

	private final RadialAxis axis;
	private final int frames;
	private final MeasureTable measured;
	private final double[] intensity;
	private final double[] sigma;
	private final SortedMap<Integer, String> skipped = new ConcurrentSkipListMap<>();
	private volatile boolean withSigma = true;

	PatternTable(RadialAxis axis, int frames, MeasureTable measured) {
		this.measured = measured;
		this.axis = axis;
		this.frames = frames;
		this.intensity = new double[Math.multiplyExact(frames, axis.size())];
		this.sigma = new double[intensity.length];
	}

	void set(int frame, Pattern pattern, List<Reading> readings) {
		measured.set(frame, readings);
		System.arraycopy(pattern.intensity().getData(), 0, intensity, frame * axis.size(), axis.size());
		if (pattern.sigma().isPresent()) {
			System.arraycopy(pattern.sigma().get().getData(), 0, sigma, frame * axis.size(), axis.size());
		} else {
			withSigma = false;
		}
	}

	/** Leaves a frame without a pattern. */
	void skip(int frame, String reason) {
		Arrays.fill(intensity, frame * axis.size(), (frame + 1) * axis.size(), Double.NaN);
		Arrays.fill(sigma, frame * axis.size(), (frame + 1) * axis.size(), Double.NaN);
		skipped.put(frame, reason);
	}

	/** @return why, by frame that has no pattern */
	SortedMap<Integer, String> skipped() {
		return skipped;
	}

	/** @return what was measured */
	MeasureTable measured() {
		return measured;
	}

	RadialAxis axis() {
		return axis;
	}

	DoubleDataset intensity() {
		return DatasetFactory.createFromObject(DoubleDataset.class, intensity, frames, axis.size());
	}

	Optional<DoubleDataset> sigma() {
		return withSigma ? Optional.of(DatasetFactory.createFromObject(DoubleDataset.class, sigma, frames, axis.size())) : Optional.empty();
	}
}
