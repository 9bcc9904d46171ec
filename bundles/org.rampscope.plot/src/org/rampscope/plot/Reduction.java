/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/** Which of the intensities under one pixel is shown. */
public enum Reduction {
	/** Their mean: what an ideal eye would see from afar. */
	MEAN,
	/** The highest: no narrow peak is lost. */
	MAXIMUM,
	/** The lowest: no gap is lost. */
	MINIMUM
}
