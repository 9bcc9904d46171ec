/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

/** What the content of a file says about whether all of it is there. */
enum Wholeness {

	/** As long as its own header says. */
	WHOLE,

	/** Shorter than its own header says, or without a header. */
	PARTIAL,

	/** It does not say. */
	UNKNOWN
}
