/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

/** Where links to other files may lead. */
public enum LinkPolicy {

	/** Only to files in the folder of the file, or in folders below: a file cannot make us read what its sender does not own. */
	INSIDE_FOLDER,

	/** Anywhere. */
	ANYWHERE
}
