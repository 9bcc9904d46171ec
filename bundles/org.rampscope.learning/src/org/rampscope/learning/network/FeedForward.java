/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

/** Whether the feed-forward part behind the attention of ConvSC takes part. */
public enum FeedForward {
	/** As the thesis says it does: attention, feed-forward with residual, normalisation, classification. */
	USED,
	/**
	 * As the released code does: the classification takes what goes into the feed-forward part; its 526,592 weights are there
	 * and never learn.
	 */
	BYPASSED
}
