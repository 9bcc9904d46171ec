/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.FileType;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link ClassifyShell}. Generated from those of the operation; a number that is null is not set. */
public class ClassifyModel extends AbstractOperationModel {

	@OperationModelField(label = "Model", fieldPosition = 0, file = FileType.EXISTING_FILE,
			hint = "A model file (.rampmodel) as 'ramp train' writes it.")
	private String model = "";

	@OperationModelField(label = "Device", fieldPosition = 1,
			hint = "Where to compute: auto (a GPU where there is one), cpu, gpu0, gpu1, …")
	private String device = "auto";

	public String getModel() {
		return model;
	}

	public void setModel(String model) {
		firePropertyChange("model", this.model, this.model = model);
	}

	public String getDevice() {
		return device;
	}

	public void setDevice(String device) {
		firePropertyChange("device", this.device, this.device = device);
	}
}
