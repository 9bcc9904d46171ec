/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.integration.Cake;
import org.rampscope.powder.integration.CakeIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationSettings;

/**
 * Finds points on rings: the frame becomes a cake with the geometry known so far, and in every sector the maximum near each expected ring is
 * looked for and its centre of gravity taken.
 */
final class RingPoints {

	private static final int SECTORS = 90;
	private static final double SIGNIFICANCE = 5;
	/** Half the width of the centre of gravity in bins of about a pixel. */
	private static final int REACH = 4;

	private final DetectorGrid grid;
	private final Optional<PixelMask> mask;
	private final double[] ringsRad;

	RingPoints(DetectorGrid grid, Optional<PixelMask> mask, double[] ringsRad) {
		this.grid = grid;
		this.mask = mask;
		this.ringsRad = ringsRad;
	}

	/** @param halfWindowRad how far from its expected place a ring is looked for, at most half way to the next */
	List<ControlPoint> find(Dataset frame, Geometry geometry, double halfWindowRad) {
		double pixelRad = Math.min(grid.pixel1M(), grid.pixel2M()) / geometry.distanceM();
		double largest = ringsRad[ringsRad.length - 1] + halfWindowRad;
		int bins = (int) Math.min(8000, Math.ceil(largest / pixelRad));
		IntegrationSettings settings = IntegrationSettings.defaults().withAxis(RadialUnit.TWO_THETA_RAD, bins)
				.withRadialRange(0, bins * pixelRad).withErrorModel(ErrorModel.NONE);
		Cake cake = new CakeIntegrator(geometry, grid, mask, settings, SECTORS).integrate(frame);
		double[] intensity = cake.intensity();
		PixelGeometry pixels = new PixelGeometry(geometry, grid);
		List<ControlPoint> points = new ArrayList<>();
		for (int sector = 0; sector < SECTORS; sector++) {
			double[] profile = Arrays.copyOfRange(intensity, sector * bins, (sector + 1) * bins);
			for (int ring = 0; ring < ringsRad.length; ring++) {
				double found = centre(profile, ring, halfWindowRad, pixelRad);
				if (!Double.isNaN(found)) {
					double[] place = pixels.detectorPosition(found, Math.toRadians(cake.azimuthDeg()[sector]));
					points.add(new ControlPoint(ring, place[0], place[1], ringsRad[ring]));
				}
			}
		}
		return points;
	}

	private double centre(double[] profile, int ring, double halfWindowRad, double binRad) {
		double below = ring == 0 ? ringsRad[0] : ringsRad[ring] - ringsRad[ring - 1];
		double above = ring == ringsRad.length - 1 ? below : ringsRad[ring + 1] - ringsRad[ring];
		double half = Math.min(halfWindowRad, 0.45 * Math.min(below, above));
		int from = (int) Math.max(0, (ringsRad[ring] - half) / binRad);
		int to = (int) Math.min(profile.length - 1, Math.ceil((ringsRad[ring] + half) / binRad));
		double[] filled = Arrays.stream(profile, from, to + 1).filter(x -> !Double.isNaN(x)).sorted().toArray();
		if (filled.length < 2 * REACH || filled.length < 0.8 * (to - from + 1)) {
			return Double.NaN;
		}
		double background = filled[filled.length / 4];
		double spread = Math.max(filled[filled.length / 4] - filled[0], 1e-9);
		int top = from;
		for (int i = from; i <= to; i++) {
			top = Double.isNaN(profile[top]) || profile[i] > profile[top] ? i : top;
		}
		if (top - REACH < from || top + REACH > to || profile[top] - background < SIGNIFICANCE * spread) {
			return Double.NaN;
		}
		double centre = top + 0.5;
		for (int pass = 0; pass < 5; pass++) {
			double sum = 0;
			double weights = 0;
			for (int i = (int) Math.floor(centre - REACH); i < centre + REACH; i++) {
				double inside = Math.min(i + 1, centre + REACH) - Math.max(i, centre - REACH);
				if (i >= 0 && i < profile.length && inside > 0 && profile[i] > background) {
					double w = inside * (profile[i] - background);
					sum += w * (i + 0.5);
					weights += w;
				}
			}
			centre = sum / weights;
		}
		return centre * binRad;
	}
}
