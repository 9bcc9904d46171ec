/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.rampscope.core.Pattern;
import org.rampscope.core.Provenance;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.powder.peaks.PeakFinder;
import org.rampscope.powder.peaks.PeakFitter;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.JcpdsFormat;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.pressure.CalibrantSettings;
import org.rampscope.powder.pressure.PressureSmoother;
import org.rampscope.powder.pressure.RampPressure;
import org.rampscope.powder.pressure.RampPressureFinder;

/**
 * Finds the pressure of every frame from the lines of a marker in the cell. Pressures that the ramp had before are
 * replaced; they stay in the result as {@code pressure_before}.
 */
public final class CalibrantPressureOperation implements RampOperation<CalibrantPressureSettings> {

	/** Name under which what was found is stored. */
	public static final String RESULT = "calibrant_pressure";

	/** Weaker lines of the marker are not looked for: they are the first to drown in the sample's. */
	private static final double LEAST_LINE_INTENSITY = 20;

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.pressure.calibrant", List.of("pressure"), "1.0",
			"Pressure from calibrant lines", "Finds the pressure of each frame from the lines of a pressure marker and its equation of state.",
			List.of("Y. Fei et al. (2007), PNAS 104, 9182, doi:10.1073/pnas.0609013104 (equations of state of Pt, Au, Ne, NaCl)"));

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public CalibrantPressureSettings defaults() {
		return CalibrantPressureSettings.DEFAULT;
	}

	@Override
	public Analysis prepare(CalibrantPressureSettings settings, RunContext context) {
		Map<String, String> hashes = new LinkedHashMap<>();
		List<Phase> phases = phases(settings, context, hashes);
		CalibrantSettings search = new CalibrantSettings(settings.minimumGPa(), settings.maximumGPa(), settings.relativeTolerance(),
				LEAST_LINE_INTENSITY, settings.stepGPa());
		return new PressureAnalysis(settings, phases, search, hashes);
	}

	private static List<Phase> phases(CalibrantPressureSettings settings, RunContext context, Map<String, String> hashes) {
		List<Phase> phases = new ArrayList<>();
		for (String name : settings.calibrants().split(",")) {
			String trimmed = name.trim();
			Path file = context.resolve(trimmed);
			if (trimmed.toLowerCase(Locale.ROOT).endsWith(".jcpds")) {
				if (!Files.isRegularFile(file)) {
					throw new SettingsException(INFO.id() + "/calibrants", "the file " + file + " does not exist", "Give the path of a JCPDS file");
				}
				phases.add(JcpdsFormat.read(file));
				hashes.put("calibrant " + trimmed, FileHash.sha256(file));
			} else {
				phases.add(Calibrants.named(trimmed));
			}
		}
		return phases;
	}

	private record PressureAnalysis(CalibrantPressureSettings settings, List<Phase> phases, CalibrantSettings search,
			Map<String, String> contentHashes) implements Analysis {

		@Override
		public RampScan apply(RampScan scan, Progress progress) {
			double angstrom = scan.geometry().flatMap(g -> g.wavelength()).map(Wavelength::angstrom)
					.orElse(scan.metadata().beam().wavelengthAngstrom());
			if (!(angstrom > 0)) {
				throw new GeometryException("the ramp does not say its wavelength, without which lines have no spacing",
						"Give the photon energy in the metadata, or integrate with a calibration that has a wavelength");
			}
			RampPressureFinder finder = new RampPressureFinder(phases, new Wavelength(angstrom), search, PeakFinder.defaults(), PeakFitter.defaults());
			List<Pattern> patterns = IntStream.range(0, scan.size()).mapToObj(scan::pattern).toList();
			RampPressure found = finder.find(patterns, progress);
			int[] lines = lines(found);
			for (int i = 0; i < lines.length; i++) {
				if (lines[i] < settings.fewestLines()) {
					found.pressureGPa()[i] = Double.NaN;
					found.sigmaGPa()[i] = Double.NaN;
				}
			}
			if (settings.smoothing() > 0) {
				found = new PressureSmoother(settings.smoothing()).smooth(found);
			}
			long unknown = Arrays.stream(found.pressureGPa()).filter(Double::isNaN).count();
			RampScan result = scan.withFrames(scan.frames().withPressure(found.pressureGPa(), found.sigmaGPa()))
					.withMetadata(scan.metadata().withPressure(new RampMetadata.PressureDetermination("calibrant equation of state", "RampScope", "")))
					.withResult(RESULT, group(scan, found, lines));
			Provenance provenance = result.provenance();
			if (unknown > 0) {
				provenance = provenance.withNote(unknown + " of " + scan.size() + " frames show too few lines of " + settings.calibrants()
						+ ": their pressure is unknown (NaN)");
			}
			long single = Arrays.stream(lines).filter(n -> n == 1).count();
			if (single > 0 && settings.fewestLines() == 1) {
				provenance = provenance.withNote("the pressure of " + single + " of " + scan.size() + " frames rests on a single line taken for one of "
						+ settings.calibrants() + "; it may be the sample's: compare with fewestLines=2");
			}
			return result.withProvenance(provenance);
		}

		private static int[] lines(RampPressure found) {
			int[] lines = new int[found.pressureGPa().length];
			Arrays.setAll(lines, i -> found.frames().stream().mapToInt(c -> c.get(i).lines().size()).sum());
			return lines;
		}

		private static DataGroup group(RampScan scan, RampPressure found, int[] lines) {
			return DataGroup.builder("NXdata").attribute("signal", "pressure").attribute("axes", "frame")
					.field("pressure", found.pressureGPa(), "GPa").field("pressure_errors", found.sigmaGPa(), "GPa")
					.field("frame", IntStream.range(0, scan.size()).toArray()).field("lines_used", lines)
					.field("pressure_before", scan.frames().pressureGPa(), "GPa").field("method", found.method())
					.field("smoothed", found.smoothed()).build();
		}
	}
}
