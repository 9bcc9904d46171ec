/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link SpikeRemovalShell}. Generated from those of the operation; a number that is null is not set. */
public class SpikeRemovalModel extends AbstractOperationModel {

	@OperationModelField(label = "Half width", fieldPosition = 0, unit = "bins", min = 1.0, max = 1000.0,
			hint = "Reach of the neighbourhood: spikes up to about this wide go, peaks must be wider. Half a peak's "
					+ "width at half maximum is a good choice.")
	private int halfWidth = 4;

	@OperationModelField(label = "Threshold", fieldPosition = 1, min = 1.0, max = 1000.0,
			hint = "How many robust standard deviations of its neighbourhood a value must stand out to be replaced by "
					+ "the median. Small values also cut the tops of peaks.")
	private Double threshold = 8.0;

	public int getHalfWidth() {
		return halfWidth;
	}

	public void setHalfWidth(int halfWidth) {
		firePropertyChange("halfWidth", this.halfWidth, this.halfWidth = halfWidth);
	}

	public Double getThreshold() {
		return threshold;
	}

	public void setThreshold(Double threshold) {
		firePropertyChange("threshold", this.threshold, this.threshold = threshold);
	}
}
