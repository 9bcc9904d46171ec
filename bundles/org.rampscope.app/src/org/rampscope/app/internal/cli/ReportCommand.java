/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.rampscope.app.internal.report.ReportWriter;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the report of a result file. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Make the self-contained HTML report of a result.",
		footer = { "", "Examples:", "  ramp report ramp_result.nxs", "  ramp report ramp_result.nxs -o /path/to/report.html" })
final class ReportCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(paramLabel = "RESULT", description = "A result file (.nxs).")
	private Path result;

	@Option(names = { "-o", "--out" }, paramLabel = "FILE", description = "The report; beside the result without this.")
	private Path output;

	ReportCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		OutputFolder.existing(result);
		Path page = OutputFolder.readyFor(output == null ? reportBeside(result) : output, true);
		Progress progress = environment.progress();
		Ramp<Patterns> scan = RampReader.readPatterns(result, progress);
		new ReportWriter(scan, environment.registry().resultTypes()).write(page, progress);
		environment.out().println("report: " + page);
		return 0;
	}

	/** @return where the report of a result goes unless another place is named */
	static Path reportBeside(Path result) {
		String name = result.getFileName().toString().replaceFirst("\\.[^.]*$", "");
		return result.resolveSibling(name + "_report.html");
	}
}
