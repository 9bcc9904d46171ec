/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RawFrames;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;

/** Detector frames in HDF5 files that grow. */
final class OpenedFrames implements OpenedFiles<Dataset> {

	private final Ramp<Frames> series;

	/**
	 * @param files one file, or the files of a LAMBDA series
	 * @param reading which dataset is read, and where links may lead
	 */
	OpenedFrames(List<Path> files, ReadOptions reading) {
		series = RampReader.openFrames(files, reading);
	}

	@Override
	public RawFrames raw() {
		return RawFrames.link(series);
	}

	@Override
	public int size() {
		return series.data().size();
	}

	@Override
	public List<Dataset> read(int from, int count) {
		return IntStream.range(from, from + count).mapToObj(series.data()::frame).toList();
	}

	@Override
	public FrameAxis axis() {
		return series.frames();
	}

	@Override
	public FrameChain<Dataset> chain(Pipeline pipeline, RunContext context, Provenance start) {
		return FrameChain.ofFrames(pipeline, series, context, start, Progress.NONE);
	}

	@Override
	public void close() {
		series.close();
	}
}
