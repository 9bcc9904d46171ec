/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.Provenance;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FrameSeriesReader;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HDF5 files that grow, or that come one by one: opened anew whenever they look different. The newest frame is given once the
 * files looked the same at two polls, because a file may say that it has a frame before the frame is in it; all frames before
 * it at once.
 */
public final class GrowingSeriesSource implements LiveSource<Dataset> {

	private static final Logger LOG = LoggerFactory.getLogger(GrowingSeriesSource.class);

	private final Path name;
	private final Supplier<List<Path>> lookUp;
	private List<Path> files = List.of();
	private List<Optional<FileStamp>> stamps = List.of();
	private FrameSeries series;
	private Dataset first;
	private int given;

	/**
	 * @param name what the user called it, for messages
	 * @param lookUp the files of the series at the moment; empty while there are none
	 */
	public GrowingSeriesSource(Path name, Supplier<List<Path>> lookUp) {
		this.name = name;
		this.lookUp = lookUp;
	}

	@Override
	public List<LiveFrame<Dataset>> poll() {
		List<Path> nowFiles = lookUp.get();
		List<Optional<FileStamp>> now = nowFiles.stream().map(FileStamp::of).toList();
		if (given > 0 && (nowFiles.isEmpty() || now.stream().allMatch(Optional::isEmpty))) {
			throw new DataException(name, "", "is gone; " + given + " frames came before", "The result holds them");
		}
		if (nowFiles.isEmpty() || now.stream().anyMatch(Optional::isEmpty)) {
			return List.of();
		}
		boolean quiet = nowFiles.equals(files) && now.equals(stamps);
		if (!quiet) {
			boolean replaced = given > 0 && replaced(now);
			stamps = now;
			files = nowFiles;
			if (!reopen(replaced)) {
				return List.of();
			}
		}
		if (series == null && !reopen(false)) {
			return List.of();
		}
		return fresh(quiet ? series.frames().size() : series.frames().size() - 1);
	}

	private List<LiveFrame<Dataset>> fresh(int end) {
		List<LiveFrame<Dataset>> frames = new ArrayList<>();
		for (int i = given; i < end; i++) {
			int number = i;
			frames.add(new LiveFrame<>(i, "frame " + i, () -> series.frames().frame(number)));
		}
		given = Math.max(given, end);
		return frames;
	}

	private boolean replaced(List<Optional<FileStamp>> now) {
		return stamps.isEmpty() || now.get(0).map(FileStamp::key).filter(k -> k.equals(stamps.get(0).map(FileStamp::key).orElse(null))).isEmpty();
	}

	/** @return whether it could be opened; a file that is being written often cannot, and the next poll tries again */
	private boolean reopen(boolean replaced) {
		FrameSeries opened = null;
		boolean other;
		try {
			opened = files.size() == 1 ? FrameSeriesReader.open(files.get(0)) : FrameSeriesReader.open(files);
			other = opened.frames().size() < given || (replaced && first != null && !first.equals(opened.frames().frame(0)));
			if (first == null && opened.frames().size() > 1) {
				first = opened.frames().frame(0);
			}
		} catch (DataException e) {
			LOG.debug("not readable at the moment", e);
			if (opened != null) {
				opened.close();
			}
			stamps = List.of();
			return false;
		}
		if (other) {
			opened.close();
			throw new DataException(name, "", "was replaced by another ramp after " + given + " frames",
					"The result holds the frames of the first; follow the new one into another file");
		}
		FrameSeries old = series;
		series = opened;
		if (old != null) {
			old.close();
		}
		return true;
	}

	@Override
	public FrameChain<Dataset> chain(Pipeline pipeline, RunContext context, Provenance start) {
		return FrameChain.ofFrames(pipeline, series, context, start, Progress.NONE);
	}

	@Override
	public FrameAxis axis(int[] numbers) {
		FrameAxis all = series.axis();
		return new FrameAxis(at(all.timeS(), numbers), at(all.pressureGPa(), numbers), at(all.pressureSigmaGPa(), numbers),
				Arrays.stream(numbers).map(n -> n < all.size() ? all.frameNumber()[n] : n).toArray());
	}

	private static double[] at(double[] values, int[] numbers) {
		return Arrays.stream(numbers).mapToDouble(n -> n < values.length ? values[n] : Double.NaN).toArray();
	}

	@Override
	public List<Path> files() {
		return files;
	}

	@Override
	public void close() {
		if (series != null) {
			series.close();
		}
	}
}
