/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.AnalysisException;

/**
 * The patterns of a ramp, one per frame, all on one axis.
 *
 * @param axis radial bins of all patterns
 * @param intensityRows nFrames × nRadial, wherever they are; NaN where no pixel fell into a bin
 * @param sigmaRows standard uncertainty, same shape; empty where it is not known
 */
public record Patterns(RadialAxis axis, Rows intensityRows, Optional<Rows> sigmaRows) implements RampData {

	/** @throws AnalysisException where the shapes do not fit */
	public Patterns {
		if (intensityRows.columns() != axis.size()) {
			throw new AnalysisException("intensity has shape [" + intensityRows.rows() + ", " + intensityRows.columns() + "] for " + axis.size()
					+ " bins", "Give one column per bin");
		}
	}

	/**
	 * Patterns in memory.
	 *
	 * @param axis radial bins of all patterns
	 * @param intensity nFrames × nRadial; NaN where no pixel fell into a bin
	 * @param sigma standard uncertainty, same shape; empty where it is not known
	 */
	public Patterns(RadialAxis axis, DoubleDataset intensity, Optional<DoubleDataset> sigma) {
		this(axis, Rows.of(intensity), sigma.map(Rows::of));
	}

	@Override
	public int size() {
		return intensityRows.rows();
	}

	/**
	 * All intensities in memory, for what cannot do with less than all; {@link #intensityRows()} gives them block by block.
	 *
	 * @return nFrames × nRadial; NaN where no pixel fell into a bin
	 * @throws org.rampscope.core.error.MemoryLimitException where they do not fit into memory
	 */
	public DoubleDataset intensity() {
		return intensityRows.whole();
	}

	/**
	 * All uncertainties in memory, for what cannot do with less than all; {@link #sigmaRows()} gives them block by block.
	 *
	 * @return nFrames × nRadial; empty where they are not known
	 * @throws org.rampscope.core.error.MemoryLimitException where they do not fit into memory
	 */
	public Optional<DoubleDataset> sigma() {
		return sigmaRows.map(Rows::whole);
	}

	/**
	 * @param frame 0 … size − 1
	 * @return a copy of that frame's pattern
	 */
	public Pattern pattern(int frame) {
		return patterns(frame, 1).get(0);
	}

	/**
	 * @param from first frame
	 * @param count how many
	 * @return copies of their patterns, read together
	 */
	public List<Pattern> patterns(int from, int count) {
		double[] all = new double[Math.multiplyExact(count, axis.size())];
		double[] errors = new double[sigmaRows.isPresent() ? all.length : 0];
		intensityRows.read(from, count, all);
		sigmaRows.ifPresent(s -> s.read(from, count, errors));
		List<Pattern> patterns = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int row = i;
			patterns.add(new Pattern(axis, part(all, row), sigmaRows.map(s -> part(errors, row))));
		}
		return patterns;
	}

	private DoubleDataset part(double[] rows, int row) {
		return DatasetFactory.createFromObject(DoubleDataset.class, Arrays.copyOfRange(rows, row * axis.size(), (row + 1) * axis.size()));
	}

	/** @return other patterns on the same axis; sigma empty where it is no longer known */
	public Patterns withRows(Rows newIntensity, Optional<Rows> newSigma) {
		return new Patterns(axis, newIntensity, newSigma);
	}

	/** Closes the rows; without it, that goes with the rows. */
	@Override
	public void close() {
		intensityRows.close();
		sigmaRows.ifPresent(Rows::close);
	}
}
