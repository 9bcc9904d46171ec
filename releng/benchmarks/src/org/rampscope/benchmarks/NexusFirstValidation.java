/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.nio.file.Path;

import org.rampscope.nexus.validation.DefinitionSet;
import org.rampscope.nexus.validation.NexusValidator;

/** Validates a file as the first thing a program does, and prints the milliseconds, its classes and the definition included. */
public final class NexusFirstValidation {

	private NexusFirstValidation() {
	}

	/** @param arguments the file */
	public static void main(String[] arguments) {
		long start = System.nanoTime();
		boolean passed = new NexusValidator(DefinitionSet.embedded()).validate(Path.of(arguments[0])).findings().isEmpty();
		System.out.println((passed ? "valid\n" : "findings\n") + (System.nanoTime() - start) / 1e6);
	}
}
