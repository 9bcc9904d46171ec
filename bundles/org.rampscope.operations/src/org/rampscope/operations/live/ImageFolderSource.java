/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.Provenance;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FrameSeriesReader;
import org.rampscope.nexus.TiffFrames;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;

/**
 * A folder that TIFF images come into, named PREFIX and a number. Images may come in any order. Images of another prefix than
 * the first one's are left alone.
 */
public final class ImageFolderSource implements LiveSource<Dataset> {

	private static final Pattern NAME = Pattern.compile("(?i)(.*?)([0-9]{1,9})(\\.tiff?)");

	private final FolderWatch watch;
	private FrameSeries series;

	/** @param folder the folder; may not exist yet */
	public ImageFolderSource(Path folder) {
		this.watch = new FolderWatch(folder, NAME, TiffExtent::of);
	}

	/** @return whether the name is that of an image of a series */
	static boolean isImage(Path file) {
		return NAME.matcher(file.getFileName().toString()).matches();
	}

	@Override
	public List<LiveFrame<Dataset>> poll(long nanos) {
		return watch.poll(nanos).stream().map(this::frame).toList();
	}

	@Override
	public List<LiveFrame<Dataset>> changed() {
		return watch.changed().stream().map(this::frame).toList();
	}

	private LiveFrame<Dataset> frame(FolderWatch.Arrival arrival) {
		return new LiveFrame<>(arrival.number(), arrival.file().getFileName().toString(), arrival.seenNanos(), Optional.of(arrival.file()),
				() -> watch.read(arrival, TiffFrames::readImage));
	}

	@Override
	public FrameChain<Dataset> chain(Pipeline pipeline, RunContext context, Provenance start) {
		return FrameChain.ofFrames(pipeline, series(), context, start, Progress.NONE);
	}

	/** Opens on an image that can be read: the first may be a bad one. */
	private FrameSeries series() {
		if (series == null) {
			DataException last = null;
			for (FolderWatch.Arrival arrival : watch.given()) {
				try {
					series = FrameSeriesReader.open(List.of(arrival.file()));
					return series;
				} catch (DataException e) {
					last = e;
				}
			}
			throw last == null ? new NoSuchElementException("no frame yet") : last;
		}
		return series;
	}

	@Override
	public FrameAxis axis(int[] numbers) {
		FrameAxis unknown = FrameAxis.unknown(numbers.length);
		return new FrameAxis(unknown.timeS(), unknown.pressureGPa(), unknown.pressureSigmaGPa(), numbers);
	}

	@Override
	public List<Path> files() {
		return watch.given().stream().map(FolderWatch.Arrival::file).toList();
	}

	@Override
	public void close() {
		if (series != null) {
			series.close();
		}
	}
}
