/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

/** The data are readable, but do not allow the analysis asked for: too few frames, NaN where none may be, no peak. */
public class AnalysisException extends RampScopeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param problem what stands in the way, with the values found
	 * @param remedy how to mend it
	 */
	public AnalysisException(String problem, String remedy) {
		super(problem, remedy);
	}
}
