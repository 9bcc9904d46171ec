/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link FrameBackgroundShell}. Generated from those of the operation; a number that is null is not set. */
public class FrameBackgroundModel extends AbstractOperationModel {

	@OperationModelField(label = "First frame", fieldPosition = 0, min = 0.0, max = 1.0E9,
			hint = "First of the frames whose mean is subtracted, counted from 0 in the ramp.")
	private int first;

	@OperationModelField(label = "Last frame", fieldPosition = 1, min = 0.0, max = 1.0E9,
			hint = "Last of these frames.")
	private int last;

	@OperationModelField(label = "Scale", fieldPosition = 2, min = -1.0E12, max = 1.0E12,
			hint = "The mean is multiplied by this before it is subtracted.")
	private Double scale = 1.0;

	public int getFirst() {
		return first;
	}

	public void setFirst(int first) {
		firePropertyChange("first", this.first, this.first = first);
	}

	public int getLast() {
		return last;
	}

	public void setLast(int last) {
		firePropertyChange("last", this.last, this.last = last);
	}

	public Double getScale() {
		return scale;
	}

	public void setScale(Double scale) {
		firePropertyChange("scale", this.scale, this.scale = scale);
	}
}
