/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.List;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.baseline.AsymmetricLeastSquares;
import org.rampscope.powder.baseline.Baseline;

/** Subtracts the asymmetric least squares baseline. The uncertainty of the intensity stays as it was. */
public final class AlsBaselineOperation implements PatternOperation<AlsBaselineSettings> {

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.baseline.als", List.of("als"), "1.0",
			"Baseline, asymmetric least squares", "Subtracts a smooth baseline that runs below the peaks (asymmetric least squares).",
			List.of("P. H. C. Eilers, H. F. M. Boelens (2005), Baseline correction with asymmetric least squares smoothing, Leiden University"));

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public AlsBaselineSettings defaults() {
		return AlsBaselineSettings.DEFAULT;
	}

	@Override
	public Filter prepare(AlsBaselineSettings settings, RadialAxis axis, RunContext context, Progress progress) {
		Baseline baseline = new AsymmetricLeastSquares(settings.lambdaFor(axis.size()), settings.asymmetry(), settings.iterations());
		return new Filter() {

			@Override
			public RadialAxis axis() {
				return axis;
			}

			@Override
			public Pattern apply(Pattern pattern) {
				double[] intensity = pattern.intensity().getData();
				double[] below = baseline.fit(intensity);
				double[] rest = new double[intensity.length];
				for (int i = 0; i < rest.length; i++) {
					rest[i] = intensity[i] - below[i];
				}
				return new Pattern(axis, DatasetFactory.createFromObject(DoubleDataset.class, rest), pattern.sigma());
			}
		};
	}
}
