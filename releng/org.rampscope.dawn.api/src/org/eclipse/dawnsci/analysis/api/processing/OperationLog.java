/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing;

/** What an operation has to say to people. */
public class OperationLog {

	public void append(String format, Object... args) {
		throw new UnsupportedOperationException();
	}

	public void appendSuccess(String format, Object... args) {
		throw new UnsupportedOperationException();
	}

	public void appendFailure(String format, Object... args) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String toString() {
		throw new UnsupportedOperationException();
	}
}
