/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.nexus.Calibration;
import org.rampscope.nexus.PoniFile;

/** A detector that writes images of 2.4 million pixels at a rate, each in pieces straight under its name, and clears away old ones. */
final class LiveFolder implements Runnable {

	private static final int DISTINCT = 16;
	private static final int PIECE = 1 << 16;
	/** Images that stay: a gigabyte. */
	private static final int KEPT = 200;

	private final Path folder;
	private final double perSecond;
	private final long[] visible;
	private final List<byte[]> images = new ArrayList<>();

	LiveFolder(Path folder, double perSecond, int frames) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.perSecond = perSecond;
		this.visible = new long[frames];
		for (int i = 0; i < DISTINCT; i++) {
			images.add(tiff(SyntheticDetector.frame(i)));
		}
		PoniFile.write(new Calibration(SyntheticDetector.GEOMETRY, SyntheticDetector.GRID.pixel1M(), SyntheticDetector.GRID.pixel2M(),
				Optional.of(new int[] { SyntheticDetector.GRID.rows(), SyntheticDetector.GRID.columns() }), "Synthetic"), folder.resolveSibling("detector.poni"));
	}

	private static byte[] tiff(Dataset frame) throws IOException {
		BufferedImage image = new BufferedImage(frame.getShapeRef()[1], frame.getShapeRef()[0], BufferedImage.TYPE_USHORT_GRAY);
		short[] counts = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < counts.length; i++) {
			counts[i] = (short) Math.max(0, Math.min(0xffff, frame.getElementLongAbs(i)));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, "tiff", out);
		return out.toByteArray();
	}

	/** @return an image, to see what the integration makes of it */
	Path sample() throws IOException {
		return Files.write(folder.resolveSibling("sample_0.tif"), images.get(0));
	}

	/** @return when a frame was visible, by {@link System#nanoTime()} */
	long visible(int frame) {
		synchronized (visible) {
			return visible[frame];
		}
	}

	@Override
	public void run() {
		long start = System.nanoTime();
		try {
			for (int i = 0; i < visible.length; i++) {
				long wait = start + (long) (i * 1e9 / perSecond) - System.nanoTime();
				if (wait > 0) {
					Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
				}
				synchronized (visible) {
					visible[i] = System.nanoTime();
				}
				byte[] image = images.get(i % DISTINCT);
				try (OutputStream out = Files.newOutputStream(file(i))) {
					for (int from = 0; from < image.length; from += PIECE) {
						out.write(image, from, Math.min(PIECE, image.length - from));
					}
				}
				if (i >= KEPT) {
					Files.delete(file(i - KEPT));
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private Path file(int frame) {
		return folder.resolve(String.format(Locale.ROOT, "f_%06d.tif", frame));
	}
}
