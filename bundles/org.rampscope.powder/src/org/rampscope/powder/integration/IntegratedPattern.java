/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;

/**
 * The four sums of every bin. They, not their quotients, can be merged and rebinned without loss. Arrays have one value per bin; they
 * are taken over, not copied, and must not be modified.
 *
 * @param axis bin centres
 * @param signal sum of counts
 * @param variance sum of the variances of the counts; NaN where the error model is none
 * @param normalization sum of the pixels' weights (solid angle, polarization)
 * @param count sum of the pixels' shares; a number of pixels where pixels are not split; 0 in empty bins
 */
public record IntegratedPattern(RadialAxis axis, double[] signal, double[] variance, double[] normalization, double[] count) {

	public IntegratedPattern {
		int bins = axis.size();
		if (signal.length != bins || variance.length != bins || normalization.length != bins || count.length != bins) {
			throw new GeometryException("sums of " + signal.length + ", " + variance.length + ", " + normalization.length + " and "
					+ count.length + " bins for an axis of " + bins, "Give one value per bin");
		}
	}

	/** @return intensity = signal / normalisation, NaN in empty bins, with sigma where the error model gives one */
	public Pattern pattern() {
		double[] intensity = new double[axis.size()];
		double[] sigma = new double[axis.size()];
		boolean known = false;
		for (int i = 0; i < intensity.length; i++) {
			boolean filled = count[i] > 0;
			intensity[i] = filled ? signal[i] / normalization[i] : Double.NaN;
			sigma[i] = filled ? Math.sqrt(variance[i]) / normalization[i] : Double.NaN;
			known |= !Double.isNaN(variance[i]);
		}
		return new Pattern(axis, dataset(intensity), known ? Optional.of(dataset(sigma)) : Optional.empty());
	}

	private static DoubleDataset dataset(double[] values) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values);
	}

}
