/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.Rows;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;

/**
 * Runs one pipeline over one ramp. The result does not depend on the number of threads. Every step is recorded in the
 * result's provenance with its settings, versions and the hashes of what it read.
 */
public final class PipelineRunner {

	private final RunContext context;
	private final String program;
	private final String programVersion;
	private final OnError onError;

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
		this.context = context;
		this.program = program;
		this.programVersion = programVersion;
		this.onError = onError;
	}

	/**
	 * @param pipeline a pipeline that takes detector frames
	 * @param series the ramp; stays open
	 * @param inputHashes SHA-256 by name of the files the ramp came from
	 * @param progress progress and cancel
	 * @return the ramp as patterns with all results
	 */
	public Ramp<Patterns> run(Pipeline pipeline, Ramp<Frames> series, Map<String, String> inputHashes, Progress progress) {
		Provenance start = new Provenance(program, programVersion, inputHashes, List.of(), List.of());
		Ramp<Patterns> scan;
		int done;
		SortedMap<Integer, String> skipped;
		try (FrameChain<Dataset> chain = FrameChain.ofFrames(pipeline, series, context, start, progress)) {
			PatternTable table = new FrameLoop(context, onError).run(chain, series.data().size(), FrameLoop.oneByOne(series.data()::frame), 1,
					"Integrating frames", progress);
			Ramp<Patterns> patterns = new Ramp<>(chain.head().header(), series.frames(), new Patterns(table.axis(), table.intensity(), table.sigma()),
					series.results().with(chain.head().results()), chain.provenance());
			scan = chain.conclude(table.measured().addTo(patterns), progress);
			done = chain.steps();
			skipped = table.skipped();
		}
		return continueWith(pipeline, done, scan, skipped, progress);
	}

	/**
	 * Runs the rest of a pipeline whose beginning, a {@link FrameChain}, was applied to every frame.
	 *
	 * @param pipeline the pipeline
	 * @param stepsDone how many of its steps were applied
	 * @param scan the patterns; NaN for frames that were skipped
	 * @param skipped why, by frame
	 * @param progress progress and cancel
	 * @return the ramp with all results
	 */
	public Ramp<Patterns> continueWith(Pipeline pipeline, int stepsDone, Ramp<Patterns> scan, SortedMap<Integer, String> skipped, Progress progress) {
		return runFrom(stepsDone, pipeline, recorded(scan, record(pipeline, skipped), pipeline.steps().size() > stepsDone), progress);
	}

	/**
	 * @param pipeline the pipeline whose beginning gave the patterns
	 * @param scan the patterns; NaN for frames that were skipped
	 * @param skipped why, by frame
	 * @return the ramp with the {@link RunRecord} of it and a note, without running anything
	 */
	public Ramp<Patterns> recorded(Pipeline pipeline, Ramp<Patterns> scan, SortedMap<Integer, String> skipped) {
		return recorded(scan, record(pipeline, skipped), false);
	}

	private static RunRecord record(Pipeline pipeline, SortedMap<Integer, String> skipped) {
		return new RunRecord(pipeline.input() != DataRank.IMAGE, 0, skipped);
	}

	/**
	 * @param pipeline a pipeline that takes patterns or a whole ramp
	 * @param scan the ramp
	 * @param progress progress and cancel
	 * @return the ramp with all results; its provenance continues that of {@code scan}
	 */
	public Ramp<Patterns> run(Pipeline pipeline, Ramp<Patterns> scan, Progress progress) {
		if (pipeline.input() == DataRank.IMAGE) {
			throw new SettingsException("steps[0]", pipeline.steps().get(0).operation().info().id()
					+ " takes detector frames, but the file holds patterns", "Leave the integration out, or run it on the raw frames");
		}
		Provenance continued = scan.provenance().by(program, programVersion).withDataset(Optional.empty());
		RunRecord run = new RunRecord(true, continued.steps().size(), RunRecord.of(scan).skipped());
		return runFrom(0, pipeline, scan.withProvenance(continued).withResult(RunRecord.TYPE, run), progress);
	}

	private static Ramp<Patterns> recorded(Ramp<Patterns> scan, RunRecord run, boolean wholeRamp) {
		Provenance provenance = run.skipped().isEmpty() ? scan.provenance() : scan.provenance().withNote(run.note());
		if (wholeRamp) {
			provenance = new MissingRows(new TreeSet<>(run.skipped().keySet())).note().map(provenance::withNote).orElse(provenance);
		}
		return scan.withProvenance(provenance).withResult(RunRecord.TYPE, run);
	}

	private Ramp<Patterns> runFrom(int start, Pipeline pipeline, Ramp<Patterns> begin, Progress progress) {
		Ramp<Patterns> scan = begin;
		Rows own = null;
		int i = start;
		while (i < pipeline.steps().size()) {
			progress.checkCancelled();
			Step<?> step = pipeline.steps().get(i);
			if (PatternSteps.takes(step.operation())) {
				ChainHead head = new ChainHead(scan.data().axis(), scan.header(), Results.NONE);
				try (FrameChain<Pattern> chain = FrameChain.ofPatterns(pipeline, i, head, context, scan.provenance(), progress)) {
					Ramp<Patterns> worked = patternByPattern(chain, scan, progress);
					if (scan.data().intensityRows() == own) {
						// nobody else has them
						own.close();
						scan.data().sigmaRows().ifPresent(Rows::close);
					}
					scan = worked;
					own = scan.data().intensityRows();
					i = chain.steps();
				}
			} else {
				scan = analyse(step, scan, progress);
				i++;
			}
		}
		return scan;
	}

	private Ramp<Patterns> patternByPattern(FrameChain<Pattern> chain, Ramp<Patterns> scan, Progress progress) {
		RunRecord before = RunRecord.of(scan);
		PatternTable table = scan.data().intensityRows().inMemory()
				? new FrameLoop(context, onError).run(chain, scan.size(), FrameLoop.oneByOne(scan.data()::pattern), 1, "Working on patterns", progress)
				: new FrameLoop(context, onError).run(chain, scan.size(), (from, to) -> readTogether(scan, from, to), scan.data().intensityRows().block(),
						"Working on patterns", progress);
		Ramp<Patterns> worked = scan.withData(new Patterns(table.axis(), table.intensity(), table.sigma())).withProvenance(chain.provenance());
		Ramp<Patterns> concluded = chain.conclude(table.measured().addTo(worked), progress);
		SortedMap<Integer, String> skipped = new TreeMap<>(table.skipped());
		skipped.putAll(before.skipped());
		return skipped.size() == before.skipped().size() ? concluded
				: recorded(concluded, new RunRecord(before.patterns(), before.stepsBefore(), skipped), false);
	}

	private static List<Supplier<Pattern>> readTogether(Ramp<Patterns> scan, int from, int to) {
		return scan.data().patterns(from, to - from).stream().<Supplier<Pattern>>map(pattern -> () -> pattern).toList();
	}

	private <S extends Record> Ramp<Patterns> analyse(Step<S> step, Ramp<Patterns> scan, Progress progress) {
		RampOperation<S> operation = (RampOperation<S>) step.operation();
		try (RampOperation.Analysis analysis = operation.prepare(step.settings(), context)) {
			MissingRows missing = new MissingRows(new TreeSet<>(RunRecord.of(scan).skipped().keySet()));
			Ramp<Patterns> result = missing.emptied(analysis.apply(missing.filled(scan), progress));
			return result.withProvenance(ChainRecord.with(result.provenance(), step, analysis));
		}
	}
}
