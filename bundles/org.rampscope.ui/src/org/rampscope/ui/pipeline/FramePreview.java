/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Pattern;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.nexus.RampReader;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.run.ChainHead;
import org.rampscope.operations.run.FrameChain;
import org.rampscope.operations.run.FrameOutcome;
import org.rampscope.ui.document.OpenRamp;

/**
 * What a pipeline makes of one frame. The raw file and everything up to the integration stay ready as long as they do not change, so that
 * a change of a later setting costs milliseconds. Used by one thread at a time. Close it.
 */
public final class FramePreview implements AutoCloseable {

	/**
	 * What was made.
	 *
	 * @param before the pattern the later operations start from
	 * @param after the pattern at the end of what looks at one frame
	 * @param left how many operations need the whole ramp and were left out
	 * @param milliseconds how long it took
	 */
	public record Result(Pattern before, Pattern after, int left, double milliseconds) {
	}

	private List<Path> files = List.of();
	private Ramp<Frames> series;
	private List<Step<?>> preparedSteps = List.of();
	private RunContext preparedContext;
	private FrameChain<Dataset> integration;
	private int frame = -1;
	private Pattern integrated;

	/**
	 * @param pipeline the pipeline
	 * @param ramp the ramp that is shown
	 * @param row which of its frames
	 * @param raw files of its detector frames; looked at only where the pipeline takes frames
	 * @param context where files named in settings are looked up
	 * @throws org.rampscope.core.error.RampScopeException where a setting does not work
	 */
	public Result of(Pipeline pipeline, OpenRamp ramp, int row, List<Path> raw, RunContext context) {
		long start = System.nanoTime();
		int head = 0;
		Pattern before;
		ChainHead known;
		if (pipeline.input() == DataRank.IMAGE) {
			while (!(pipeline.steps().get(head).operation() instanceof FrameOperation)) {
				head++;
			}
			head++;
			before = integrate(new Pipeline(pipeline.name(), "", pipeline.steps().subList(0, head)), raw,
					ramp.scan().frames().frameNumber()[row], context);
			known = integration.head();
		} else {
			before = ramp.scan().data().pattern(row);
			known = new ChainHead(ramp.scan().data().axis(), ramp.scan().header(), Results.NONE);
		}
		try (FrameChain<Pattern> rest = FrameChain.ofPatterns(pipeline, head, known, context, Provenance.NONE, Progress.NONE)) {
			Supplier<Pattern> one = () -> before;
			FrameOutcome outcome = rest.apply(List.of(one)).getFirst();
			if (outcome.failure() != null) {
				throw outcome.failure();
			}
			return new Result(before, outcome.pattern(), pipeline.steps().size() - rest.steps(), (System.nanoTime() - start) / 1e6);
		}
	}

	private Pattern integrate(Pipeline beginning, List<Path> raw, int number, RunContext context) {
		if (!raw.equals(files) || series == null) {
			close();
			series = raw.size() == 1 ? RampReader.openFrames(raw.getFirst()) : RampReader.openFrames(raw);
			files = List.copyOf(raw);
		}
		if (integration == null || !beginning.steps().equals(preparedSteps) || !Objects.equals(context, preparedContext)) {
			closeIntegration();
			integration = FrameChain.ofFramesUnrecorded(beginning, series, context, Progress.NONE);
			preparedSteps = beginning.steps();
			preparedContext = context;
		}
		if (integrated == null || frame != number) {
			Supplier<Dataset> one = () -> series.data().frame(number);
			FrameOutcome outcome = integration.apply(List.of(one)).getFirst();
			if (outcome.failure() != null) {
				throw outcome.failure();
			}
			integrated = outcome.pattern();
			frame = number;
		}
		return integrated;
	}

	private void closeIntegration() {
		if (integration != null) {
			integration.close();
			integration = null;
		}
		integrated = null;
	}

	@Override
	public void close() {
		closeIntegration();
		if (series != null) {
			series.close();
			series = null;
		}
		files = List.of();
	}
}
