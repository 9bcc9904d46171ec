/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.Ramp;
import org.rampscope.core.WavelengthChoice;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.Calibration;
import org.rampscope.nexus.PoniFile;
import org.rampscope.powder.geometry.PixelGeometry;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a calibration starts from: a rough .poni file, a distance and a beam centre, or what the frames say. */
final class GeometryGuess {

	@Option(names = "--poni", paramLabel = "FILE", description = "A rough geometry (.poni) to start from.")
	private Path poni;

	@Option(names = "--guess", paramLabel = "MM,X,Y", description = "A rough geometry to start from: distance in mm, beam centre in pixels (column, row).")
	private String guess;

	@Option(names = "--pixel", paramLabel = "UM", description = "Pixel pitch in micrometres, where neither frames nor .poni say it.")
	private double pixelUm = Double.NaN;

	@Option(names = "--orientation", paramLabel = "1..4", description = "Where the first pixel lies, seen from the sample: 1 top left, 2 top right, 3 bottom right, 4 bottom left; overrides that of the .poni. Images mirrored top to bottom against the calibration: 2 instead of 3.")
	private int orientation;

	@Mixin
	private PhotonOptions photons;

	/** @return what the start geometry came from; empty where it is not a file */
	Optional<Calibration> file() {
		return Optional.ofNullable(poni).map(p -> PoniFile.read(OutputFolder.existing(p)));
	}

	DetectorGrid grid(Ramp<Frames> series) {
		double first = pitch(file().map(Calibration::pixel1M), series.header().grid().map(DetectorGrid::pixel1M).orElse(Double.NaN));
		double second = pitch(file().map(Calibration::pixel2M), series.header().grid().map(DetectorGrid::pixel2M).orElse(Double.NaN));
		if (!(first > 0) || !(second > 0)) {
			throw new UsageException("nothing says how large a pixel is", "Give it with --pixel, in micrometres");
		}
		return new DetectorGrid(series.data().rows(), series.data().columns(), first, second);
	}

	private double pitch(Optional<Double> fromFile, double fromSeries) {
		return pixelUm > 0 ? pixelUm * 1e-6 : fromFile.filter(p -> p > 0).orElse(fromSeries);
	}

	/** @return the geometry to start from, with a wavelength */
	Geometry geometry(Ramp<Frames> series, DetectorGrid grid) {
		if (poni != null && guess != null) {
			throw new UsageException("both --poni and --guess are given", "Give one of them");
		}
		Geometry start = oriented(guess != null ? guessed(grid)
				: file().map(Calibration::geometry).or(series::geometry)
						.orElseThrow(() -> new UsageException("there is no geometry to start from", "Give --poni FILE or --guess MM,X,Y")));
		OptionalDouble given = photons.wavelengthAngstrom();
		Optional<Wavelength> setting = given.isPresent() ? Optional.of(new Wavelength(given.getAsDouble())) : Optional.empty();
		return WavelengthChoice.of(series.header(), setting, file().map(Calibration::geometry), Optional.empty()).wavelength().map(start::withWavelength)
				.orElseThrow(() -> new UsageException("nothing says the wavelength, without which rings have no place", "Give --energy or --wavelength"));
	}

	private Geometry oriented(Geometry g) {
		return orientation == 0 ? g
				: new Geometry(g.distanceM(), g.poni1M(), g.poni2M(), g.rot1Rad(), g.rot2Rad(), g.rot3Rad(), orientation, g.wavelength());
	}

	private Geometry guessed(DetectorGrid grid) {
		String[] parts = guess.split(",");
		try {
			double distance = Double.parseDouble(parts[0].strip()) * 1e-3;
			double column = Double.parseDouble(parts[1].strip());
			double row = Double.parseDouble(parts[2].strip());
			return centred(distance, row, column, grid);
		} catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
			throw new UsageException("--guess " + guess + " is no geometry", "Write --guess DISTANCE_MM,COLUMN,ROW, such as --guess 200,512,480");
		}
	}

	/** The beam hits the image where the user sees it; which way a .poni counts that depends on the orientation. */
	private Geometry centred(double distance, double row, double column, DetectorGrid grid) {
		int used = orientation == 0 ? Geometry.DEFAULT_ORIENTATION : orientation;
		Geometry nearest = null;
		double best = Double.POSITIVE_INFINITY;
		for (double slow : new double[] { row, grid.rows() - row }) {
			for (double fast : new double[] { column, grid.columns() - column }) {
				Geometry g = new Geometry(distance, slow * grid.pixel1M(), fast * grid.pixel2M(), 0, 0, 0, used, Optional.empty());
				double[] at = new PixelGeometry(g, grid).detectorPosition(0, 0);
				double off = Math.hypot(at[0] - row, at[1] - column);
				if (off < best) {
					best = off;
					nearest = g;
				}
			}
		}
		return nearest;
	}
}
