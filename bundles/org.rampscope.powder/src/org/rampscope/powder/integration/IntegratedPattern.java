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
import org.rampscope.core.error.AnalysisException;
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

	/**
	 * @param other sums on the same axis
	 * @return the sums of both frames
	 */
	public IntegratedPattern merge(IntegratedPattern other) {
		if (!axis.equals(other.axis)) {
			throw new GeometryException("patterns on different radial axes cannot be merged", "Integrate both with the same settings");
		}
		return new IntegratedPattern(axis, sum(signal, other.signal), sum(variance, other.variance),
				sum(normalization, other.normalization), sum(count, other.count));
	}

	/**
	 * Counts per unit of a monitor. The weights are multiplied by the reading, so that patterns may still be merged: frames then count as
	 * much as the beam that made them.
	 *
	 * @param monitor reading of the beam monitor during the frame, positive
	 * @return sums whose intensity and sigma are divided by the reading
	 */
	public IntegratedPattern perMonitor(double monitor) {
		if (!(monitor > 0) || Double.isInfinite(monitor)) {
			throw new AnalysisException("the monitor reads " + monitor, "Leave the frame out, or normalise without monitor");
		}
		return new IntegratedPattern(axis, signal, variance, Arrays.stream(normalization).map(w -> w * monitor).toArray(), count);
	}

	/**
	 * @param factor number of neighbouring bins to join; the last bins are dropped where they do not fill a whole one
	 * @return the sums in wider bins. With splitting, the variance neglects that neighbours share pixels
	 */
	public IntegratedPattern rebin(int factor) {
		int bins = factor < 1 ? 0 : axis.size() / factor;
		if (bins == 0) {
			throw new GeometryException(axis.size() + " bins cannot be joined by " + factor,
					"Give a number from 1 to " + axis.size());
		}
		double[] centres = new double[bins];
		for (int i = 0; i < bins; i++) {
			centres[i] = 0.5 * (axis.at(i * factor) + axis.at(i * factor + factor - 1));
		}
		return new IntegratedPattern(RadialAxis.of(axis.unit(), centres), join(signal, factor, bins), join(variance, factor, bins),
				join(normalization, factor, bins), join(count, factor, bins));
	}

	private static DoubleDataset dataset(double[] values) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values);
	}

	private static double[] sum(double[] a, double[] b) {
		double[] sum = new double[a.length];
		for (int i = 0; i < sum.length; i++) {
			sum[i] = a[i] + b[i];
		}
		return sum;
	}

	private static double[] join(double[] values, int factor, int bins) {
		double[] joined = new double[bins];
		for (int i = 0; i < bins * factor; i++) {
			joined[i / factor] += values[i];
		}
		return joined;
	}
}
