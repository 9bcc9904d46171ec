/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.operations.PatternOperation;

/**
 * Changes intensities, and perhaps uncertainties, on the axis as it is.
 *
 * @param axis axis of the patterns
 * @param change gives new values for intensity and sigma
 * @param contentHashes SHA-256 by role of files read
 * @param notes what a reader of the result should know
 */
public record IntensityFilter(RadialAxis axis, Change change, Map<String, String> contentHashes, List<String> notes) implements PatternOperation.Filter {

	/** Takes the values of one pattern and gives new ones. */
	public interface Change {

		/**
		 * @param intensity one value per bin, NaN in empty bins; not to be modified
		 * @param sigma their uncertainties; null where unknown
		 * @return new intensities and new uncertainties; the latter null where unknown
		 */
		Values of(double[] intensity, double[] sigma);
	}

	/**
	 * @param intensity one value per bin
	 * @param sigma one value per bin; null where unknown
	 */
	public record Values(double[] intensity, double[] sigma) {
	}

	/** @return a filter that changes intensities and leaves their uncertainties */
	public static IntensityFilter keepingSigma(RadialAxis axis, UnaryOperator<double[]> change) {
		return of(axis, (intensity, sigma) -> new Values(change.apply(intensity), sigma));
	}

	/** @return a filter without notes that read no file */
	public static IntensityFilter of(RadialAxis axis, Change change) {
		return new IntensityFilter(axis, change, Map.of(), List.of());
	}

	@Override
	public Pattern apply(Pattern pattern) {
		Values values = change.of(pattern.intensity().getData(), pattern.sigma().map(DoubleDataset::getData).orElse(null));
		return new Pattern(axis, dataset(values.intensity), Optional.ofNullable(values.sigma).map(IntensityFilter::dataset));
	}

	private static DoubleDataset dataset(double[] values) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values);
	}
}
