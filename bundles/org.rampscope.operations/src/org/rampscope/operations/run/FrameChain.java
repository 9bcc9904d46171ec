/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.ImageOperation;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.Prepared;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;

/**
 * The beginning of a pipeline, as far as it looks at one frame at a time, made ready for one series: image operations, the
 * integration, and the operations behind it that change or measure a pattern. Thread-safe. Close it.
 *
 * @param <T> what goes in: detector frames, or patterns
 */
public final class FrameChain<T> implements AutoCloseable {

	private final List<Prepared> made;
	private final Function<T, Pattern> begin;
	private final ChainHead head;
	private final PatternSteps patternSteps;
	private final int steps;

	private FrameChain(List<Prepared> made, Function<T, Pattern> begin, ChainHead head, PatternSteps patternSteps, int steps) {
		this.made = made;
		this.begin = begin;
		this.head = head;
		this.patternSteps = patternSteps;
		this.steps = steps;
	}

	/**
	 * @param pipeline a pipeline that takes detector frames
	 * @param series geometry, mask and metadata of the frames
	 * @param context where files named in settings are looked up
	 * @param start provenance to which the notes of the series and the steps are added
	 * @param progress for long preparations
	 * @return the chain from frames on
	 * @throws SettingsException where the pipeline takes no frames
	 */
	public static FrameChain<Dataset> ofFrames(Pipeline pipeline, Ramp<Frames> series, RunContext context, Provenance start, Progress progress) {
		return ofFrames(pipeline, series, context, Optional.of(start), progress);
	}

	/**
	 * As above, for looking at single frames: nothing is put on record, so that what is only worth a note, such as what the mask changes, is
	 * not found out. It takes longer than all the rest.
	 */
	public static FrameChain<Dataset> ofFramesUnrecorded(Pipeline pipeline, Ramp<Frames> series, RunContext context, Progress progress) {
		return ofFrames(pipeline, series, context, Optional.empty(), progress);
	}

	private static FrameChain<Dataset> ofFrames(Pipeline pipeline, Ramp<Frames> series, RunContext context, Optional<Provenance> start,
			Progress progress) {
		if (pipeline.input() != DataRank.IMAGE) {
			throw new SettingsException("steps[0]", pipeline.steps().get(0).operation().info().id() + " takes "
					+ pipeline.input().text() + ", but the file holds detector frames",
					"Put an operation first that integrates frames, such as org.rampscope.integrate.azimuthal");
		}
		List<Prepared> made = new ArrayList<>();
		try {
			Optional<Provenance> provenance = start.map(known -> known.withNotes(series.provenance().notes()));
			Ramp<Frames> seen = series;
			List<ImageOperation.Filter> filters = new ArrayList<>();
			int next = 0;
			while (pipeline.steps().get(next).operation() instanceof ImageOperation) {
				Step<?> step = pipeline.steps().get(next++);
				ImageOperation.Filter filter = filter(step, seen, context, progress);
				made.add(filter);
				filters.add(filter);
				seen = FilteredFrames.behind(seen, filter);
				provenance = ChainRecord.with(provenance, step, filter);
			}
			Step<?> integration = pipeline.steps().get(next++);
			FrameOperation.Reducer reducer = reducer(integration, seen, context, progress);
			made.add(reducer);
			provenance = ChainRecord.with(provenance, integration, reducer).map(p -> p.withReduction(Optional.of(reducer.reduction())));
			ChainHead head = new ChainHead(reducer.axis(), reducer.header(), reducer.results());
			return behind(made, frame -> {
				Dataset changed = frame;
				for (ImageOperation.Filter filter : filters) {
					changed = filter.apply(changed);
				}
				return reducer.reduce(changed);
			}, head, pipeline, next, context, provenance, progress);
		} catch (RuntimeException | Error e) {
			made.forEach(Prepared::close);
			throw e;
		}
	}

	/**
	 * @param pipeline a pipeline
	 * @param from its first step to take: one that changes or measures patterns, else the chain is empty
	 * @param head what is known of the patterns
	 * @param context where files named in settings are looked up
	 * @param start provenance to which the steps are added
	 * @param progress for long preparations
	 * @return the chain from patterns on
	 */
	public static FrameChain<Pattern> ofPatterns(Pipeline pipeline, int from, ChainHead head, RunContext context, Provenance start, Progress progress) {
		return behind(List.of(), pattern -> pattern, head, pipeline, from, context, Optional.of(start), progress);
	}

	private static <T> FrameChain<T> behind(List<Prepared> made, Function<T, Pattern> begin, ChainHead head, Pipeline pipeline, int from,
			RunContext context, Optional<Provenance> start, Progress progress) {
		int end = from;
		while (end < pipeline.steps().size() && PatternSteps.takes(pipeline.steps().get(end).operation())) {
			end++;
		}
		PatternSteps behind = new PatternSteps(pipeline.steps().subList(from, end), head.axis(), head.header(), context, start, progress);
		return new FrameChain<>(made, begin, head, behind, end);
	}

	/** @return the step of the pipeline behind its last one */
	public int steps() {
		return steps;
	}

	/** @return what is known of the patterns as they came from the integration or the file */
	public ChainHead head() {
		return head;
	}

	/** @return the axis of the patterns that {@link #apply} gives */
	public RadialAxis axis() {
		return patternSteps.axis();
	}

	/**
	 * @return the provenance with its steps
	 * @throws IllegalStateException where none is recorded
	 */
	public Provenance provenance() {
		return patternSteps.provenance().orElseThrow(() -> new IllegalStateException("nothing is put on record"));
	}

	/** @return what measures the patterns, in order: readings of an outcome stand in the same order */
	public List<MeasureOperation.Meter> meters() {
		return patternSteps.meters();
	}

	/** @return how many frames at a time are worth giving */
	public int preferredBatch() {
		return patternSteps.preferredBatch();
	}

	/**
	 * @param frames read one frame each
	 * @return what became of each, in order. Only what is wrong with a frame is a failure; a defect of the program comes out
	 *         as an exception
	 */
	public List<FrameOutcome> apply(List<? extends Supplier<? extends T>> frames) {
		List<FrameOutcome> patterns = new ArrayList<>();
		for (Supplier<? extends T> frame : frames) {
			FrameOutcome outcome;
			try {
				outcome = new FrameOutcome(begin.apply(frame.get()), List.of(), null);
			} catch (RampScopeException e) {
				outcome = FrameOutcome.failed(e);
			}
			patterns.add(outcome);
		}
		return patternSteps.apply(patterns);
	}

	/**
	 * @param scan all frames, with the values measured
	 * @param progress progress and cancel
	 * @return the ramp with what follows from the values of all frames
	 */
	public Ramp<Patterns> conclude(Ramp<Patterns> scan, Progress progress) {
		Ramp<Patterns> concluded = scan;
		for (MeasureOperation.Meter meter : meters()) {
			concluded = meter.conclude(concluded, progress);
		}
		return concluded;
	}

	@Override
	public void close() {
		patternSteps.close();
		made.forEach(Prepared::close);
	}

	private static <S extends Record> ImageOperation.Filter filter(Step<S> step, Ramp<Frames> series, RunContext context, Progress progress) {
		return ((ImageOperation<S>) step.operation()).prepare(step.settings(), series, context, progress);
	}

	private static <S extends Record> FrameOperation.Reducer reducer(Step<S> step, Ramp<Frames> series, RunContext context, Progress progress) {
		return ((FrameOperation<S>) step.operation()).prepare(step.settings(), series, context, progress);
	}
}
