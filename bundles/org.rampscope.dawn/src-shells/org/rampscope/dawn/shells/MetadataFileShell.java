/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.operations.metadata.MetadataFileOperation;

/** Metadata from a file in DAWN. Generated from the operation. */
public final class MetadataFileShell extends RampAdapter<MetadataFileModel> {

	public MetadataFileShell() {
		super("org.rampscope.metadata.file", MetadataFileOperation::new);
	}
}
