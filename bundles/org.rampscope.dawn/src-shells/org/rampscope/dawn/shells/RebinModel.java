/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link RebinShell}. Generated from those of the operation; a number that is null is not set. */
public class RebinModel extends AbstractOperationModel {

	@OperationModelField(label = "Bins joined", fieldPosition = 0, min = 1.0, max = 65534.0,
			hint = "How many neighbouring bins become one. What is left over at the end is dropped.")
	private int factor = 2;

	public int getFactor() {
		return factor;
	}

	public void setFactor(int factor) {
		firePropertyChange("factor", this.factor, this.factor = factor);
	}
}
