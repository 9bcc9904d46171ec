/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing;

/** What an operation has to say to people. */
public class OperationLog {

	private final StringBuilder text = new StringBuilder();

	public void append(String format, Object... args) {
		text.append(String.format(format, args)).append('\n');
	}

	public void appendSuccess(String format, Object... args) {
		append(format, args);
	}

	public void appendFailure(String format, Object... args) {
		append(format, args);
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
