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
import org.rampscope.core.result.ResultType;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataGroup;

/**
 * A ramp as patterns, with everything found out about it so far. Operations on the whole ramp take one and give one.
 *
 * @param header what is known beside the numbers
 * @param axis radial bins of all patterns
 * @param frames what is known of every frame
 * @param intensityRows nFrames × nRadial, wherever they are; NaN where no pixel fell into a bin
 * @param sigmaRows standard uncertainty, same shape; empty where it is not known
 * @param results what operations found
 * @param provenance where it comes from
 */
public record RampScan(RampHeader header, RadialAxis axis, FrameAxis frames, Rows intensityRows, Optional<Rows> sigmaRows,
		Results results, Provenance provenance) {

	public RampScan {
		if (intensityRows.rows() != frames.size() || intensityRows.columns() != axis.size()) {
			throw new AnalysisException("intensity has shape [" + intensityRows.rows() + ", " + intensityRows.columns() + "] for " + frames.size()
					+ " frames of " + axis.size() + " bins", "Give one row per frame and one column per bin");
		}
	}

	/** @return what is known beside the numbers and the detector */
	public RampMetadata metadata() {
		return header.metadata();
	}

	/** @return where the detector stood; empty where that is not known */
	public Optional<Geometry> geometry() {
		return header.geometry();
	}

	/** @return labels given by people; empty where there are none */
	public Optional<Labels> labels() {
		return header.labels();
	}

	/**
	 * A ramp with its patterns in memory.
	 *
	 * @param header what is known beside the numbers
	 * @param axis radial bins of all patterns
	 * @param frames what is known of every frame
	 * @param intensity nFrames × nRadial; NaN where no pixel fell into a bin
	 * @param sigma standard uncertainty, same shape; empty where it is not known
	 * @param results what operations found
	 * @param provenance where it comes from
	 */
	public RampScan(RampHeader header, RadialAxis axis, FrameAxis frames, DoubleDataset intensity, Optional<DoubleDataset> sigma,
			Results results, Provenance provenance) {
		this(header, axis, frames, Rows.of(intensity), sigma.map(Rows::of), results, provenance);
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

	/** @return the number of frames */
	public int size() {
		return frames.size();
	}

	/**
	 * @param frame 0 … size − 1
	 * @return a copy of that frame's pattern
	 */
	public Pattern pattern(int frame) {
		return new Pattern(axis, row(intensityRows, frame), sigmaRows.map(s -> row(s, frame)));
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

	/** @return this with other patterns on the same axis; sigma empty where it is no longer known */
	public RampScan withIntensity(DoubleDataset newIntensity, Optional<DoubleDataset> newSigma) {
		return withRows(Rows.of(newIntensity), newSigma.map(Rows::of));
	}

	/** @return this with other patterns on the same axis; sigma empty where it is no longer known */
	public RampScan withRows(Rows newIntensity, Optional<Rows> newSigma) {
		return new RampScan(header, axis, frames, newIntensity, newSigma, results, provenance);
	}

	/** @return the result of that type; empty where there is none */
	public <T> Optional<T> result(ResultType<T> type) {
		return results.get(type);
	}

	/** @return this with one more result; one of the same name is replaced */
	public <T> RampScan withResult(ResultType<T> type, T result) {
		return withResults(results.with(type, result));
	}

	/** @return this with one more result whose type nobody knows */
	public RampScan withResult(String name, DataGroup result) {
		return withResult(ResultType.tree(name), result);
	}

	/** @return this with other results */
	public RampScan withResults(Results newResults) {
		return new RampScan(header, axis, frames, intensityRows, sigmaRows, newResults, provenance);
	}

	/** @return this with another provenance */
	public RampScan withProvenance(Provenance newProvenance) {
		return new RampScan(header, axis, frames, intensityRows, sigmaRows, results, newProvenance);
	}

	/** @return this with other frame values, such as a pressure found from a calibrant */
	public RampScan withFrames(FrameAxis newFrames) {
		return new RampScan(header, axis, newFrames, intensityRows, sigmaRows, results, provenance);
	}

	/** @return this with another header */
	public RampScan withHeader(RampHeader newHeader) {
		return new RampScan(newHeader, axis, frames, intensityRows, sigmaRows, results, provenance);
	}

	/** @return this with patterns on another axis, of other frames or both */
	public RampScan withPatterns(RadialAxis newAxis, FrameAxis newFrames, DoubleDataset newIntensity, Optional<DoubleDataset> newSigma) {
		return withPatterns(newAxis, newFrames, Rows.of(newIntensity), newSigma.map(Rows::of));
	}

	/** @return this with patterns on another axis, of other frames or both */
	public RampScan withPatterns(RadialAxis newAxis, FrameAxis newFrames, Rows newIntensity, Optional<Rows> newSigma) {
		return new RampScan(header, newAxis, newFrames, newIntensity, newSigma, results, provenance);
	}

	/** @return this with other labels */
	public RampScan withLabels(Optional<Labels> newLabels) {
		return withHeader(header.withLabels(newLabels));
	}

	/** @return this with other metadata */
	public RampScan withMetadata(RampMetadata newMetadata) {
		return withHeader(header.withMetadata(newMetadata));
	}

	private static DoubleDataset row(Rows all, int frame) {
		return DatasetFactory.createFromObject(DoubleDataset.class, all.row(frame));
	}
}
