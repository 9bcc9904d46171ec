/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

/** A geometry, mask, frame shape or radial range that does not fit the others. */
public class GeometryException extends RampScopeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param problem what does not fit, with the values found
	 * @param remedy how to mend it
	 */
	public GeometryException(String problem, String remedy) {
		super(problem, remedy);
	}
}
