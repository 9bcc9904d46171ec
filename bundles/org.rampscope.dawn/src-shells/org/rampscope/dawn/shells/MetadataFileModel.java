/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.FileType;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link MetadataFileShell}. Generated from those of the operation; a number that is null is not set. */
public class MetadataFileModel extends AbstractOperationModel {

	@OperationModelField(label = "Metadata file", fieldPosition = 0, file = FileType.EXISTING_FILE,
			hint = "YAML or JSON as 'ramp metadata --template' prints it.")
	private String file = "";

	public String getFile() {
		return file;
	}

	public void setFile(String file) {
		firePropertyChange("file", this.file, this.file = file);
	}
}
