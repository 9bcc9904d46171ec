/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.rampscope.core.FrameSeries;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.Prepared;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.settings.SettingsCodec;

/**
 * Runs one pipeline over one ramp. The result does not depend on the number of threads. Every step is recorded in the
 * result's provenance with its settings, versions and the hashes of what it read.
 */
public final class PipelineRunner {

	private final RunContext context;
	private final String program;
	private final String programVersion;
	private final OnError onError;
	private final SettingsCodec codec = new SettingsCodec();

	/**
	 * @param context where settings' files are looked up, and how many threads to use
	 * @param program program named in the provenance
	 * @param programVersion its version
	 */
	public PipelineRunner(RunContext context, String program, String programVersion) {
		this(context, program, programVersion, OnError.STOP);
	}

	/**
	 * @param context where settings' files are looked up, and how many threads to use
	 * @param program program named in the provenance
	 * @param programVersion its version
	 * @param onError what to do with a frame that cannot be read or reduced: end with its error, or leave its pattern NaN and
	 *        name it in the {@link RunRecord} and a note
	 */
	public PipelineRunner(RunContext context, String program, String programVersion, OnError onError) {
		this.onError = onError;
		this.context = context;
		this.program = program;
		this.programVersion = programVersion;
	}

	/**
	 * @param pipeline a pipeline that takes detector frames
	 * @param series the ramp; stays open
	 * @param inputHashes SHA-256 by name of the files the ramp came from
	 * @param progress progress and cancel
	 * @return the ramp as patterns with all results
	 */
	public RampScan run(Pipeline pipeline, FrameSeries series, Map<String, String> inputHashes, Progress progress) {
		if (pipeline.input() != DataRank.IMAGE) {
			throw new SettingsException("steps[0]", pipeline.steps().get(0).operation().info().id() + " takes "
					+ pipeline.input().text() + ", but the file holds detector frames",
					"Put an operation first that integrates frames, such as org.rampscope.integrate.azimuthal");
		}
		Step<?> first = pipeline.steps().get(0);
		int patterns = 1;
		while (patterns < pipeline.steps().size() && pipeline.steps().get(patterns).operation() instanceof PatternOperation) {
			patterns++;
		}
		Provenance provenance = new Provenance(program, programVersion, inputHashes, List.of(), series.notes());
		RampScan scan;
		List<Prepared> made = new ArrayList<>();
		try {
			FrameOperation.Reducer reducer = prepareReducer(first, series, progress);
			made.add(reducer);
			provenance = record(provenance, first, reducer);
			List<PatternOperation.Filter> filters = prepareFilters(pipeline.steps().subList(1, patterns), reducer.axis(), progress, made);
			for (int i = 0; i < filters.size(); i++) {
				provenance = record(provenance, pipeline.steps().get(1 + i), filters.get(i));
			}
			PatternTable table = new FrameLoop(context.threads(), onError).reduce(series.frames(), reducer, filters, progress);
			Map<String, DataGroup> results = new LinkedHashMap<>(series.extras());
			results.putAll(reducer.results());
			scan = new RampScan(reducer.metadata(), Optional.of(reducer.geometry()), table.axis(), series.axis(), table.intensity(),
					table.sigma(), series.labels(), results, provenance);
			scan = recorded(scan, new RunRecord(false, 0, table.skipped()), pipeline.steps().size() > patterns);
		} finally {
			made.forEach(Prepared::close);
		}
		return runFrom(patterns, pipeline, scan, progress);
	}

	/**
	 * @param pipeline a pipeline that takes patterns or a whole ramp
	 * @param scan the ramp
	 * @param progress progress and cancel
	 * @return the ramp with all results; its provenance continues that of {@code scan}
	 */
	public RampScan run(Pipeline pipeline, RampScan scan, Progress progress) {
		if (pipeline.input() == DataRank.IMAGE) {
			throw new SettingsException("steps[0]", pipeline.steps().get(0).operation().info().id()
					+ " takes detector frames, but the file holds patterns", "Leave the integration out, or run it on the raw frames");
		}
		Provenance before = scan.provenance();
		Provenance continued = new Provenance(program, programVersion, before.inputs(), before.steps(), before.notes());
		RunRecord run = new RunRecord(true, before.steps().size(), RunRecord.of(scan).skipped());
		return runFrom(0, pipeline, scan.withProvenance(continued).withResult(RunRecord.NAME, run.toGroup()), progress);
	}

