/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link ArplsBaselineShell}. Generated from those of the operation; a number that is null is not set. */
public class ArplsBaselineModel extends AbstractOperationModel {

	@OperationModelField(label = "Smoothness λ", fieldPosition = 0, min = 1.0, max = 1.0E13,
			hint = "Weight of the baseline's roughness: larger gives a stiffer baseline.")
	private Double lambda = 1.0E7;

	@OperationModelField(label = "Bins that λ is meant for", fieldPosition = 1, min = 0.0, max = 65534.0,
			hint = "A pattern of other length gets λ times the fourth power of the ratio, so that the baseline is as "
					+ "stiff relative to the pattern. 0: λ as it stands.")
	private int lambdaBins = 4023;

	@OperationModelField(label = "End of iteration", fieldPosition = 2, min = 1.0E-9, max = 0.5,
			hint = "Relative change of the weights at which the iteration ends.")
	private Double ratio = 0.001;

	@OperationModelField(label = "Iterations", fieldPosition = 3, min = 1.0, max = 1000.0,
			hint = "Most rounds of reweighting.")
	private int iterations = 50;

	public Double getLambda() {
		return lambda;
	}

	public void setLambda(Double lambda) {
		firePropertyChange("lambda", this.lambda, this.lambda = lambda);
	}

	public int getLambdaBins() {
		return lambdaBins;
	}

	public void setLambdaBins(int lambdaBins) {
		firePropertyChange("lambdaBins", this.lambdaBins, this.lambdaBins = lambdaBins);
	}

	public Double getRatio() {
		return ratio;
	}

	public void setRatio(Double ratio) {
		firePropertyChange("ratio", this.ratio, this.ratio = ratio);
	}

	public int getIterations() {
		return iterations;
	}

	public void setIterations(int iterations) {
		firePropertyChange("iterations", this.iterations, this.iterations = iterations);
	}
}
