/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.CountRange;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.Reduction;
import org.rampscope.core.WavelengthChoice;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.MissingFrameException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.Calibration;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.PoniFile;
import org.rampscope.nexus.RampReader;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.correction.Absorption;
import org.rampscope.powder.correction.AnvilCell;
import org.rampscope.powder.integration.AzimuthalIntegrator;
import org.rampscope.powder.integration.ErrorModel;
import org.rampscope.powder.integration.IntegrationSettings;
import org.rampscope.powder.integration.WorkerPool;

/**
 * Everything an integration of one series rests on, put together from settings and series.
 *
 * @param header what is known of the ramp, with the geometry, the wavelength and the pixels that are used
 * @param mask pixels to leave out
 * @param engine settings of the engine
 * @param preparation what is done to frames before
 * @param wavelengthNotes which wavelength, and why
 * @param placeNotes where the calibration and the file contradict each other about the place of the detector
 * @param device where to integrate, as the settings name it
 * @param contentHashes SHA-256 by role of files read
 */
record IntegrationSetup(RampHeader header, Optional<PixelMask> mask, IntegrationSettings engine, FramePreparation preparation,
		List<String> wavelengthNotes, List<String> placeNotes, String device, Map<String, String> contentHashes) {

	/** @return where the detector stands, with the wavelength used */
	Geometry geometry() {
		return header.geometry().orElseThrow();
	}

	/** @return its pixels */
	DetectorGrid grid() {
		return header.grid().orElseThrow();
	}

	/** @return what the integration corrects, done now */
	Reduction reduction() {
		return Reduction.toMeans(OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS)).correcting(engine.correctSolidAngle(), engine.polarizationFactor());
	}

	/** Checks what can be checked without data. */
	static void check(String id, AzimuthalIntegrationOperation.Settings s, RunContext context) {
		both(id, "radialMin", s.axis().radialMin(), "radialMax", s.axis().radialMax());
		both(id, "azimuthMinDeg", s.axis().azimuthMinDeg(), "azimuthMaxDeg", s.axis().azimuthMaxDeg());
		if (s.pixels().minimumCounts() >= s.pixels().saturationCounts()) {
			throw new SettingsException(id + "/minimumCounts", "is " + s.pixels().minimumCounts() + " and saturationCounts is " + s.pixels().saturationCounts(),
					"Give the smaller one first");
		}
		if (s.errorModel() == ErrorModel.GIVEN) {
			throw new SettingsException(id + "/errorModel", "is GIVEN, but frames come without variances", "Choose POISSON, AZIMUTHAL, HYBRID or NONE");
		}
		if (!s.geometry().calibration().isEmpty()) {
			PoniFile.read(context.resolve(s.geometry().calibration()));
		}
	}

	static IntegrationSetup of(String id, AzimuthalIntegrationOperation.Settings s, Ramp<Frames> series, RunContext context) {
		check(id, s, context);
		Optional<Path> file = s.geometry().calibration().isEmpty() ? Optional.empty() : Optional.of(context.resolve(s.geometry().calibration()));
		Optional<Calibration> calibration = file.map(PoniFile::read);
		Geometry stored = oriented(s.geometry().orientation(), calibration.map(Calibration::geometry).or(series::geometry)
				.orElseThrow(() -> new GeometryException("the frames come without a geometry",
						"Give a calibration: --poni FILE.poni, or the setting 'calibration' of " + id)));
		DetectorGrid grid = grid(series, calibration);
		Optional<Wavelength> setting = s.geometry().wavelength() > 0 ? Optional.of(new Wavelength(s.geometry().wavelength())) : Optional.empty();
		WavelengthChoice choice = WavelengthChoice.of(series.header(), setting, calibration.map(Calibration::geometry),
				RampReader.toldToDetector(series));
		RampHeader header = series.header().calibrated(stored, choice.wavelength()).withGrid(Optional.of(grid));
		Geometry geometry = header.geometry().orElseThrow();
		List<String> places = calibration.isPresent() && series.geometry().isPresent()
				? PlaceCheck.notes(calibration.get().geometry(), series.geometry().get(), grid)
				: List.of();
		DetectorImages images = new DetectorImages(context, grid);
		Optional<PixelMask> mask = images.mask(s.pixels().maskFile(), s.pixels().maskDataset(), s.pixels().masking().of(series.mask()));
		IntegrationSettings engine = engine(id, s, series, geometry, grid);
		FramePreparation preparation = FramePreparation.of(s, geometry, grid, mask, engine, images);
		Map<String, String> hashes = new LinkedHashMap<>(images.hashes());
		file.ifPresent(f -> hashes.put("calibration", FileHash.sha256(f)));
		return new IntegrationSetup(header, mask, preparation.settingsBehind(), preparation, choice.notes(), places, s.device(), Map.copyOf(hashes));
	}

	private static Geometry oriented(int orientation, Geometry g) {
		return orientation == 0 ? g
				: new Geometry(g.distanceM(), g.poni1M(), g.poni2M(), g.rot1Rad(), g.rot2Rad(), g.rot3Rad(), orientation, g.wavelength());
	}

	private static DetectorGrid grid(Ramp<Frames> series, Optional<Calibration> calibration) {
		int rows = series.data().rows();
		int columns = series.data().columns();
		calibration.flatMap(Calibration::shape).ifPresent(shape -> checkShape(shape, rows, columns));
		double pixel1M = calibration.map(Calibration::pixel1M).filter(p -> p > 0).orElse(series.header().grid().map(DetectorGrid::pixel1M).orElse(Double.NaN));
		double pixel2M = calibration.map(Calibration::pixel2M).filter(p -> p > 0).orElse(series.header().grid().map(DetectorGrid::pixel2M).orElse(Double.NaN));
		if (!(pixel1M > 0) || !(pixel2M > 0)) {
			String name = calibration.map(Calibration::detector).filter(d -> !d.isEmpty() && !d.equalsIgnoreCase("Detector")).orElse("");
			throw new GeometryException("neither the frames nor the calibration say how large a pixel is"
					+ (name.isEmpty() ? "" : "; the detector '" + name + "' that the calibration names is not known"),
					"Add PixelSize1 and PixelSize2 (metres) to the .poni file");
		}
		return new DetectorGrid(rows, columns, pixel1M, pixel2M);
	}

	/** A calibration of a detector binned or turned otherwise puts every ring elsewhere. */
	private static void checkShape(int[] shape, int rows, int columns) {
		if (shape[0] == rows && shape[1] == columns) {
			return;
		}
		String remedy = "Give the calibration of these frames";
		if (shape[0] == columns && shape[1] == rows) {
			remedy += ": they seem to be turned by 90 degrees";
		} else if (shape[0] % rows == 0 && shape[1] % columns == 0) {
			remedy += ": they seem to be binned by " + shape[0] / rows + " × " + shape[1] / columns
					+ ", for which the pixel sizes are as many times larger, and max_shape is [" + rows + ", " + columns + "], with all else as it is";
		} else {
			remedy += ", or take max_shape out of the file if they were cropped at the far edges";
		}
		throw new GeometryException("the calibration is of a detector of " + shape[0] + " × " + shape[1] + " pixels, the frames have " + rows + " × " + columns,
				remedy);
	}

	private static IntegrationSettings engine(String id, AzimuthalIntegrationOperation.Settings s, Ramp<Frames> series, Geometry geometry, DetectorGrid grid) {
		int bins = s.axis().bins() > 0 ? s.axis().bins() : new RadialExtent(geometry, grid).pixels();
		ErrorModel errors = s.corrections().changeCounts() && s.errorModel() == ErrorModel.POISSON ? ErrorModel.GIVEN : s.errorModel();
		IntegrationSettings engine = IntegrationSettings.defaults().withAxis(s.axis().unit(), bins).withSplitting(s.pixels().splitting())
				.withCorrections(s.corrections().correctSolidAngle(), s.corrections().polarizationFactor()).withPolarizationPlane(Math.toRadians(s.corrections().polarizationPlaneDeg()))
				.withErrorModel(errors).withAbsorption(absorption(s));
		if (both(id, "radialMin", s.axis().radialMin(), "radialMax", s.axis().radialMax())) {
			engine = engine.withRadialRange(s.axis().radialMin(), s.axis().radialMax());
		}
		if (both(id, "azimuthMinDeg", s.axis().azimuthMinDeg(), "azimuthMaxDeg", s.axis().azimuthMaxDeg())) {
			engine = engine.withAzimuthRangeDeg(s.axis().azimuthMinDeg(), s.axis().azimuthMaxDeg());
		}
		IntegrationSettings limited = s.pixels().masking().limit(engine, series.data().countRange(), series.metadata().detector().saturationCounts());
		return limited.withUsableCounts(Double.isNaN(s.pixels().minimumCounts()) ? limited.minimumValue() : s.pixels().minimumCounts(),
				Double.isNaN(s.pixels().saturationCounts()) ? limited.saturationValue() : s.pixels().saturationCounts());
	}

	private static Absorption absorption(AzimuthalIntegrationOperation.Settings s) {
		// an anvil of 1 mm has the coefficient that is its depth
		return new Absorption(s.corrections().sensorDepth(), s.corrections().anvilDepth() > 0 ? Optional.of(AnvilCell.withoutSeat(s.corrections().anvilDepth(), 1)) : Optional.empty());
	}

	private static boolean both(String id, String lowName, double low, String highName, double high) {
		if (Double.isNaN(low) != Double.isNaN(high) || low >= high) {
			throw new SettingsException(id + "/" + lowName, "is " + low + " and " + highName + " is " + high,
					"Give both, the smaller first, or neither");
		}
		return !Double.isNaN(low);
	}

	/** @return what a reader of the result should know: wavelengths and places that contradict each other, what the mask takes away */
	List<String> notes(Ramp<Frames> series, AzimuthalIntegrator integrator, WorkerPool pool) {
		List<String> notes = new ArrayList<>(wavelengthNotes);
		notes.addAll(placeNotes);
		firstFrame(series).ifPresent(frame -> {
			notes.addAll(marks(frame, series.data().countRange()));
			mask.ifPresent(m -> notes.addAll(new MaskEffect(geometry(), grid(), engine, integrator, pool).notes(frame, m)));
		});
		return List.copyOf(notes);
	}

	/** @return the first frame that was written */
	private static Optional<Dataset> firstFrame(Ramp<Frames> series) {
		for (int i = 0; i < series.data().size(); i++) {
			try {
				return Optional.of(series.data().frame(i));
			} catch (MissingFrameException e) {
				// the run says it
			}
		}
		return Optional.empty();
	}

	/** The largest value of an unsigned integer is no count: what it was taken for is said. */
	private List<String> marks(Dataset frame, CountRange range) {
		if (!(engine.saturationValue() <= range.below()) || Double.isInfinite(range.below())) {
			return List.of();
		}
		int count = 0;
		for (int i = 0; i < frame.getSize(); i++) {
			boolean masked = mask.isPresent() && mask.get().isMasked(i);
			count += !masked && frame.getElementDoubleAbs(i) >= range.below() ? 1 : 0;
		}
		return count == 0 ? List.of() : List.of(String.format(Locale.ROOT,
				"%d pixels of the first frame that no mask names hold %.0f, the largest value of its kind of number: taken for gaps or saturated, left out", count,
				range.below()));
	}
}
