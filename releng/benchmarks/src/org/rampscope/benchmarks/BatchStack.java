/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.ShortDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.RampWriter;

/** Stacks of detector frames for batch runs: a few distinct frames again and again, 16 bits, compressed one by one as detectors write them. */
record BatchStack(List<Dataset> distinct, int size) implements Frames {

	private static final int DISTINCT = 4;
	private static final Geometry SMALL = new Geometry(0.1, 0.0024, 0.0032, 0, 0, 0, 3, Optional.of(new Wavelength(0.4828)));

	/** Writes frames of the synthetic detector, with its mask and geometry. */
	static void writeLarge(Path file, int frames) {
		List<Dataset> distinct = new ArrayList<>();
		for (int i = 0; i < DISTINCT; i++) {
			Dataset frame = SyntheticDetector.frame(i);
			short[] counts = new short[frame.getSize()];
			for (int p = 0; p < counts.length; p++) {
				counts[p] = (short) Math.max(0, Math.min(0xffff, frame.getElementLongAbs(p)));
			}
			distinct.add(DatasetFactory.createFromObject(ShortDataset.class, counts, frame.getShapeRef()));
		}
		write(new BatchStack(distinct, frames), SyntheticDetector.GEOMETRY, SyntheticDetector.GRID.pixel1M(), Optional.of(SyntheticDetector.mask()), file);
	}

	/** Writes frames of 48 × 64 pixels. */
	static void writeSmall(Path file, int frames) {
		short[] counts = new short[48 * 64];
		for (int p = 0; p < counts.length; p++) {
			counts[p] = (short) (1000 + p % 97);
		}
		write(new BatchStack(List.of(DatasetFactory.createFromObject(ShortDataset.class, counts, 48, 64)), frames), SMALL, 1e-4, Optional.empty(), file);
	}

	private static void write(BatchStack stack, Geometry geometry, double pixelM, Optional<PixelMask> mask, Path file) {
		RampWriter.writeFrames(new Ramp<>(RampHeader.UNKNOWN.withGeometry(Optional.of(geometry)).withGrid(DetectorGrid.known(stack.rows(),
				stack.columns(), pixelM, pixelM)).withMask(mask), FrameAxis.unknown(stack.size()), stack, Results.NONE, Provenance.NONE), file,
				ElementType.UINT16,
				Progress.NONE);
	}

	@Override
	public int rows() {
		return distinct.get(0).getShapeRef()[0];
	}

	@Override
	public int columns() {
		return distinct.get(0).getShapeRef()[1];
	}

	@Override
	public Dataset frame(int index) {
		return distinct.get(index % distinct.size());
	}

	@Override
	public void close() {
		// nothing is open
	}
}
