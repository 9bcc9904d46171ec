/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.FileType;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;
import org.rampscope.learning.attribution.Explanation;

/** Settings of {@link JudgeShell}. Generated from those of the operation; a number that is null is not set. */
public class JudgeModel extends AbstractOperationModel {

	@OperationModelField(label = "Model", fieldPosition = 0, file = FileType.EXISTING_FILE,
			hint = "A model file (.rampmodel) as 'ramp train' writes it.")
	private String model = "";

	@OperationModelField(label = "Reasons", fieldPosition = 1,
			hint = "What is said of why the model decides so: nothing, gradients and attention, or these and the weights "
					+ "of its layers.")
	private Explanation reasons = Explanation.NONE;

	@OperationModelField(label = "Device", fieldPosition = 2,
			hint = "Where to compute: auto (a GPU where there is one), cpu, gpu0, gpu1, …")
	private String device = "auto";

	public String getModel() {
		return model;
	}

	public void setModel(String model) {
		firePropertyChange("model", this.model, this.model = model);
	}

	public Explanation getReasons() {
		return reasons;
	}

	public void setReasons(Explanation reasons) {
		firePropertyChange("reasons", this.reasons, this.reasons = reasons);
	}

	public String getDevice() {
		return device;
	}

	public void setDevice(String device) {
		firePropertyChange("device", this.device, this.device = device);
	}
}
