/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.tree.DataGroup;

/**
 * A ramp as patterns, with everything found out about it so far. Operations on the whole ramp take one and give one.
 *
 * @param header what is known beside the numbers
 * @param axis radial bins of all patterns
 * @param frames what is known of every frame
 * @param intensity nFrames × nRadial; NaN where no pixel fell into a bin
 * @param sigma standard uncertainty, same shape; empty where it is not known
 * @param results what operations found, by name in order: {@code clustering}, {@code simulation_truth}, …
 * @param provenance where it comes from
 */
public record RampScan(RampHeader header, RadialAxis axis, FrameAxis frames, DoubleDataset intensity, Optional<DoubleDataset> sigma,
		Map<String, DataGroup> results, Provenance provenance) {

	public RampScan {
		if (intensity.getRank() != 2 || intensity.getShapeRef()[0] != frames.size() || intensity.getShapeRef()[1] != axis.size()) {
			throw new AnalysisException("intensity has shape " + java.util.Arrays.toString(intensity.getShapeRef()) + " for " + frames.size()
					+ " frames of " + axis.size() + " bins", "Give one row per frame and one column per bin");
		}
		results = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(results));
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

	/** @return the number of frames */
	public int size() {
		return frames.size();
	}

	/**
	 * @param frame 0 … size − 1
	 * @return a copy of that frame's pattern
	 */
	public Pattern pattern(int frame) {
		return new Pattern(axis, row(intensity, frame), sigma.map(s -> row(s, frame)));
	}

	/** @return this with other patterns on the same axis; sigma empty where it is no longer known */
	public RampScan withIntensity(DoubleDataset newIntensity, Optional<DoubleDataset> newSigma) {
		return new RampScan(header, axis, frames, newIntensity, newSigma, results, provenance);
	}

	/** @return this with one more result; a result of the same name is replaced */
	public RampScan withResult(String name, DataGroup result) {
		Map<String, DataGroup> all = new LinkedHashMap<>(results);
		all.put(name, result);
		return new RampScan(header, axis, frames, intensity, sigma, all, provenance);
	}

	/** @return this with another provenance */
	public RampScan withProvenance(Provenance newProvenance) {
		return new RampScan(header, axis, frames, intensity, sigma, results, newProvenance);
	}

	/** @return this with other frame values, such as a pressure found from a calibrant */
	public RampScan withFrames(FrameAxis newFrames) {
		return new RampScan(header, axis, newFrames, intensity, sigma, results, provenance);
	}

	/** @return this with another header */
	public RampScan withHeader(RampHeader newHeader) {
		return new RampScan(newHeader, axis, frames, intensity, sigma, results, provenance);
	}

	/** @return this with patterns on another axis, of other frames or both */
	public RampScan withPatterns(RadialAxis newAxis, FrameAxis newFrames, DoubleDataset newIntensity, Optional<DoubleDataset> newSigma) {
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

	private static DoubleDataset row(DoubleDataset all, int frame) {
		int n = all.getShapeRef()[1];
		double[] values = new double[n];
		for (int i = 0; i < n; i++) {
			values[i] = all.get(frame, i);
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, values);
	}
}
