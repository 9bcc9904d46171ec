/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.app.internal.report.RingOverlay;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.Ramp;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.Calibration;
import org.rampscope.nexus.PoniFile;
import org.rampscope.nexus.RampReader;
import org.rampscope.powder.calibration.FitDoubts;
import org.rampscope.powder.calibration.GeometryRefiner;
import org.rampscope.powder.calibration.RefinedGeometry;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.JcpdsFormat;
import org.rampscope.powder.phase.Phase;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The geometry of a detector from the image of a calibrant. */
@Command(name = "calibrate", mixinStandardHelpOptions = true, description = "Refine the geometry of the detector on the rings of a calibrant, from a rough guess.",
		footer = { "", "Examples:", "  ramp calibrate ceo2.tif --calibrant CeO2 --poni rough.poni -o detector.poni",
				"  ramp calibrate lab6.tif --calibrant LaB6 --guess 200,512,480 --energy 25.6 --pixel 172 -o detector.poni --overlay rings.png",
				"  ramp calibrate frames.nxs --calibrant Au --poni detector.poni --check", "",
				"The guess may be off by about 2 mm and 10 mrad. The wavelength is held: distance and wavelength cannot both be found from one",
				"image. The overlay shows the frame with the expected rings (orange) and the points found (blue)." })
