/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.Provenance;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FrameSeriesReader;
import org.rampscope.nexus.TiffFrames;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;

/**
 * A folder that TIFF images come into, one frame each, named PREFIX and a number. Images may come in any order; those of another prefix
 * than the first one's are left alone.
 */
public final class ImageFolderSource extends NumberedFiles<Dataset> {

	private static final Pattern NAME = Pattern.compile("(?i)(.*?)([0-9]{1,9})(\\.tiff?)");

	private FrameSeries series;

	/** @param folder the folder; may not exist yet */
	public ImageFolderSource(Path folder) {
		super(new FolderWatch(folder, NAME, TiffExtent::of));
	}

	/** @return whether the name is that of an image of a series */
	static boolean isImage(Path file) {
		return NAME.matcher(file.getFileName().toString()).matches();
	}

	@Override
	Dataset read(Path file) {
		return TiffFrames.readImage(file);
	}

	@Override
	public FrameChain<Dataset> chain(Pipeline pipeline, RunContext context, Provenance start) {
		return FrameChain.ofFrames(pipeline, series(), context, start, Progress.NONE);
	}

	private FrameSeries series() {
		if (series == null) {
			series = firstReadable(file -> FrameSeriesReader.open(List.of(file)));
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
