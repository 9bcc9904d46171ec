/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.Pattern;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.PatternOperation;
import org.rampscope.operations.Prepared;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.settings.SettingsCodec;

/**
 * The beginning of a pipeline, as far as it looks at one frame at a time, made ready for one series: the first operation and
 * the pattern operations behind it. Thread-safe. Close it.
 */
public final class FrameChain implements AutoCloseable {

	private final List<Prepared> made = new ArrayList<>();
	private final List<PatternOperation.Filter> filters = new ArrayList<>();
	private final FrameOperation.Reducer reducer;
	private final int steps;
	private Provenance provenance;

	/**
	 * @param pipeline a pipeline that takes detector frames
	 * @param series geometry, mask and metadata of the frames
	 * @param context where files named in settings are looked up
	 * @param start provenance to which the steps are added
	 * @param progress for long preparations
	 * @throws SettingsException where the pipeline takes no frames
	 */
	public FrameChain(Pipeline pipeline, FrameSeries series, RunContext context, Provenance start, Progress progress) {
		if (pipeline.input() != DataRank.IMAGE) {
			throw new SettingsException("steps[0]", pipeline.steps().get(0).operation().info().id() + " takes "
					+ pipeline.input().text() + ", but the file holds detector frames",
					"Put an operation first that integrates frames, such as org.rampscope.integrate.azimuthal");
		}
		steps = frameSteps(pipeline);
		provenance = start;
		try {
			Step<?> first = pipeline.steps().get(0);
			reducer = reducer(first, series, context, progress);
			made.add(reducer);
			provenance = recorded(provenance, first, reducer);
			RadialAxis axis = reducer.axis();
			for (Step<?> step : pipeline.steps().subList(1, steps)) {
				PatternOperation.Filter filter = filter(step, axis, context, progress);
				made.add(filter);
				filters.add(filter);
				axis = filter.axis();
				provenance = recorded(provenance, step, filter);
			}
		} catch (RuntimeException | Error e) {
			close();
			throw e;
		}
	}

	/** @return how many steps at the beginning look at one frame at a time */
	private static int frameSteps(Pipeline pipeline) {
		int patterns = 1;
		while (patterns < pipeline.steps().size() && pipeline.steps().get(patterns).operation() instanceof PatternOperation) {
			patterns++;
		}
		return patterns;
	}

	/** @return how many steps of the pipeline it stands for */
	public int steps() {
		return steps;
	}

	/** @return the first operation, made ready: geometry and metadata */
	public FrameOperation.Reducer reducer() {
		return reducer;
	}

	/** @return the axis of the patterns that {@link #apply} gives */
	public RadialAxis axis() {
		return filters.isEmpty() ? reducer.axis() : filters.get(filters.size() - 1).axis();
	}

	/** @return the provenance with its steps */
	public Provenance provenance() {
		return provenance;
	}

	/**
	 * @param frame rows × columns
	 * @return its pattern
	 */
	public Pattern apply(Dataset frame) {
		Pattern pattern = reducer.reduce(frame);
		for (PatternOperation.Filter filter : filters) {
			pattern = filter.apply(pattern);
		}
		return pattern;
	}

	@Override
	public void close() {
		made.forEach(Prepared::close);
	}

	private static <S extends Record> FrameOperation.Reducer reducer(Step<S> step, FrameSeries series, RunContext context, Progress progress) {
		return ((FrameOperation<S>) step.operation()).prepare(step.settings(), series, context, progress);
	}

	/** @return the filter of a step that is a pattern operation */
	static <S extends Record> PatternOperation.Filter filter(Step<S> step, RadialAxis axis, RunContext context, Progress progress) {
		return ((PatternOperation<S>) step.operation()).prepare(step.settings(), axis, context, progress);
	}

	/** @return the provenance with a step and what was noticed when it was made ready */
	static <S extends Record> Provenance recorded(Provenance provenance, Step<S> step, Prepared prepared) {
		OperationInfo info = step.operation().info();
		Provenance all = provenance.with(new ProcessStep(info.id(), info.version(), info.name(), new SettingsCodec().toText(step.settings()),
				info.citations(), prepared.contentHashes(), OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS)));
		for (String note : prepared.notes()) {
			all = all.withNote(note);
		}
		return all;
	}
}
