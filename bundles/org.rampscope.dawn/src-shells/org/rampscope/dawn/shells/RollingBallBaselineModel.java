/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link RollingBallBaselineShell}. Generated from those of the operation; a number that is null is not set. */
public class RollingBallBaselineModel extends AbstractOperationModel {

	@OperationModelField(label = "Half width", fieldPosition = 0, unit = "%", min = 0.01, max = 50.0,
			hint = "Of the pattern's length; reach of minimum and maximum: at least half the width of the widest peak at "
					+ "its foot.")
	private Double halfWidth = 3.5;

	@OperationModelField(label = "Smoothing", fieldPosition = 1, unit = "%", min = 0.0, max = 50.0,
			hint = "Of the pattern's length; reach of the mean that smooths the envelope. 0: none.")
	private Double smoothing = 1.5;

	public Double getHalfWidth() {
		return halfWidth;
	}

	public void setHalfWidth(Double halfWidth) {
		firePropertyChange("halfWidth", this.halfWidth, this.halfWidth = halfWidth);
	}

	public Double getSmoothing() {
		return smoothing;
	}

	public void setSmoothing(Double smoothing) {
		firePropertyChange("smoothing", this.smoothing, this.smoothing = smoothing);
	}
}
