/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.PrintWriter;

import org.rampscope.core.progress.Progress;
import org.rampscope.operations.OperationRegistry;

/**
 * What commands get from outside.
 *
 * @param registry operations
 * @param version version of the program
 * @param out where results are printed
 * @param err where progress and errors are printed
 * @param terminal whether {@code err} is a terminal that a progress bar can be drawn on
 */
public record Environment(OperationRegistry registry, String version, PrintWriter out, PrintWriter err, boolean terminal) {

	/** Name of the program in provenances. */
	public static final String PROGRAM = "RampScope";

	/** @return progress on {@link #err()} */
	public Progress progress() {
		return new ConsoleProgress(err, terminal);
	}

	/** @return threads to use: all the machine has */
	public int threads() {
		return Runtime.getRuntime().availableProcessors();
	}
}
