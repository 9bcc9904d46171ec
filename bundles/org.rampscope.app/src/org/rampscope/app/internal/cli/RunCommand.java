/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.rampscope.app.internal.report.ReportWriter;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.SettingsException;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampInputs;
import org.rampscope.nexus.format.Formats;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.batch.FileOptions;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.RunRecord;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a pipeline over the files of one ramp, or of many. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Run a pipeline over detector frames or patterns: one ramp into a file, or many into a folder.",
		footer = { "", "Examples:", "  ramp run transition ramp/*.tif --poni detector.poni --calibrant Pt",
				"  ramp run transition ramp_frames.nxs --pressure ruby.csv -o ramp_result.nxs --report",
				"  ramp run integrate scan_m1.nxs scan_m2.nxs scan_m3.nxs --poni detector.poni -o patterns.nxs",
				"  ramp run mine.json frames_folder -o result.nxs --set integrate/bins=2000",
				"  ramp run transition-clustering beamtime/raw -o beamtime/results --on-error skip",
				"  ramp run integrate master.h5 --dataset /entry/data/data_1 --raw embed -o result.nxs", "",
				"With a folder for the results every ramp gets one, NAME_result.nxs. Files are grouped into ramps by their names; those",
				"that were finished before, from the same files with the same settings, are not done again.", "",
				"Built-in pipelines: ramp pipeline. Operations and their settings: ramp operations." })
final class RunCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(index = "0", paramLabel = "PIPELINE", description = "A pipeline file (JSON) or the name of a built-in pipeline.")
	private String pipelineName;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "INPUT", description = "Files of ramps: NeXus files, modules and parts of LAMBDA series, TIFF series, pattern files, .7z archives of these, or folders.")
	private List<Path> inputs;

	@Option(names = { "-o", "--out" }, paramLabel = "FILE|FOLDER", description = "The result of one ramp, a NeXus file (.nxs), or a folder for the results of many (default: NAME_result.nxs in the current folder, for one ramp).")
	private Path output;

	@Mixin
	private PipelineOptions options;

	@Mixin
	private ReadingOptions reading;

	@Mixin
	private WriterOptions writer;

	@Option(names = "--raw", paramLabel = "link|embed|none", defaultValue = "link", description = "What the result holds of its detector frames: links to HDF5 files, a compressed copy, or nothing (default: ${DEFAULT-VALUE}).")
	private FileOptions.Raw raw;

	@Option(names = "--report", description = "Also write an HTML report beside the result.")
	private boolean report;

	@Option(names = "--on-error", paramLabel = "skip|stop", defaultValue = "stop", description = "What to do with a frame, or with one ramp of many, that cannot be used: end, or leave it out, name it, and end with exit code 1 (default: ${DEFAULT-VALUE}).")
	private OnError onError;

	@Option(names = "--json", description = "With one ramp: what was found as one line of JSON.")
	private boolean json;

	@Option(names = "--force", description = "Replace the result if it exists.")
	private boolean force;

	RunCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		Pipeline pipeline = options.apply(PipelineCommand.load(environment, pipelineName));
		inputs.forEach(OutputFolder::existing);
		if (output == null) {
			output = besideNothing(pipeline);
		}
		FileOptions files = new FileOptions(reading.get(), writer.sinks(environment, raw == FileOptions.Raw.EMBED), raw);
		if (!isFile(output)) {
			if (json) {
				throw new SettingsException("--json", "is for one ramp, and " + output + " is a folder for many",
						"Leave it out, or name a file (.nxs)");
			}
			return new BatchJob(environment, onError, force, report, files).run(pipeline, PipelineCommand.baseFolder(pipelineName), inputs, output);
		}
		OutputFolder.readyFor(output, force);
		Ramp<Patterns> result = new RampJob(environment, onError, files).run(pipeline, PipelineCommand.baseFolder(pipelineName), inputs, output);
		ObjectNode line = ResultSummary.json(result).put("result", output.toString());
		if (!json) {
			new ResultSummary(environment.out()).print(result);
			environment.out().println("result: " + output);
		}
		if (report) {
			Path page = ReportCommand.reportBeside(output);
			new ReportWriter(result, environment.registry().resultTypes()).write(page, environment.progress());
			line.put("report", page.toString());
			if (!json) {
				environment.out().println("report: " + page);
			}
		}
		if (json) {
			environment.out().println(line);
		}
		return RunRecord.of(result).skipped().isEmpty() ? 0 : CommandLineTool.FAILED;
	}

	/** @return where the result of one ramp goes that nobody named a place for */
	private Path besideNothing(Pipeline pipeline) {
		List<RampInput> ramps = new RampInputs(pipeline.input() == DataRank.IMAGE).group(inputs, Optional.empty());
		if (ramps.size() > 1) {
			throw new UsageException("these are the files of " + ramps.size() + " ramps", "Name a folder for their results with --out");
		}
		return Path.of(ramps.get(0).name() + "_result.nxs");
	}

	private static boolean isFile(Path output) {
		return !Files.isDirectory(output) && Formats.isNamedHdf5(output);
	}
}
