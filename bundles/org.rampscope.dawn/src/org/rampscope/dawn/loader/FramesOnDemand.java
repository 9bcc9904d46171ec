/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.loader;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.SliceND;
import org.eclipse.january.io.ILazyLoader;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.nexus.RampReader;

/**
 * Reads frames when DAWN asks for them. The file stays open as long as somebody holds the dataset, and is opened again where it
 * was sent elsewhere.
 */
final class FramesOnDemand implements ILazyLoader {

	private static final long serialVersionUID = 1L;
	private static final Cleaner CLEANER = Cleaner.create();

	private final String file;
	private transient Ramp<Frames> series;

	FramesOnDemand(Path file, Ramp<Frames> series) {
		this.file = file.toString();
		keep(series);
	}

	private void keep(Ramp<Frames> opened) {
		series = opened;
		CLEANER.register(this, opened::close);
	}

	@Override
	public boolean isFileReadable() {
		return Files.isReadable(Path.of(file));
	}

	@Override
	public synchronized IDataset getDataset(IMonitor monitor, SliceND slice) throws IOException {
		try {
			if (series == null) {
				keep(RampReader.openFrames(Path.of(file)));
			}
			int[] shape = slice.getShape();
			Dataset all = null;
			SliceND within = new SliceND(new int[] { series.data().rows(), series.data().columns() },
					new int[] { slice.getStart()[1], slice.getStart()[2] }, stops(slice),
					new int[] { slice.getStep()[1], slice.getStep()[2] });
			for (int i = 0; i < shape[0]; i++) {
				if (monitor != null && monitor.isCancelled()) {
					throw new IOException("reading frames of " + file + " was cancelled");
				}
				Dataset frame = series.data().frame(slice.getStart()[0] + i * slice.getStep()[0]).getSlice(within);
				if (all == null) {
					all = DatasetFactory.zeros(frame.getClass(), shape);
				}
				frame.setShape(1, shape[1], shape[2]);
				all.setSlice(frame, new int[] { i, 0, 0 }, new int[] { i + 1, shape[1], shape[2] }, null);
			}
			return all == null ? DatasetFactory.zeros(shape) : all;
		} catch (RampScopeException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	/** The end before the first row or column is written as a negative number that counts from the end. */
	private static int[] stops(SliceND slice) {
		return new int[] { slice.getStop()[1], slice.getStop()[2] };
	}
}
