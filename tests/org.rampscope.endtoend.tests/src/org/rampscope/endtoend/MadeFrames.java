/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.ShortDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.RampWriter;

/**
 * A stack of any number of frames, made as they are asked for: 100 plus the number of the frame modulo 50, and noise of 0 to 15 counts that
 * does not compress away.
 *
 * @param size number of frames
 * @param rows pixels along the slow axis
 * @param columns pixels along the fast axis
 */
record MadeFrames(int size, int rows, int columns) implements Frames {

	/** Mean of the noise in counts. */
	static final double NOISE = 7.5;

	static double level(int frame) {
		return 100 + frame % 50;
	}

	@Override
	public Dataset frame(int index) {
		short[] counts = new short[rows * columns];
		Random random = new Random(index);
		for (int i = 0; i < counts.length; i += 8) {
			int bits = random.nextInt();
			for (int k = i; k < Math.min(counts.length, i + 8); k++) {
				counts[k] = (short) (level(index) + (bits & 15));
				bits >>>= 4;
			}
		}
		return DatasetFactory.createFromObject(ShortDataset.class, counts, rows, columns);
	}

	@Override
	public void close() {
		// nothing is open
	}

	/** Writes them as a NeXus file whose detector stands 0.2 m away, the beam in its middle. */
	void write(Path file) {
		Geometry geometry = new Geometry(0.2, rows * 5e-5, columns * 5e-5, 0, 0, 0, 3, Optional.of(new Wavelength(0.4)));
		RampWriter.writeFrames(new Ramp<>(RampHeader.UNKNOWN.withGeometry(Optional.of(geometry)).withGrid(DetectorGrid.known(this.rows(),
				this.columns(), 1e-4, 1e-4)), FrameAxis.unknown(size), this, Results.NONE, Provenance.NONE), file, ElementType.UINT16, Progress.NONE);
	}
}
