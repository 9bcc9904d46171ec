/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link SnipBaselineShell}. Generated from those of the operation; a number that is null is not set. */
public class SnipBaselineModel extends AbstractOperationModel {

	@OperationModelField(label = "Half width", fieldPosition = 0, unit = "%", min = 0.01, max = 50.0,
			hint = "Of the pattern's length; about the width of the widest peak at its foot. Smaller windows cut into "
					+ "peaks, larger ones cut through a curved background.")
	private Double halfWidth = 3.5;

	public Double getHalfWidth() {
		return halfWidth;
	}

	public void setHalfWidth(Double halfWidth) {
		firePropertyChange("halfWidth", this.halfWidth, this.halfWidth = halfWidth);
	}
}