	private static RampScan recorded(RampScan scan, RunRecord run, boolean wholeRamp) {
		Provenance provenance = run.skipped().isEmpty() ? scan.provenance() : scan.provenance().withNote(run.note());
		if (wholeRamp) {
			provenance = new MissingRows(new TreeSet<>(run.skipped().keySet())).note().map(provenance::withNote).orElse(provenance);
		}
		return scan.withProvenance(provenance).withResult(RunRecord.NAME, run.toGroup());
	}

	private RampScan runFrom(int start, Pipeline pipeline, RampScan begin, Progress progress) {
		RampScan scan = begin;
		for (int i = start; i < pipeline.steps().size(); i++) {
			progress.checkCancelled();
			Step<?> step = pipeline.steps().get(i);
			scan = step.operation() instanceof PatternOperation ? filter(step, scan, progress) : analyse(step, scan, progress);
		}
		return scan;
	}

	private RampScan filter(Step<?> step, RampScan scan, Progress progress) {
		List<Prepared> made = new ArrayList<>();
		try {
			List<PatternOperation.Filter> filters = prepareFilters(List.of(step), scan.axis(), progress, made);
			PatternTable table = new FrameLoop(context.threads(), onError).filter(scan, filters, progress);
			RampScan filtered = new RampScan(scan.metadata(), scan.geometry(), table.axis(), scan.frames(), table.intensity(), table.sigma(),
					scan.labels(), scan.results(), record(scan.provenance(), step, filters.get(0)));
			RunRecord before = RunRecord.of(scan);
			SortedMap<Integer, String> skipped = new TreeMap<>(table.skipped());
			skipped.putAll(before.skipped());
			return skipped.size() == before.skipped().size() ? filtered
					: recorded(filtered, new RunRecord(before.patterns(), before.stepsBefore(), skipped), false);
		} finally {
			made.forEach(Prepared::close);
		}
	}

	private <S extends Record> RampScan analyse(Step<S> step, RampScan scan, Progress progress) {
		RampOperation<S> operation = (RampOperation<S>) step.operation();
		try (RampOperation.Analysis analysis = operation.prepare(step.settings(), context)) {
			MissingRows missing = new MissingRows(new TreeSet<>(RunRecord.of(scan).skipped().keySet()));
			RampScan result = missing.emptied(analysis.apply(missing.filled(scan), progress));
			return result.withProvenance(record(result.provenance(), step, analysis));
		}
	}

	private <S extends Record> FrameOperation.Reducer prepareReducer(Step<S> step, FrameSeries series, Progress progress) {
		return ((FrameOperation<S>) step.operation()).prepare(step.settings(), series, context, progress);
	}

	private List<PatternOperation.Filter> prepareFilters(List<Step<?>> steps, RadialAxis first, Progress progress, List<Prepared> made) {
		List<PatternOperation.Filter> filters = new ArrayList<>();
		RadialAxis axis = first;
		for (Step<?> step : steps) {
			PatternOperation.Filter filter = prepareFilter(step, axis, progress);
			made.add(filter);
			filters.add(filter);
			axis = filter.axis();
		}
		return filters;
	}

	private <S extends Record> PatternOperation.Filter prepareFilter(Step<S> step, RadialAxis axis, Progress progress) {
		return ((PatternOperation<S>) step.operation()).prepare(step.settings(), axis, context, progress);
	}

	private <S extends Record> Provenance record(Provenance provenance, Step<S> step, Prepared prepared) {
		OperationInfo info = step.operation().info();
		Provenance all = provenance.with(new ProcessStep(info.id(), info.version(), info.name(), codec.toText(step.settings()), info.citations(),
				prepared.contentHashes(), OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS)));
		for (String note : prepared.notes()) {
			all = all.withNote(note);
		}
		return all;
	}
}
