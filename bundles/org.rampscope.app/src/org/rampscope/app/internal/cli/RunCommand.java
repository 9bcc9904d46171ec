/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.rampscope.app.internal.report.ReportWriter;
import org.rampscope.core.RampScan;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineOverrides;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a pipeline over the files of one ramp. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Run a pipeline over detector frames or patterns of one ramp.",
		footer = { "", "Examples:", "  ramp run transition-clustering ramp_frames.nxs -o ramp_result.nxs --report",
				"  ramp run integrate scan_m1.nxs scan_m2.nxs scan_m3.nxs --calibration detector.poni -o patterns.nxs",
				"  ramp run mine.json frames_folder -o result.nxs --set integrate/bins=2000", "",
				"Ready-made pipelines: ramp pipeline. Operations and their settings: ramp operations." })
final class RunCommand implements Callable<Integer> {

	private static final String INTEGRATE = "org.rampscope.integrate.azimuthal";

	private final Environment environment;

	@Parameters(index = "0", paramLabel = "PIPELINE", description = "A pipeline file (JSON) or the name of a ready-made pipeline.")
	private String pipelineName;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "INPUT", description = "The files of one ramp: a NeXus file, all modules and parts of a LAMBDA series, a TIFF series, or a folder of these.")
	private List<Path> inputs;

	@Option(names = { "-o", "--out" }, required = true, paramLabel = "FILE", description = "The result, a NeXus file (.nxs).")
	private Path output;

	@Option(names = "--calibration", paramLabel = "FILE", description = "Geometry of the detector (.poni); overrides that of the file.")
	private Path calibration;

	@Option(names = "--set", paramLabel = "OPERATION/SETTING=VALUE", description = "Change one setting of the pipeline; may be repeated.")
	private Map<String, String> overrides = Map.of();

	@Option(names = "--report", description = "Also write an HTML report beside the result.")
	private boolean report;

	@Option(names = "--force", description = "Replace the result if it exists.")
	private boolean force;

	RunCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		Pipeline pipeline = configured(PipelineCommand.load(environment, pipelineName));
		inputs.forEach(OutputFolder::existing);
		OutputFolder.readyFor(output, force);
		RampScan result = new RampJob(environment).run(pipeline, PipelineCommand.baseFolder(pipelineName), inputs, output);
		new ResultSummary(environment.out()).print(result);
		environment.out().println("result: " + output);
		if (report) {
			Path page = ReportCommand.reportBeside(output);
			new ReportWriter(result).write(page, environment.progress());
			environment.out().println("report: " + page);
		}
		return 0;
	}

	private Pipeline configured(Pipeline loaded) {
		Pipeline pipeline = loaded;
		PipelineOverrides change = new PipelineOverrides();
		for (Map.Entry<String, String> override : overrides.entrySet()) {
			int slash = override.getKey().lastIndexOf('/');
			if (slash <= 0) {
				throw new UsageException("--set " + override.getKey() + " names no operation", "Write --set OPERATION/SETTING=VALUE");
			}
			pipeline = change.set(pipeline, override.getKey().substring(0, slash), override.getKey().substring(slash + 1), override.getValue());
		}
		Optional<Path> given = Optional.ofNullable(calibration).map(OutputFolder::existing);
		if (given.isPresent()) {
			pipeline = change.set(pipeline, INTEGRATE, "calibration", given.get().toAbsolutePath().normalize().toString());
		}
		return pipeline;
	}
}