final class CalibrateCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(paramLabel = "IMAGE", description = "Image of the calibrant: TIFF, NeXus, or any file with detector frames.")
	private Path image;

	@Option(names = "--calibrant", required = true, paramLabel = "NAME", description = "CeO2, LaB6, a metal of the pressure calibrants (Au, Pt, Ag, W, …) at zero pressure, or a JCPDS file.")
	private String calibrant;

	@Mixin
	private GeometryGuess guess;

	@Option(names = "--frame", paramLabel = "N", defaultValue = "0", description = "Which frame of the file (default: 0).")
	private int frame;

	@Option(names = "--hold-tilt", description = "Refine distance and centre only.")
	private boolean holdTilt;

	@Option(names = "--check", description = "Only check the given geometry: refine and compare, write no .poni.")
	private boolean check;

	@Option(names = { "-o", "--out" }, paramLabel = "FILE", description = "The refined geometry (.poni).")
	private Path output;

	@Option(names = "--poni-version", paramLabel = "N", defaultValue = "2.1", description = "Version of the .poni file: 2.1, or 2 for pyFAI before 2023.5 and Dioptas (default: ${DEFAULT-VALUE}).")
	private String poniVersion;

	@Option(names = "--overlay", paramLabel = "FILE", description = "Picture of frame and rings (.png); beside the .poni without this.")
	private Path overlay;

	@Option(names = "--force", description = "Replace files that exist.")
	private boolean force;

	@Option(names = "--json", description = "Print geometry and residuals as JSON.")
	private boolean json;

	CalibrateCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		if (output == null && !check) {
			throw new UsageException("nothing is to be written", "Give --out FILE.poni, or --check");
		}
		if (!poniVersion.matches("2(\\.[01])?")) {
			throw new UsageException("--poni-version is '" + poniVersion + "'", "Give 2.1 or 2");
		}
		PoniFile.Version version = poniVersion.equals("2.1") ? PoniFile.Version.V2_1 : PoniFile.Version.V2;
		OutputFolder.existing(image);
		Phase phase = phase();
		Optional<Path> poni = Optional.ofNullable(check ? null : output).map(f -> OutputFolder.readyFor(f, force));
		Optional<Path> picture = picture();
		try (Ramp<Frames> series = RampReader.openFrames(image)) {
			if (frame < 0 || frame >= series.data().size()) {
				throw new UsageException("there is no frame " + frame, "The file has frames 0 to " + (series.data().size() - 1));
			}
			DetectorGrid grid = guess.grid(series);
			Geometry start = guess.geometry(series, grid);
			Dataset counts = series.data().frame(frame);
			RefinedGeometry refined = new GeometryRefiner(grid, series.mask(), phase, !holdTilt).refine(counts, start, environment.progress());
			poni.ifPresent(f -> PoniFile.write(new Calibration(refined.geometry(), grid.pixel1M(), grid.pixel2M(),
					Optional.of(new int[] { grid.rows(), grid.columns() }), detector(series)), f, version));
			picture.ifPresent(f -> new RingOverlay(counts, grid).write(refined.geometry(), rings(phase, refined.geometry()), refined.points(), f));
			if (json) {
				environment.out().println(JsonText.of(toJson(refined, phase, grid, poni, picture)));
			} else {
				print(start, refined, grid);
				phase.notes().forEach(note -> environment.out().println("note: " + note));
				FitDoubts.of(refined, phase, grid).forEach(w -> environment.out().println("note: " + w));
				poni.ifPresent(f -> environment.out().println("geometry: " + f));
				picture.ifPresent(f -> environment.out().println("overlay: " + f));
			}
		}
		return 0;
	}

	private String detector(Ramp<Frames> series) {
		return guess.file().map(Calibration::detector).filter(d -> !d.isEmpty()).orElse(series.metadata().detector().description());
	}

	private Optional<Path> picture() {
		if (overlay != null) {
			return Optional.of(OutputFolder.readyFor(overlay, force));
		}
		return output == null || check ? Optional.empty()
				: Optional.of(OutputFolder.readyFor(output.resolveSibling(output.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "_rings.png"), force));
	}

	private Phase phase() {
		return calibrant.toLowerCase(Locale.ROOT).endsWith(".jcpds") ? JcpdsFormat.read(OutputFolder.existing(Path.of(calibrant))) : Calibrants.named(calibrant);
	}

	private static double[] rings(Phase phase, Geometry geometry) {
		double wavelength = geometry.wavelength().orElseThrow().angstrom();
		return phase.lines(0).stream().mapToDouble(l -> l.position(RadialUnit.TWO_THETA_RAD, wavelength)).filter(Double::isFinite).toArray();
	}

	private void print(Geometry start, RefinedGeometry refined, DetectorGrid grid) {
		Geometry g = refined.geometry();
		double[] s = refined.sigma();
		environment.out().println(String.format(Locale.ROOT, "%-12s %14s %14s %14s", "", "start", "refined", "uncertainty"));
		row("distance", "mm", 1e3 * start.distanceM(), 1e3 * g.distanceM(), 1e3 * s[0]);
		row("poni1", "mm", 1e3 * start.poni1M(), 1e3 * g.poni1M(), 1e3 * s[1]);
		row("poni2", "mm", 1e3 * start.poni2M(), 1e3 * g.poni2M(), 1e3 * s[2]);
		row("rot1", "mrad", 1e3 * start.rot1Rad(), 1e3 * g.rot1Rad(), 1e3 * s[3]);
		row("rot2", "mrad", 1e3 * start.rot2Rad(), 1e3 * g.rot2Rad(), 1e3 * s[4]);
		double pixelRad = grid.pixel1M() / g.distanceM();
		environment.out().println();
		environment.out().println(" ring   2theta (deg)  points   mean (mrad)  scatter (mrad)  scatter (pixels)");
		for (RefinedGeometry.RingResidual ring : refined.rings()) {
			environment.out().println(String.format(Locale.ROOT, "%5d   %12.4f  %6d  %12.4f  %14.4f  %16.3f", ring.ring(),
					Math.toDegrees(ring.twoThetaRad()), ring.points(), 1e3 * ring.meanRad(), 1e3 * ring.scatterRad(), ring.scatterRad() / pixelRad));
		}
		environment.out().println(String.format(Locale.ROOT, "%d points, rms residual %.4f mrad (%.3f pixels)", refined.points().size(),
				1e3 * refined.rmsResidualRad(), refined.rmsResidualRad() / pixelRad));
	}

	private void row(String name, String unit, double start, double refined, double sigma) {
		environment.out().println(String.format(Locale.ROOT, "%-12s %14.4f %14.4f %14.4f %s", name, start, refined, sigma, unit));
	}

	private ObjectNode toJson(RefinedGeometry refined, Phase phase, DetectorGrid grid, Optional<Path> poni, Optional<Path> picture) {
		Geometry g = refined.geometry();
		ObjectNode node = JsonText.object().put("calibrant", calibrant).put("distance_m", g.distanceM()).put("poni1_m", g.poni1M()).put("poni2_m", g.poni2M())
				.put("rot1_rad", g.rot1Rad()).put("rot2_rad", g.rot2Rad()).put("rot3_rad", g.rot3Rad())
				.put("wavelength_angstrom", g.wavelength().orElseThrow().angstrom()).put("points", refined.points().size())
				.put("rms_residual_rad", refined.rmsResidualRad()).put("rms_residual_pixels", refined.rmsResidualRad() * g.distanceM() / grid.pixel1M());
		ArrayNode sigma = node.putArray("uncertainties");
		List.of(0, 1, 2, 3, 4).forEach(i -> JsonText.add(sigma, refined.sigma()[i]));
		ArrayNode rings = node.putArray("rings");
		for (RefinedGeometry.RingResidual ring : refined.rings()) {
			rings.addObject().put("ring", ring.ring()).put("two_theta_deg", Math.toDegrees(ring.twoThetaRad())).put("points", ring.points())
					.put("mean_residual_rad", ring.meanRad()).put("scatter_rad", ring.scatterRad());
		}
		FitDoubts.of(refined, phase, grid).forEach(node.putArray("notes")::add);
		poni.ifPresent(f -> node.put("geometry", f.toString()));
		picture.ifPresent(f -> node.put("overlay", f.toString()));
		return node;
	}
}
