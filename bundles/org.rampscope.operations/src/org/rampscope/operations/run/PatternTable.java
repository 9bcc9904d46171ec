/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Rows;
import org.rampscope.core.StoredRows;
import org.rampscope.operations.Reading;

/**
 * Collects the patterns of all frames, and what was measured of them, row by row; rows may be set from any thread. Where patterns and
 * uncertainties may take more than a fifth of the memory, they go outside the heap and to the disk.
 */
final class PatternTable {

	private final RadialAxis axis;
	private final int frames;
	private final MeasureTable measured;
	private final double[] intensity;
	private final double[] sigma;
	private final PatternStore store;
	private final int[] rows;
	private final int[] sigmaRows;
	private final SortedMap<Integer, String> skipped = new ConcurrentSkipListMap<>();
	private volatile boolean withSigma = true;

	/**
	 * @param axis of all patterns
	 * @param frames how many
	 * @param measured takes what is measured
	 * @param folder where the files of patterns go for which there is no room in memory
	 */
	PatternTable(RadialAxis axis, int frames, MeasureTable measured, Path folder) {
		this.measured = measured;
		this.axis = axis;
		this.frames = frames;
		boolean small = StoredRows.isSmall(2L * Double.BYTES * frames * axis.size());
		this.intensity = new double[small ? frames * axis.size() : 0];
		this.sigma = new double[intensity.length];
		this.store = small ? null : PatternStore.in(folder, axis.size());
		this.rows = new int[small ? 0 : frames];
		this.sigmaRows = new int[rows.length];
		Arrays.fill(rows, PatternStore.MISSING);
		Arrays.fill(sigmaRows, PatternStore.MISSING);
	}

	void set(int frame, Pattern pattern, List<Reading> readings) {
		measured.set(frame, readings);
		if (pattern.sigma().isEmpty()) {
			withSigma = false;
		}
		if (store != null) {
			synchronized (store) {
				PatternStore.Place place = store.append(pattern);
				rows[frame] = place.row();
				sigmaRows[frame] = place.sigmaRow();
			}
			return;
		}
		System.arraycopy(pattern.intensity().getData(), 0, intensity, frame * axis.size(), axis.size());
		pattern.sigma().ifPresent(s -> System.arraycopy(s.getData(), 0, sigma, frame * axis.size(), axis.size()));
	}

	/** Leaves a frame without a pattern. */
	void skip(int frame, String reason) {
		if (store == null) {
			Arrays.fill(intensity, frame * axis.size(), (frame + 1) * axis.size(), Double.NaN);
			Arrays.fill(sigma, frame * axis.size(), (frame + 1) * axis.size(), Double.NaN);
		}
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

	Rows intensity() {
		return store == null ? table(intensity) : store.intensity().at(rows);
	}

	Optional<Rows> sigma() {
		return withSigma ? Optional.of(store == null ? table(sigma) : store.sigma().at(sigmaRows)) : Optional.empty();
	}

	private Rows table(double... values) {
		return Rows.of(DatasetFactory.createFromObject(DoubleDataset.class, values, frames, axis.size()));
	}

	/** Lets go of what was collected: nobody needs it. */
	void close() {
		if (store != null) {
			store.close();
		}
	}
}
