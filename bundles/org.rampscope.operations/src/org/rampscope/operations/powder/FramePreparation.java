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
import org.rampscope.powder.correction.SlabAbsorption;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.RingClipper;

/**
 * What is done to a frame before its counts are summed: unusable and outstanding pixels become NaN, dark frame, flat field and absorption are
 * corrected, with the variances that follow. Limits and clipping look at raw counts, whose noise is known.
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

	static FramePreparation of(AzimuthalIntegrationSettings s, Geometry geometry, DetectorGrid grid, Optional<PixelMask> mask,
			IntegrationSettings engine, DetectorImages images) {
		Optional<RingClipper> clipper = Double.isNaN(s.clipSigma()) ? Optional.empty()
				: Optional.of(new RingClipper(geometry, grid, mask, engine.withAxis(engine.unit(), rings(engine, geometry, grid)), s.clipSigma(), 10));
		Optional<Dataset> dark = images.mean("dark frame", s.dark(), s.darkDataset());
		Optional<Dataset> flat = images.mean("flat field", s.flat(), s.flatDataset());
		if (s.sensorDepth() > 0 || s.anvilDepth() > 0) {
			flat = Optional.of(response(s, geometry, grid, flat));
		}
		Optional<FrameCorrection> correction = s.correctsCounts() ? Optional.of(new FrameCorrection(dark, flat)) : Optional.empty();
		return new FramePreparation(clipper, correction, engine);
	}

	/** Rings to clip are at least a pixel wide, however fine the bins. */
	private static int rings(IntegrationSettings engine, Geometry geometry, DetectorGrid grid) {
		return Math.min(engine.bins(), new RadialExtent(geometry, grid).pixels());
	}

	private static Dataset response(AzimuthalIntegrationSettings s, Geometry geometry, DetectorGrid grid, Optional<Dataset> flat) {
		PixelGeometry pixels = new PixelGeometry(geometry, grid);
		double[] response = new double[grid.size()];
		for (int i = 0; i < response.length; i++) {
			double slow = i / grid.columns() + 0.5;
			double fast = i % grid.columns() + 0.5;
			double factor = flat.isPresent() ? flat.get().getElementDoubleAbs(i) : 1;
			if (s.sensorDepth() > 0) {
				factor *= SlabAbsorption.sensor(s.sensorDepth(), 1, pixels.cosIncidence(slow, fast));
			}
			double cosTwoTheta = Math.cos(pixels.twoThetaRad(slow, fast));
			if (s.anvilDepth() > 0) {
				// rays sideways or backwards do not pass the anvil behind the sample
				factor = cosTwoTheta > 0 ? factor * SlabAbsorption.windowBehind(s.anvilDepth(), 1, cosTwoTheta) : Double.NaN;
			}
			response[i] = factor;
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, response, grid.rows(), grid.columns());
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
