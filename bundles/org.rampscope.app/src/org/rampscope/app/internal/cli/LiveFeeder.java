/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.imageio.ImageIO;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.Calibration;
import org.rampscope.nexus.PoniFile;

/**
 * Plays a detector: writes the frames of a series as TIFF images of 16 bits at a rate, each straight under its name, so that a
 * reader may meet it half-written, and the calibration beside them.
 */
final class LiveFeeder {

	/** Frames made ahead, so that the rate is even. */
	private static final int AHEAD = 32;

	private final Path folder;
	private final double framesPerSecond;

	LiveFeeder(Path folder, double framesPerSecond) {
		this.folder = folder;
		this.framesPerSecond = framesPerSecond;
	}

	/** @return the rate that was kept, frames per second */
	double feed(FrameSeries series, Progress progress) {
		series.geometry().ifPresent(g -> PoniFile.write(new Calibration(g, series.pixel1M(), series.pixel2M(),
				Optional.of(new int[] { series.frames().rows(), series.frames().columns() }), "Simulated"), folder.resolve("detector.poni")));
		int frames = series.frames().size();
		ExecutorService makers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
		Deque<Future<BufferedImage>> ahead = new ArrayDeque<>();
		try {
			int asked = 0;
			while (asked < Math.min(AHEAD, frames)) {
				int index = asked++;
				ahead.add(makers.submit(() -> image(series.frames().frame(index))));
			}
			for (Future<BufferedImage> first : ahead) {
				first.get();
			}
			progress.begin("Writing frames", frames);
			long start = System.nanoTime();
			for (int i = 0; i < frames; i++) {
				BufferedImage image = ahead.poll().get();
				if (asked < frames) {
					int index = asked++;
					ahead.add(makers.submit(() -> image(series.frames().frame(index))));
				}
				awaitTime(start + (long) (i * 1e9 / framesPerSecond));
				progress.checkCancelled();
				write(image, folder.resolve(String.format(Locale.ROOT, "frame_%05d.tif", i)));
				progress.worked(1);
			}
			progress.done();
			return (frames - 1) / ((System.nanoTime() - start) / 1e9);
		} catch (ExecutionException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		} finally {
			makers.shutdownNow();
		}
	}

	private static void awaitTime(long nanos) throws InterruptedException {
		long wait = nanos - System.nanoTime();
		if (wait > 0) {
			Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
		}
	}

	private static BufferedImage image(Dataset frame) {
		int[] shape = frame.getShapeRef();
		BufferedImage image = new BufferedImage(shape[1], shape[0], BufferedImage.TYPE_USHORT_GRAY);
		short[] counts = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < counts.length; i++) {
			counts[i] = (short) Math.max(0, Math.min(0xffff, frame.getElementLongAbs(i)));
		}
		return image;
	}

	private static void write(BufferedImage image, Path file) {
		try {
			if (!ImageIO.write(image, "tiff", file.toFile())) {
				throw new DataException(file, "", "cannot be written: this Java has no writer of TIFF", "Use a complete Java runtime");
			}
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be written (" + e.getMessage() + ")", "Check free space and permissions", e);
		}
	}
}
