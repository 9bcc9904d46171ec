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
import org.rampscope.powder.integration.internal.FrameCounts;
import org.rampscope.powder.integration.internal.PixelWeights;
import org.rampscope.powder.integration.internal.RadialPositions;
import org.rampscope.powder.integration.internal.UsedPixels;

/**
 * Turns frames into cakes: radial position against azimuth, without pixel splitting. Built once per geometry; immutable, thread-safe.
 * Radial bins are those of an {@link AzimuthalIntegrator} of the same settings, so that the cake summed over azimuth is its pattern.
 */
public final class CakeIntegrator {

	private static final int NO_CELL = -1;

	private final DetectorGrid grid;
	private final IntegrationSettings settings;
	private final RadialAxis axis;
	private final double[] azimuthDeg;
	private final int[] cell;
	private final float[] weight;

	/**
	 * @param geometry where the detector stands; must know the wavelength if the axis is in q or d
	 * @param grid its pixels
	 * @param mask pixels not to use
	 * @param settings splitting must be none, the error model none or Poisson; azimuth from −180° to 180° unless a range is given
	 * @param azimuthBins number of azimuth bins, at least one
	 */
	public CakeIntegrator(Geometry geometry, DetectorGrid grid, Optional<PixelMask> mask, IntegrationSettings settings, int azimuthBins) {
		if (settings.splitting() != Splitting.NONE) {
			throw new SettingsException("powder.cake/splitting", "is " + settings.splitting(), "Cakes are made without splitting: choose NONE");
		}
		if (settings.errorModel() != ErrorModel.NONE && settings.errorModel() != ErrorModel.POISSON) {
			throw new SettingsException("powder.cake/errorModel", "is " + settings.errorModel(), "Choose NONE or POISSON");
		}
		if (azimuthBins < 1 || (long) azimuthBins * settings.bins() > Integer.MAX_VALUE / 8) {
			throw new SettingsException("powder.cake/azimuthBins", "is " + azimuthBins, "Give at least one, and not too many for the memory");
		}
		AzimuthalIntegrator pattern = new AzimuthalIntegrator(geometry, grid, mask, settings);
		this.grid = grid;
		this.settings = settings;
		this.axis = pattern.axis();
		Interval azimuths = settings.azimuthRangeDeg().orElse(new Interval(-180, 180));
		this.azimuthDeg = new double[azimuthBins];
		for (int i = 0; i < azimuthBins; i++) {
			azimuthDeg[i] = azimuths.lower() + azimuths.width() * (i + 0.5) / azimuthBins;
		}
		PixelGeometry pixels = new PixelGeometry(geometry, grid);
		this.weight = new float[grid.size()];
		this.cell = cells(pixels, new UsedPixels(pixels, mask, settings.azimuthRangeDeg()), azimuths, pattern.binEdges());
	}

	private int[] cells(PixelGeometry pixels, UsedPixels used, Interval azimuths, double[] edges) {
		RadialPositions positions = new RadialPositions(pixels, settings.unit());
		PixelWeights weights = new PixelWeights(pixels, settings);
		int bins = axis.size();
		double binsPerUnit = bins / (edges[bins] - edges[0]);
		int[] cells = new int[grid.size()];
		for (int row = 0; row < grid.rows(); row++) {
			for (int column = 0; column < grid.columns(); column++) {
				int p = row * grid.columns() + column;
				double radial = (positions.at(row + 0.5, column + 0.5) - edges[0]) * binsPerUnit;
				boolean inside = used.uses(row, column) && radial >= 0 && radial < bins;
				double turned = Math.toDegrees(pixels.azimuthRad(row + 0.5, column + 0.5)) - azimuths.lower();
				int slice = (int) ((turned - 360 * Math.floor(turned / 360)) / azimuths.width() * azimuthDeg.length);
				// 180° itself is the upper end of the whole circle
				cells[p] = inside ? Math.min(slice, azimuthDeg.length - 1) * bins + (int) radial : NO_CELL;
				weight[p] = (float) weights.of(row, column);
			}
		}
		return cells;
	}

	/**
	 * @param frame rows × columns, as for {@link AzimuthalIntegrator#integrate(Dataset)}
	 * @return its cake
	 * @throws GeometryException where the frame's shape is not the detector's
	 */
	public Cake integrate(Dataset frame) {
		FrameCounts counts = FrameCounts.of(frame, grid.rows(), grid.columns());
		int cells = axis.size() * azimuthDeg.length;
		Cake cake = new Cake(axis, azimuthDeg, new double[cells], new double[cells], new double[cells], new double[cells]);
		double[] line = new double[grid.columns()];
		for (int row = 0; row < grid.rows(); row++) {
			counts.read(row * line.length, line.length, line, 0);
			for (int i = 0; i < line.length; i++) {
				int k = cell[row * line.length + i];
				if (k != NO_CELL && line[i] >= settings.minimumValue() && line[i] < settings.saturationValue()) {
					cake.signal()[k] += line[i];
					cake.variance()[k] += settings.errorModel() == ErrorModel.POISSON ? Math.max(line[i], 1) : Double.NaN;
					cake.normalization()[k] += weight[row * line.length + i];
					cake.count()[k]++;
				}
			}
		}
		return cake;
	}
}
