/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

/** What batch normalisations take mean and variance from when a model judges. Networks without them judge alike either way. */
public enum Evaluation {
	/** From the model: a pattern is judged by itself, the same in any company. */
	STORED,
	/**
	 * From the patterns that are judged together, as the published notebooks did, which never left training mode: what is said of
	 * a pattern depends on the others.
	 */
	BATCH
}
