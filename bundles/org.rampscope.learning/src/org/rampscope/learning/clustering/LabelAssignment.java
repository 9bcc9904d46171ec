/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

/** How rows of the spectral embedding become labels. */
public enum LabelAssignment {
	/** k-means on the rows, several starts (the published choice). */
	KMEANS,
	/** The rotation that brings the embedding closest to indicator vectors (Yu and Shi, ICCV 2003). */
	DISCRETIZE
}
