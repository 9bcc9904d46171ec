/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.feed;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.Calibration;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.PoniFile;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.SinkFactory;

/**
 * Plays a detector: writes the frames of a series at a rate, and the calibration {@code detector.poni} beside them; beside images, which cannot carry it,
 * also the detector's mask, {@code mask.tif}.
 */
public final class FrameFeed {

	private static final int LAMBDA_PART = 10;

	private final double framesPerSecond;

	/** @param framesPerSecond the rate */
	public FrameFeed(double framesPerSecond) {
		this.framesPerSecond = framesPerSecond;
	}

	/**
	 * Writes TIFF images of 16 bits, each straight under its name, so that a reader may meet it half-written.
	 *
	 * @return the rate that was kept, frames per second
	 */
	public double images(Ramp<Frames> series, Path folder, Progress progress) {
		ImageFeed images = new ImageFeed(folder);
		series.mask().ifPresent(images::writeMask);
		return each(series, folder, images::write, progress);
	}

	/**
	 * Writes the files of a LAMBDA detector of one module: part after part, each complete.
	 *
	 * @return the rate that was kept, frames per second
	 */
	public double lambda(Ramp<Frames> series, Path folder, Progress progress) {
		return each(series, folder, new LambdaFeed(folder, series, LAMBDA_PART)::write, progress);
	}

	/**
	 * Writes one file that grows frame by frame; until it is complete it is called {@code NAME.part}.
	 *
	 * @param napi makes a sink that puts records into the file as they come
	 * @return the rate that was kept, frames per second
	 */
	public double growing(Ramp<Frames> series, Path file, SinkFactory napi, Progress progress) {
		calibration(series, file.toAbsolutePath().getParent());
		try (PacedFrames paced = new PacedFrames(series.data(), framesPerSecond)) {
			new RampWriter(napi).saveFrames(series.withData(paced), file, ElementType.UINT16, progress);
			return paced.kept();
		}
	}

	private interface Target {
		void write(int index, org.eclipse.january.dataset.Dataset frame);
	}

	private double each(Ramp<Frames> series, Path folder, Target target, Progress progress) {
		calibration(series, folder);
		try (PacedFrames paced = new PacedFrames(series.data(), framesPerSecond)) {
			progress.begin("Writing frames", paced.size());
			for (int i = 0; i < paced.size(); i++) {
				progress.checkCancelled();
				target.write(i, paced.frame(i));
				progress.worked(1);
			}
			progress.done();
			return paced.kept();
		}
	}

	private static double pixel(Ramp<Frames> series, Function<DetectorGrid, Double> pitch) {
		return series.header().grid().map(pitch).orElse(Double.NaN);
	}

	private static void calibration(Ramp<Frames> series, Path folder) {
		series.geometry().ifPresent(g -> PoniFile.write(new Calibration(g, pixel(series, DetectorGrid::pixel1M), pixel(series, DetectorGrid::pixel2M),
				Optional.of(new int[] { series.data().rows(), series.data().columns() }), "Simulated"), folder.resolve("detector.poni")));
	}
}
