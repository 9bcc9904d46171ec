/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.format;

/** What the content of a file says about whether all of it is there. */
public enum Completeness {

	/** As long as its own header says. */
	COMPLETE,

	/** Shorter than its own header says, or without a header. */
	PARTIAL,

	/** It does not say. */
	UNKNOWN
}
