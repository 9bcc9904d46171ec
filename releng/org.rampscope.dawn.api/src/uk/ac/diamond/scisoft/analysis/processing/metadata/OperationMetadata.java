/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package uk.ac.diamond.scisoft.analysis.processing.metadata;

import org.eclipse.january.metadata.MetadataType;

/** What an operation may know of the run. */
public interface OperationMetadata extends MetadataType {

	String getOutputFilename();
}
