/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.format.FrameFormat;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;

/**
 * A folder that images of one format come into, one frame each, named PREFIX and a number. Images may come in any order; those of another prefix
 * than the first one's are left alone.
 */
public final class ImageFolderSource extends NumberedFiles<Dataset> {

	private final FrameFormat format;
	private Ramp<Frames> series;

	/**
	 * @param folder the folder; may not exist yet
	 * @param format the format of the images
	 */
	public ImageFolderSource(Path folder, FrameFormat format) {
		super(new FolderWatch(folder, names(format.endings()), format::completeness));
		this.format = format;
	}

	@Override
	Dataset read(Path file) {
		return format.frame(file);
	}

	@Override
	public FrameChain<Dataset> chain(Pipeline pipeline, RunContext context, Provenance start) {
		return FrameChain.ofFrames(pipeline, series(), context, start, Progress.NONE);
	}

	private Ramp<Frames> series() {
		if (series == null) {
			series = firstReadable(file -> format.open(List.of(file), ReadOptions.DEFAULT));
		}
		return series;
	}

	@Override
	public void close() {
		if (series != null) {
			series.close();
		}
	}
}
