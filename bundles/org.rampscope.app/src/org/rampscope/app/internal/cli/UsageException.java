/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import org.rampscope.core.error.RampScopeException;

/** The command line itself is wrong: exit code 2. */
final class UsageException extends RampScopeException {

	private static final long serialVersionUID = 1L;

	UsageException(String problem, String remedy) {
		super(problem, remedy);
	}
}
