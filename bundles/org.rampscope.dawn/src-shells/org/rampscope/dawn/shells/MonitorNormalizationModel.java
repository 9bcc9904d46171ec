/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.FileType;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link MonitorNormalizationShell}. Generated from those of the operation; a number that is null is not set. */
public class MonitorNormalizationModel extends AbstractOperationModel {

	@OperationModelField(label = "Monitor file", fieldPosition = 0, file = FileType.EXISTING_FILE,
			hint = "A text file with one reading per frame: the last number of each line counts. Empty: the readings "
					+ "come with the ramp.")
	private String file = "";

	@OperationModelField(label = "Monitor field", fieldPosition = 1,
			hint = "Name of the readings among what came with the ramp, such as detector_collection/ion_chamber. Not "
					+ "used where a file is given.")
	private String field = "";

	public String getFile() {
		return file;
	}

	public void setFile(String file) {
		firePropertyChange("file", this.file, this.file = file);
	}

	public String getField() {
		return field;
	}

	public void setField(String field) {
		firePropertyChange("field", this.field, this.field = field);
	}
}
