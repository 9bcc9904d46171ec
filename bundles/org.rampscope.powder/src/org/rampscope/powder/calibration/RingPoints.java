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
	private static final int PASSES = 6;
	/** Rings found in fewer sectors than this share of the best one's are noise or spots. */
	private static final double FEWEST_SECTORS = 0.2;

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
		return withoutRareRings(points);
	}

	private List<ControlPoint> withoutRareRings(List<ControlPoint> points) {
		int[] found = new int[ringsRad.length];
		points.forEach(point -> found[point.ring()]++);
		double fewest = FEWEST_SECTORS * Arrays.stream(found).max().orElse(0);
		return points.stream().filter(point -> found[point.ring()] >= fewest).toList();
	}

	/** @return position of the ring in a sector's profile, radians; NaN where it is not found */
	private double centre(double[] profile, int ring, double halfWindowRad, double binRad) {
		double below = ring == 0 ? ringsRad[0] : ringsRad[ring] - ringsRad[ring - 1];
		double above = ring == ringsRad.length - 1 ? below : ringsRad[ring + 1] - ringsRad[ring];
		// a window hardly wider than the ring would find it only where it is expected
		double half = Math.min(Math.max(halfWindowRad, (REACH + 4) * binRad), 0.45 * Math.min(below, above));
		int from = (int) Math.max(0, (ringsRad[ring] - half) / binRad);
		int to = (int) Math.min(profile.length - 1, Math.ceil((ringsRad[ring] + half) / binRad));
		double[] filled = Arrays.stream(profile, from, to + 1).filter(x -> !Double.isNaN(x)).sorted().toArray();
		if (filled.length < 2 * REACH || filled.length < 0.8 * (to - from + 1)) {
			return Double.NaN;
		}
		double spread = Math.max(filled[filled.length / 4] - filled[0], 1e-9);
		int top = from;
		for (int i = from; i <= to; i++) {
			top = Double.isNaN(profile[top]) || profile[i] > profile[top] ? i : top;
		}
		if (top - REACH < from || top + REACH > to || profile[top] - filled[filled.length / 4] < SIGNIFICANCE * spread) {
			return Double.NaN;
		}
		return centreOfGravity(profile, top, lowest(profile, from, top), lowest(profile, top, to)) * binRad;
	}

	private static int lowest(double[] profile, int from, int to) {
		int lowest = from;
		for (int i = from; i <= to; i++) {
			lowest = Double.isNaN(profile[lowest]) || profile[i] < profile[lowest] ? i : lowest;
		}
		return lowest;
	}

	/** Above a straight line between the lowest places on both sides, in a window that moves until it is centred. */
	private static double centreOfGravity(double[] profile, int top, int left, int right) {
		double slope = right > left ? (profile[right] - profile[left]) / (right - left) : 0;
		double centre = top + 0.5;
		for (int pass = 0; pass < PASSES; pass++) {
			double sum = 0;
			double weights = 0;
			for (int i = (int) Math.floor(centre - REACH); i < centre + REACH; i++) {
				double inside = Math.min(i + 1, centre + REACH) - Math.max(i, centre - REACH);
				if (i >= 0 && i < profile.length && inside > 0) {
					double height = profile[i] - profile[left] - slope * (i - left);
					if (height > 0) {
						sum += inside * height * (i + 0.5);
						weights += inside * height;
					}
				}
			}
			centre = sum / weights;
		}
		return centre;
	}
}
