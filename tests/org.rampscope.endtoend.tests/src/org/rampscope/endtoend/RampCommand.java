/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.rampscope.app.internal.cli.CommandLineTool;
import org.rampscope.app.internal.cli.Environment;
import org.rampscope.learning.operations.LearningOperations;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.powder.PowderOperations;

/** The command line as a user calls it: arguments in, exit code and printed lines out. */
final class RampCommand {

	static final OperationRegistry REGISTRY = new OperationRegistry(List.of(new PowderOperations(), new LearningOperations()));

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();
	private int code = -1;

	static RampCommand run(Object... arguments) {
		RampCommand ramp = new RampCommand();
		String[] texts = new String[arguments.length];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = arguments[i].toString();
		}
		ramp.code = new CommandLineTool(new Environment(REGISTRY, "0.0.0", new PrintWriter(ramp.out), new PrintWriter(ramp.err), false)).run(texts);
		return ramp;
	}

	/** @return the folder of real data with that name; the test is skipped where there is none */
	static Path data(String name) {
		Path folder = Path.of(System.getProperty("rampscope.data", "no-such-folder")).resolve(name);
		assumeTrue(Files.isDirectory(folder), "real data not found: set -Drampscope.data to the folder that holds '" + name + "'");
		return folder;
	}

	int code() {
		return code;
	}

	String out() {
		return out.toString();
	}

	String err() {
		return err.toString();
	}

	@Override
	public String toString() {
		return "exit code " + code + "\n" + out + err;
	}
}
