/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineCheck;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.PipelineSchema;
import org.rampscope.operations.pipeline.ReadyPipelines;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists built-in pipelines, or prints one with every setting written out: the start of one's own. */
@Command(name = "pipeline", mixinStandardHelpOptions = true, description = "Show the pipelines that ship inside, or check one's own.",
		footer = { "", "Examples:", "  ramp pipeline", "  ramp pipeline transition-clustering > mine.json", "  ramp pipeline mine.json",
				"  ramp pipeline --schema > ramp-pipeline.schema.json" })
final class PipelineCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(arity = "0..1", paramLabel = "PIPELINE", description = "Name of a built-in pipeline or a pipeline file; the list of names without it.")
	private String pipeline;

	@Option(names = "--schema", description = "Print the JSON Schema of pipeline files, with all operations that are installed.")
	private boolean schema;

	PipelineCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		PipelineFile format = new PipelineFile(environment.registry());
		if (schema) {
			environment.out().println(new PipelineSchema(environment.registry()).schema().toPrettyString());
		} else if (pipeline == null) {
			for (String name : ReadyPipelines.names()) {
				environment.out().println(name + "  " + format.parse(ReadyPipelines.json(name)).description());
			}
		} else {
			Pipeline checked = load(environment, pipeline);
			new PipelineCheck().check(checked, new RunContext(baseFolder(pipeline), environment.threads()));
			environment.out().print(format.format(checked));
		}
		return 0;
	}

	/** @return the pipeline of that file or built-in name */
	static Pipeline load(Environment environment, String nameOrFile) {
		PipelineFile format = new PipelineFile(environment.registry());
		Path file = Path.of(nameOrFile);
		return Files.isRegularFile(file) ? format.read(file) : format.parse(ReadyPipelines.json(nameOrFile));
	}

	/** @return the folder against which the pipeline's file names are resolved */
	static Path baseFolder(String nameOrFile) {
		Path file = Path.of(nameOrFile).toAbsolutePath();
		return Files.isRegularFile(file) ? file.getParent() : Path.of("").toAbsolutePath();
	}
}
