/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.error;

/**
 * Root of everything RampScope throws on purpose. The message is one line for a user: the problem, then the remedy.
 */
public class RampScopeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String problem;
	private final String remedy;

	/**
	 * @param problem what is wrong, as a sentence without a full stop
	 * @param remedy how to mend it, as a sentence without a full stop; empty where nobody can mend it
	 */
	public RampScopeException(String problem, String remedy) {
		this(problem, remedy, null);
	}

	/**
	 * @param problem what is wrong, as a sentence without a full stop
	 * @param remedy how to mend it, as a sentence without a full stop; empty where nobody can mend it
	 * @param cause what was thrown below, or null
	 */
	public RampScopeException(String problem, String remedy, Throwable cause) {
		super(remedy.isEmpty() ? problem : problem + ". " + remedy, cause);
		this.problem = problem;
		this.remedy = remedy;
	}

	/** @return what is wrong */
	public String problem() {
		return problem;
	}

	/** @return how to mend it; may be empty */
	public String remedy() {
		return remedy;
	}
}
