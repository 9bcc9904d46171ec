/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

/** What a sequential network sees beside a pattern; other networks see nothing beside it. */
public enum FrameContext {
	/** Every pattern is a sequence of one. */
	ALONE,
	/** All patterns given are one sequence. */
	WHOLE_RAMP
}
