/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing.model;

/** How a number can be picked on the plot of the input. */
public enum RangeType {
	NONE, XRANGE, XSINGLE, YRANGE, YSINGLE, XYRANGE
}
