/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link CropShell}. Generated from those of the operation; a number that is null is not set. */
public class CropModel extends AbstractOperationModel {

	@OperationModelField(label = "From", fieldPosition = 0,
			hint = "Smallest position kept, in the unit of the axis. Not set: the beginning.")
	private Double lower;

	@OperationModelField(label = "To", fieldPosition = 1,
			hint = "Largest position kept, in the unit of the axis. Not set: the end.")
	private Double upper;

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
