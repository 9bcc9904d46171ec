/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.feed;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.NexusSink;
import org.rampscope.nexus.SinkFactory;

/** Writes part files as a LAMBDA detector of one module does: rows from below, frames numbered from one. */
final class LambdaFeed {

	private final Path folder;
	private final Ramp<Frames> series;
	private final int framesPerPart;
	private final int[] counts;

	LambdaFeed(Path folder, Ramp<Frames> series, int framesPerPart) {
		this.folder = folder;
		this.series = series;
		this.framesPerPart = framesPerPart;
		this.counts = new int[framesPerPart * series.data().rows() * series.data().columns()];
	}

	void write(int index, Dataset frame) {
		int rows = series.data().rows();
		int columns = series.data().columns();
		int inPart = index % framesPerPart;
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				counts[(inPart * rows + rows - 1 - r) * columns + c] = (int) Math.max(0, Math.min(Short.MAX_VALUE, frame.getElementLongAbs(r * columns + c)));
			}
		}
		if (inPart == framesPerPart - 1 || index == series.data().size() - 1) {
			part(index / framesPerPart, inPart + 1);
		}
	}

	private void part(int part, int frames) {
		Path file = folder.resolve(String.format(Locale.ROOT, "simulated_m1_part%05d.nxs", part));
		Dataset all = DatasetFactory.createFromObject(java.util.Arrays.copyOf(counts, frames * series.data().rows() * series.data().columns()), frames,
				series.data().rows(), series.data().columns());
		try (NexusSink sink = SinkFactory.EMBEDDED.create(file)) {
			sink.openGroup("entry", "NXentry");
			sink.openGroup("instrument", "NXinstrument");
			sink.openGroup("detector", "NXdetector");
			sink.dataset("data", all, ElementType.INT16, Map.of());
			number(sink, "x_pixel_size", series.header().grid().map(DetectorGrid::pixel2M).orElse(Double.NaN), "m");
			number(sink, "y_pixel_size", series.header().grid().map(DetectorGrid::pixel1M).orElse(Double.NaN), "m");
			number(sink, "count_time", series.metadata().detector().countTimeS(), "s");
			int first = part * framesPerPart + 1;
			sink.dataset("sequence_number", DatasetFactory.createFromObject(IntStream.range(first, first + frames).toArray()), ElementType.INT32, Map.of());
			sink.openGroup("translation", "NXcollection");
			sink.dataset("distance", DatasetFactory.createFromObject(new double[3]), ElementType.FLOAT64, Map.of());
			IntStream.range(0, 4).forEach(i -> sink.closeGroup());
			sink.commit();
		}
	}

	private static void number(NexusSink sink, String name, double value, String unit) {
		sink.dataset(name, DatasetFactory.createFromObject(new double[] { value }), ElementType.FLOAT64, Map.of("units", unit));
	}
}
