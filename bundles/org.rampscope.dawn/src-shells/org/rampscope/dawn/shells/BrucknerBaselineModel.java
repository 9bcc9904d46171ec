/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link BrucknerBaselineShell}. Generated from those of the operation; a number that is null is not set. */
public class BrucknerBaselineModel extends AbstractOperationModel {

	@OperationModelField(label = "Half width", fieldPosition = 0, unit = "%", min = 0.01, max = 50.0,
			hint = "Of the pattern's length; reach of the mean: about the width of a peak at its foot.")
	private Double halfWidth = 2.5;

	@OperationModelField(label = "Iterations", fieldPosition = 1, min = 1.0, max = 10000.0,
			hint = "Passes; more let the baseline sink deeper below peaks.")
	private int iterations = 80;

	public Double getHalfWidth() {
		return halfWidth;
	}

	public void setHalfWidth(Double halfWidth) {
		firePropertyChange("halfWidth", this.halfWidth, this.halfWidth = halfWidth);
	}

	public int getIterations() {
		return iterations;
	}

	public void setIterations(int iterations) {
		firePropertyChange("iterations", this.iterations, this.iterations = iterations);
	}
}
