/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

/** What would have to be in memory as a whole is too large for it. */
public class MemoryLimitException extends AnalysisException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param problem what does not fit, with its size and that of the memory
	 * @param remedy what to do about it
	 */
	public MemoryLimitException(String problem, String remedy) {
		super(problem, remedy);
	}
}
