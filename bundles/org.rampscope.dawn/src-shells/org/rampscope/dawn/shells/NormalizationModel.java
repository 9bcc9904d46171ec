/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;
import org.rampscope.powder.correction.Normalization;

/** Settings of {@link NormalizationShell}. Generated from those of the operation; a number that is null is not set. */
public class NormalizationModel extends AbstractOperationModel {

	@OperationModelField(label = "Method", fieldPosition = 0,
			hint = "MIN_MAX: to 0 … 1; MAXIMUM: to a maximum of 1; SUM: to a sum of 1; STANDARD: to mean 0 and standard "
					+ "deviation 1; LENGTH: to a Euclidean length of 1; NONE: as it is.")
	private Normalization method = Normalization.MAXIMUM;

	@OperationModelField(label = "From", fieldPosition = 1,
			hint = "Start of the range, in the unit of the axis, that determines the scale, such as a line of the "
					+ "calibrant. Not set: the whole pattern.")
	private Double lower;

	@OperationModelField(label = "To", fieldPosition = 2,
			hint = "End of that range. Not set: the whole pattern.")
	private Double upper;

	public Normalization getMethod() {
		return method;
	}

	public void setMethod(Normalization method) {
		firePropertyChange("method", this.method, this.method = method);
	}

	public Double getLower() {
		return lower;
	}

	public void setLower(Double lower) {
		firePropertyChange("lower", this.lower, this.lower = lower);
	}

	public Double getUpper() {
		return upper;
	}

	public void setUpper(Double upper) {
		firePropertyChange("upper", this.upper, this.upper = upper);
	}
}
