/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.integration.internal.BinEdges;
import org.rampscope.powder.integration.internal.CakeCells;
import org.rampscope.powder.integration.internal.CakeMap;
import org.rampscope.powder.integration.internal.CakeSums;
import org.rampscope.powder.integration.internal.FrameCounts;
import org.rampscope.powder.integration.internal.PixelWeights;
import org.rampscope.powder.integration.internal.RadialPositions;
import org.rampscope.powder.integration.internal.UsedPixels;

/**
 * Turns frames into cakes: radial position against azimuth, with the splittings, corrections and error models of patterns. Built once per
 * geometry; immutable, thread-safe. Radial bins are those of an {@link AzimuthalIntegrator} of the same settings; a cake of the whole
 * circle, summed over azimuth, is its pattern.
 */
public final class CakeIntegrator {

	private final DetectorGrid grid;
	private final IntegrationSettings settings;
	private final RadialAxis axis;
	private final double[] azimuthDeg;
	private final CakeMap map;
	private final float[] weight;

	/**
	 * @param geometry where the detector stands; must know the wavelength if the axis is in q or d
	 * @param grid its pixels
	 * @param mask pixels not to use
	 * @param settings as for patterns; azimuth from −180° to 180° unless a range is given. Of pixels split, what lies outside the range
	 *        is left out
	 * @param azimuthBins number of azimuth bins, at least one
	 */
	public CakeIntegrator(Geometry geometry, DetectorGrid grid, Optional<PixelMask> mask, IntegrationSettings settings, int azimuthBins) {
		this(geometry, grid, mask, settings, azimuthBins, WorkerPool.CALLER);
	}

	/**
	 * As above.
	 *
	 * @param pool threads to build with
	 */
	public CakeIntegrator(Geometry geometry, DetectorGrid grid, Optional<PixelMask> mask, IntegrationSettings settings, int azimuthBins,
			WorkerPool pool) {
		if (azimuthBins < 1 || (long) azimuthBins * settings.bins() > Integer.MAX_VALUE / 8) {
			throw new SettingsException("powder.cake/azimuthBins", "is " + azimuthBins, "Give at least one, and not too many for the memory");
		}
		double[] edges = new AzimuthalIntegrator(geometry, grid, mask, settings, pool).binEdges();
		Interval azimuths = settings.azimuthRangeDeg().orElse(new Interval(-180, 180));
		PixelGeometry pixels = new PixelGeometry(geometry, grid);
		BinEdges bins = new BinEdges(edges[0], edges[settings.bins()], settings.bins());
		this.grid = grid;
		this.settings = settings;
		this.axis = bins.axis(settings.unit());
		this.azimuthDeg = new double[azimuthBins];
		for (int i = 0; i < azimuthBins; i++) {
			azimuthDeg[i] = azimuths.lower() + azimuths.width() * (i + 0.5) / azimuthBins;
		}
		this.map = CakeMap.build(new RadialPositions(pixels, settings.unit()), new UsedPixels(pixels, mask, Optional.empty()),
				settings.splitting(), new CakeCells(bins, azimuths, azimuthBins), pool);
		this.weight = new float[grid.size()];
		PixelWeights weights = new PixelWeights(pixels, settings);
		for (int p = 0; p < weight.length; p++) {
			weight[p] = (float) weights.of(p / grid.columns(), p % grid.columns());
		}
	}

	/**
	 * @param frame rows × columns, as for {@link AzimuthalIntegrator#integrate(Dataset)}
	 * @return its cake
	 * @throws GeometryException where the frame's shape is not the detector's
	 */
	public Cake integrate(Dataset frame) {
		settings.errorModel().requireNoVariances();
		return sum(frame, null);
	}

	/**
	 * Makes the cake of a frame whose variances are known.
	 *
	 * @param frame rows × columns
	 * @param variance variance of every pixel of the frame, rows × columns
	 * @return its cake
	 */
	public Cake integrate(Dataset frame, Dataset variance) {
		settings.errorModel().requireUseOfVariances();
		return sum(frame, variance);
	}

	private Cake sum(Dataset frame, Dataset variance) {
		double[] counts = new double[grid.size()];
		FrameCounts.of(frame, grid.rows(), grid.columns()).read(0, counts.length, counts, 0);
		double[] variances = null;
		if (variance != null) {
			variances = new double[grid.size()];
			FrameCounts.of(variance, grid.rows(), grid.columns()).read(0, variances.length, variances, 0);
		}
		CakeSums sums = new CakeSums(map, weight, settings, axis.size() * azimuthDeg.length);
		double[] cellVariances = sums.add(counts, variances);
		return new Cake(axis, azimuthDeg, sums.signal(), cellVariances, sums.normalization(), sums.count());
	}
}
