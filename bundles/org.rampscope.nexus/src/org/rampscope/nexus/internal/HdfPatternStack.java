/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.PatternStack;

import io.jhdf.api.Dataset;

/** Patterns of one dataset, read by rows. */
final class HdfPatternStack implements PatternStack {

	private final Path file;
	private final Runnable onClose;
	private final Dataset signal;
	private final Optional<Dataset> errors;
	private final RadialAxis axis;
	private final RampMetadata metadata;
	private final FrameAxis frames;
	private final List<String> notes;

	HdfPatternStack(Path file, Runnable onClose, Dataset signal, Optional<Dataset> errors, RadialAxis axis, RampMetadata metadata, FrameAxis frames,
			List<String> notes) {
		this.file = file;
		this.onClose = onClose;
		this.signal = signal;
		this.errors = errors;
		this.axis = axis;
		this.metadata = metadata;
		this.frames = frames;
		this.notes = notes;
	}

	@Override
	public int size() {
		return signal.getDimensions()[0];
	}

	@Override
	public RadialAxis axis() {
		return axis;
	}

	@Override
	public RampMetadata metadata() {
		return metadata;
	}

	@Override
	public FrameAxis frames() {
		return frames;
	}

	@Override
	public List<String> notes() {
		return notes;
	}

	@Override
	public double[][] intensity(int from, int count) {
		return rows(signal, from, count);
	}

	@Override
	public double[][] sigma(int from, int count) {
		return errors.map(d -> rows(d, from, count)).orElse(new double[0][]);
	}

	private double[][] rows(Dataset dataset, int from, int count) {
		if (from < 0 || count < 1 || from + count > size()) {
			throw new DataException(file, dataset.getPath(), "has no patterns " + from + " to " + (from + count - 1), "It has " + size());
		}
		return HdfBoundary.read(file, dataset.getPath(), () -> {
			int bins = axis.size();
			org.eclipse.january.dataset.Dataset all = HdfValues.dataset(HdfBoundary.slice(dataset, new long[] { from, 0 }, new int[] { count, bins }), count, bins);
			double[][] rows = new double[count][bins];
			for (int i = 0; i < count; i++) {
				for (int bin = 0; bin < bins; bin++) {
					rows[i][bin] = all.getElementDoubleAbs(i * bins + bin);
				}
			}
			return rows;
		});
	}

	@Override
	public void close() {
		onClose.run();
	}
}
