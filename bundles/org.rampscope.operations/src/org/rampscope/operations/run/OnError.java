/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

/** What happens when one frame, or one ramp of several, cannot be used. */
public enum OnError {

	/** The work ends with the error. */
	STOP,

	/** It is left out, counted and named; the rest goes on. */
	SKIP
}
