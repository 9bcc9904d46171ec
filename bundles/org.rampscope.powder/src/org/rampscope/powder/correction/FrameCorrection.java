/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.correction;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;

/**
 * (frame − dark) / flat, pixel by pixel, with the variance that follows from counting statistics. Unusable pixels become NaN, which the
 * integration leaves out: negative or NaN counts, a flat that is zero, negative or NaN.
 *
 * @param dark counts without beam during the same exposure; empty: none
 * @param darkFrames number of frames of which the dark is the mean, at least one: the more, the less noise it brings in
 * @param flat response to even illumination, 1 for an average pixel, taken as free of noise; empty: even
 */
public record FrameCorrection(Optional<Dataset> dark, int darkFrames, Optional<Dataset> flat) {

	public FrameCorrection {
		if (darkFrames < 1) {
			throw new SettingsException("powder.correction/darkFrames", "is " + darkFrames, "Give at least one");
		}
	}

	/** With a dark of one frame. */
	public FrameCorrection(Optional<Dataset> dark, Optional<Dataset> flat) {
		this(dark, 1, flat);
	}

	/**
	 * A corrected frame.
	 *
	 * @param counts corrected counts, rows × columns
	 * @param variance their variances, to be given to the integration together with them
	 */
	public record Corrected(DoubleDataset counts, DoubleDataset variance) {
	}

	/**
	 * @param frame raw counts, rows × columns
	 * @return corrected counts and their variances, max(frame, 1) + max(dark, 0) / darkFrames, over flat²
	 * @throws GeometryException where the shapes differ
	 */
	public Corrected apply(Dataset frame) {
		dark.ifPresent(d -> requireShape(frame, d, "dark frame"));
		flat.ifPresent(f -> requireShape(frame, f, "flat field"));
		int size = frame.getSize();
		double[] counts = new double[size];
		double[] variance = new double[size];
		Dataset plain = contiguous(frame);
		Dataset plainDark = dark.map(FrameCorrection::contiguous).orElse(null);
		Dataset plainFlat = flat.map(FrameCorrection::contiguous).orElse(null);
		for (int i = 0; i < size; i++) {
			double raw = plain.getElementDoubleAbs(i);
			double d = plainDark == null ? 0 : plainDark.getElementDoubleAbs(i);
			double f = plainFlat == null ? 1 : plainFlat.getElementDoubleAbs(i);
			boolean usable = raw >= 0 && f > 0 && !Double.isNaN(d);
			counts[i] = usable ? (raw - d) / f : Double.NaN;
			variance[i] = usable ? (Math.max(raw, 1) + Math.max(d, 0) / darkFrames) / (f * f) : Double.NaN;
		}
		int[] shape = frame.getShapeRef();
		return new Corrected(DatasetFactory.createFromObject(DoubleDataset.class, counts, shape),
				DatasetFactory.createFromObject(DoubleDataset.class, variance, shape));
	}

	private static Dataset contiguous(Dataset dataset) {
		return dataset.getStrides() == null && dataset.getOffset() == 0 ? dataset : dataset.clone();
	}

	private static void requireShape(Dataset frame, Dataset other, String what) {
		if (!Arrays.equals(frame.getShapeRef(), other.getShapeRef())) {
			throw new GeometryException(what + " of shape " + Arrays.toString(other.getShapeRef()) + " does not fit the frame of "
					+ Arrays.toString(frame.getShapeRef()), "Give a " + what + " of the detector's shape");
		}
	}
}
