/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link ChebyshevBaselineShell}. Generated from those of the operation; a number that is null is not set. */
public class ChebyshevBaselineModel extends AbstractOperationModel {

	@OperationModelField(label = "Degree", fieldPosition = 0, min = 0.0, max = 60.0,
			hint = "Highest order of the polynomials: 4 to 12 for most backgrounds.")
	private int degree = 12;

	@OperationModelField(label = "Iterations", fieldPosition = 1, min = 1.0, max = 10000.0,
			hint = "Passes of fitting and clipping.")
	private int iterations = 60;

	public int getDegree() {
		return degree;
	}

	public void setDegree(int degree) {
		firePropertyChange("degree", this.degree, this.degree = degree);
	}

	public int getIterations() {
		return iterations;
	}

	public void setIterations(int iterations) {
		firePropertyChange("iterations", this.iterations, this.iterations = iterations);
	}
}
