/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.operations.batch.Rerun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a result again from what it says of itself. */
@Command(name = "rerun", mixinStandardHelpOptions = true, description = "Make a result again from its own record of operations, settings, inputs and calibration, after comparing their checksums.",
		footer = { "", "Examples:", "  ramp rerun ramp_result.nxs", "  ramp rerun ramp_result.nxs -o again.nxs", "",
				"Patterns and results are the same to the last bit. Paths in a result are relative to its folder." })
final class RerunCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(paramLabel = "RESULT", description = "A result file (.nxs).")
	private Path result;

	@Option(names = { "-o", "--out" }, paramLabel = "FILE", description = "The new result; NAME_rerun.nxs beside the old one without this.")
	private Path output;

	@Option(names = "--any-input", description = "Also with inputs, calibrations or versions of operations other than those recorded.")
	private boolean anyInput;

	@Option(names = "--external-links", description = "Follow links in the inputs to files outside their folder, too.")
	private boolean anywhere;

	@Option(names = "--force", description = "Replace the new result if it exists.")
	private boolean force;

	RerunCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		OutputFolder.existing(result);
		Path target = OutputFolder.readyFor(output == null
				? result.resolveSibling(result.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "_rerun.nxs") : output, force);
		Ramp<Patterns> again = new Rerun(environment.registry(), environment.threads(), Environment.PROGRAM, environment.version(), anyInput,
				anywhere ? LinkPolicy.ANYWHERE : LinkPolicy.INSIDE_FOLDER)
				.run(result, target, environment.progress());
		new ResultSummary(environment.out()).print(again);
		environment.out().println("result: " + target);
		return 0;
	}
}
