/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.powder.correction.FrameCorrection;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.RingClipper;

/**
 * What is done to a frame before its counts are summed: unusable and outstanding pixels become NaN, dark frame and flat field are corrected,
 * with the variances that follow. Limits and clipping look at raw counts, whose noise is known. Absorption is not here: it is in the
 * weights of the pixels.
 */
final class FramePreparation {

	/** Corrected counts may be negative or huge without being wrong: limits were applied before. */
	private final Optional<RingClipper> clipper;
	private final Optional<FrameCorrection> correction;
	private final IntegrationSettings limits;

	/**
	 * @param counts counts, NaN in pixels to leave out
	 * @param variance their variances; null where those of counting are right
	 */
	record Prepared(Dataset counts, Dataset variance) {
	}

	private FramePreparation(Optional<RingClipper> clipper, Optional<FrameCorrection> correction, IntegrationSettings limits) {
		this.clipper = clipper;
		this.correction = correction;
		this.limits = limits;
	}

	static FramePreparation of(AzimuthalIntegrationOperation.Settings s, Geometry geometry, DetectorGrid grid, Optional<PixelMask> mask,
			IntegrationSettings engine, DetectorImages images) {
		Optional<RingClipper> clipper = Double.isNaN(s.pixels().clipSigma()) ? Optional.empty()
				: Optional.of(new RingClipper(geometry, grid, mask, engine.withAxis(engine.unit(), rings(engine, geometry, grid)), s.pixels().clipSigma(), 10));
		Optional<DetectorImages.Mean> dark = images.mean("dark frame", s.corrections().dark(), s.corrections().darkDataset());
		Optional<DetectorImages.Mean> flat = images.mean("flat field", s.corrections().flat(), s.corrections().flatDataset());
		Optional<FrameCorrection> correction = s.corrections().changeCounts()
				? Optional.of(new FrameCorrection(dark.map(DetectorImages.Mean::image), dark.map(DetectorImages.Mean::frames).orElse(1),
						flat.map(DetectorImages.Mean::image)))
				: Optional.empty();
		return new FramePreparation(clipper, correction, engine);
	}

	/** Rings to clip are at least a pixel wide, however fine the bins. */
	private static int rings(IntegrationSettings engine, Geometry geometry, DetectorGrid grid) {
		return Math.min(engine.bins(), new RadialExtent(geometry, grid).pixels());
	}

	/** @return the engine's settings for what comes out of {@link #apply} */
	IntegrationSettings settingsBehind() {
		return correction.isPresent() ? limits.withUsableCounts(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY) : limits;
	}

	Prepared apply(Dataset frame) {
		Dataset counts = clipper.isPresent() ? clipper.get().clip(frame) : frame;
		if (correction.isEmpty()) {
			return new Prepared(counts, null);
		}
		FrameCorrection.Corrected corrected = correction.get().apply(clipper.isPresent() ? counts : limited(frame));
		return new Prepared(corrected.counts(), corrected.variance());
	}

	private Dataset limited(Dataset frame) {
		double[] counts = new double[frame.getSize()];
		for (int i = 0; i < counts.length; i++) {
			double raw = frame.getElementDoubleAbs(i);
			counts[i] = raw >= limits.minimumValue() && raw < limits.saturationValue() ? raw : Double.NaN;
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, counts, frame.getShape());
	}
}
