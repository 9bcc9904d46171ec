/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

/** What the copies of the training patterns differ in. */
public enum CopyKind {

	/** Uniform noise from 0 up to the amplitude, drawn as the released code does; its mean is not zero. */
	PUBLISHED,

	/** Normal noise of mean zero, with the amplitude as its standard deviation. */
	NORMAL,

	/** Normal noise as above, on patterns that were stretched by a smooth factor and shifted a little along the axis. */
	NORMAL_AND_WARP
}
