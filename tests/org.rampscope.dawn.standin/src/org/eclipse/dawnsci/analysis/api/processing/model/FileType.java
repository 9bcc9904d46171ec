/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing.model;

/** What a text field that names a file means. */
public enum FileType {
	NONE, EXISTING_FILE, EXISTING_FOLDER, NEW_FILE, NEW_FOLDER
}
