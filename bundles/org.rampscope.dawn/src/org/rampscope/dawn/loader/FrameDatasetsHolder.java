/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.loader;

import java.util.Optional;

import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.LazyDataset;
import org.eclipse.january.metadata.MaskMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.dawn.internal.geometry.DiffractionGeometry;
import org.rampscope.dawn.internal.geometry.GeometryMetadata;

import uk.ac.diamond.scisoft.analysis.io.DataHolder;

/** Detector frames as DAWN shows them: a lazy stack with scan axes, mask and geometry. */
final class FrameDatasetsHolder {

	/** Name of the stack, whatever the files call it. */
	static final String FRAMES = "/entry/instrument/detector/data";

	private FrameDatasetsHolder() {
		// a function
	}

	static DataHolder of(String fileName, FramesOnDemand loader, Ramp<Frames> series) {
		int n = series.data().size();
		int rows = series.data().rows();
		int columns = series.data().columns();
		LazyDataset stack = new LazyDataset(loader, FRAMES, series.data().frame(0).getClass(), n, rows, columns);
		stack.setMetadata(FrameAxes.metadata(series.frames(), 3));
		series.mask().ifPresent(mask -> stack.setMetadata(mask(mask)));
		geometry(series).ifPresent(g -> stack.setMetadata(GeometryMetadata.of(g)));
		DataHolder holder = new DataHolder();
		holder.setFilePath(fileName);
		holder.addDataset(FRAMES, stack);
		FrameAxes.addTo(holder, "/entry/data/", series.frames());
		geometry(series).ifPresent(g -> holder.setMetadata(GeometryMetadata.of(g)));
		return holder;
	}

	private static Optional<DiffractionGeometry> geometry(Ramp<Frames> series) {
		RampHeader header = series.header();
		Optional<Geometry> geometry = header.geometry().map(g -> header.wavelength().map(g::withWavelength).orElse(g));
		return geometry.flatMap(g -> header.grid().map(grid -> new DiffractionGeometry(g, grid)));
	}

	/** True where a pixel is good; one plane for all frames. */
	private static MaskMetadata mask(PixelMask mask) {
		boolean[] good = new boolean[mask.bits().getSize()];
		for (int i = 0; i < good.length; i++) {
			good[i] = !mask.isMasked(i);
		}
		try {
			return MetadataFactory.createMetadata(MaskMetadata.class,
					DatasetFactory.createFromObject(BooleanDataset.class, good, 1, mask.rows(), mask.columns()));
		} catch (MetadataException e) {
			throw new IllegalStateException("January cannot make mask metadata", e);
		}
	}
}
