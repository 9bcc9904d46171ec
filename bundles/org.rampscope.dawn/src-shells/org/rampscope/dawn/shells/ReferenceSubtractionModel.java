/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.FileType;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link ReferenceSubtractionShell}. Generated from those of the operation; a number that is null is not set. */
public class ReferenceSubtractionModel extends AbstractOperationModel {

	@OperationModelField(label = "Reference pattern", fieldPosition = 0, file = FileType.EXISTING_FILE,
			hint = "A pattern as columns of text (.xy, .xye, .chi, .dat): the empty cell, the medium, the air.")
	private String reference = "";

	@OperationModelField(label = "Scale", fieldPosition = 1, min = -1.0E12, max = 1.0E12,
			hint = "The reference is multiplied by this before it is subtracted.")
	private Double scale = 1.0;

	public String getReference() {
		return reference;
	}

	public void setReference(String reference) {
		firePropertyChange("reference", this.reference, this.reference = reference);
	}

	public Double getScale() {
		return scale;
	}

	public void setScale(Double scale) {
		firePropertyChange("scale", this.scale, this.scale = scale);
	}
}
