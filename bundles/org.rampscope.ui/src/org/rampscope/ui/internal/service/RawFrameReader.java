/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.Ramp;
import org.rampscope.nexus.RampReader;
import org.rampscope.plot.detector.DetectorImage;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.ui.internal.Messages;

/** Reads detector frames one at a time in a thread of its own; the file stays open until another one is asked for. */
public final class RawFrameReader implements AutoCloseable {

	/**
	 * What was read.
	 *
	 * @param files the files it was read from, so that a late answer of a former ramp can be told
	 * @param image the frame; empty where it could not be read
	 * @param geometry where the detector stands; empty where that is not known
	 * @param problem why it could not be read; empty where it could
	 */
	public record Answer(List<Path> files, Optional<DetectorImage> image, Optional<PixelGeometry> geometry, String problem) {
	}

	private final NewestFirst worker = new NewestFirst("RampScope detector frames");
	private final Consumer<Answer> listener;
	private List<Path> files = List.of();
	private Ramp<Frames> series;

	/** @param listener called in the reader's thread */
	public RawFrameReader(Consumer<Answer> listener) {
		this.listener = listener;
	}

	/**
	 * @param from files of the series
	 * @param frame number in the series
	 * @param calibrated the ramp's own geometry, which counts more than the file's
	 */
	public void read(List<Path> from, int frame, Optional<Geometry> calibrated) {
		worker.submit(() -> listener.accept(answer(from, frame, calibrated)), problem -> listener.accept(failed(from, problem)));
	}

	private Answer answer(List<Path> from, int frame, Optional<Geometry> calibrated) {
		if (!from.equals(files)) {
			closeSeries();
			series = from.size() == 1 ? RampReader.openFrames(from.getFirst()) : RampReader.openFrames(from);
			files = from;
		}
		if (frame < 0 || frame >= series.data().size()) {
			return failed(from, NLS.bind(Messages.detector_noSuchFrame, frame, series.data().size()));
		}
		DetectorImage image = DetectorImage.of(frame, series.data().frame(frame), series.mask().orElse(null));
		return new Answer(from, Optional.of(image), calibrated.or(series::geometry).flatMap(this::onGrid), "");
	}

	private Optional<PixelGeometry> onGrid(Geometry geometry) {
		return series.header().grid().map(grid -> new PixelGeometry(geometry, grid));
	}

	private static Answer failed(List<Path> from, String problem) {
		return new Answer(from, Optional.empty(), Optional.empty(), problem);
	}

	private void closeSeries() {
		if (series != null) {
			series.close();
			series = null;
			files = List.of();
		}
	}

	@Override
	public void close() {
		worker.close(this::closeSeries);
	}
}
