/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rampscope.core.Patterns;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.RampInput;
import org.rampscope.nexus.RampInputs;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.run.OnError;
import org.rampscope.operations.run.RunRecord;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Makes a result again from what it says of itself: the same operations in the same versions with the same settings, on inputs
 * and calibrations whose checksums are the same. The patterns and results are then the same to the last bit.
 */
public final class Rerun {

	private final OperationRegistry registry;
	private final SettingsCodec codec = new SettingsCodec();
	private final JsonMapper mapper = JsonMapper.builder().build();
	private final int threads;
	private final String program;
	private final String version;
	private final boolean anyInput;
	private final LinkPolicy links;

	/**
	 * @param registry where operations are looked up
	 * @param threads threads to use; the result does not depend on them
	 * @param program program named in the provenance
	 * @param version its version
	 * @param anyInput whether inputs, calibrations and versions of operations may differ from those of the result
	 * @param links where links in the inputs may lead
	 */
	public Rerun(OperationRegistry registry, int threads, String program, String version, boolean anyInput, LinkPolicy links) {
		this.registry = registry;
		this.threads = threads;
		this.program = program;
		this.version = version;
		this.anyInput = anyInput;
		this.links = links;
	}

	/**
	 * @param result a result
	 * @return the pipeline that its last run applied
	 * @throws DataException where the result does not say it
	 */
	public Pipeline pipeline(Path result) {
		Ramp<Patterns> scan = RampReader.readPatterns(result, Progress.NONE);
		return pipeline(result, scan.provenance().steps(), RunRecord.of(scan));
	}

	/**
	 * @param result a result
	 * @param output where the new one goes
	 * @param progress progress and cancel
	 * @return the new result
	 * @throws DataException where an input or a calibration is missing or another one than it was
	 */
	public Ramp<Patterns> run(Path result, Path output, Progress progress) {
		Ramp<Patterns> scan = RampReader.readPatterns(result, progress);
		Provenance provenance = scan.provenance();
		RunRecord record = RunRecord.of(scan);
		Pipeline pipeline = pipeline(result, provenance.steps(), record);
		ResultPaths paths = new ResultPaths(result);
		RunContext context = new RunContext(paths.folder(), threads);
		if (provenance.inputs().isEmpty()) {
			throw new DataException(result, "/entry/provenance", "names no input", "Run the pipeline on the raw files: ramp run");
		}
		InputHashes inputs = new InputHashes(paths);
		if (!anyInput) {
			inputs.verify(provenance.inputs(), progress);
			verifyFiles(pipeline, provenance.steps().subList(record.stepsBefore(), provenance.steps().size()), context);
		}
		List<Path> files = new ArrayList<>();
		provenance.inputs().keySet().stream().sorted().forEach(name -> files.addAll(inputs.files(name)));
		OnError onError = record.skipped().isEmpty() ? OnError.STOP : OnError.SKIP;
		FileOptions options = FileOptions.DEFAULT.withReading(new ReadOptions(provenance.dataset(), links));
		return new FileJob(pipeline, context, program, version, onError, options).run(new RampInput("", RampInputs.sorted(files)), output, progress);
	}

	private Pipeline pipeline(Path result, List<ProcessStep> all, RunRecord record) {
		if (record.stepsBefore() >= all.size()) {
			throw new DataException(result, "/entry", "records no operation that could be done again", "Give a result of ramp run");
		}
		List<Step<?>> steps = new ArrayList<>();
		for (ProcessStep step : all.subList(record.stepsBefore(), all.size())) {
			Operation<?> operation = registry.get(step.operationId());
			if (!anyInput && !operation.info().version().equals(step.operationVersion())) {
				throw new DataException(result, step.operationId(), "was made with version " + step.operationVersion() + ", installed is "
						+ operation.info().version(), "Install the older one, or --any-input to take what is there");
			}
			steps.add(step(result, operation, step.settingsJson()));
		}
		Pipeline pipeline = new Pipeline("rerun", "", steps);
		if ((pipeline.input() == DataRank.IMAGE) == record.patterns()) {
			throw new DataException(result, "/entry", "names steps that do not fit its input", "Run the pipeline on the raw files: ramp run");
		}
		return pipeline;
	}

	private <S extends Record> Step<S> step(Path result, Operation<S> operation, String json) {
		try {
			return new Step<>(operation, codec.fromJson(operation.info().id(), operation.defaults(), mapper.readTree(json)));
		} catch (JsonProcessingException e) {
			throw new DataException(result, operation.info().id(), "has settings that are no JSON", "Run the pipeline on the raw files: ramp run", e);
		}
	}

	/** Every file that a step read must still have the content it had. */
	private void verifyFiles(Pipeline pipeline, List<ProcessStep> recorded, RunContext context) {
		for (int i = 0; i < recorded.size(); i++) {
			Step<?> step = pipeline.steps().get(i);
			Map<String, String> hashes = recorded.get(i).contentHashes();
			codec.describe(step.settings()).stream().filter(s -> s.description().file()).forEach(setting -> {
				String name = String.valueOf(setting.defaultValue());
				String expected = hashes.get(setting.name());
				if (!name.isEmpty() && expected != null && !FileHash.sha256(context.resolve(name)).equals(expected)) {
					throw new DataException(context.resolve(name), "", "which " + step.operation().info().id() + "/" + setting.name()
							+ " names, is not what it was when the result was made", "Find the original; --any-input takes it as it is");
				}
			});
		}
	}
}
