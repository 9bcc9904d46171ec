/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Geometry;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.PoniFile;
import org.rampscope.nexus.RampReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** integrate, pressure, peaks and calibrate as a user calls them. */
class PowderCommandsTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	@TempDir
	private Path folder;

	private static RampCommand good(Object... arguments) {
		RampCommand ramp = RampCommand.run(arguments);
		assertEquals(0, ramp.code(), ramp.toString());
		return ramp;
	}

	private static void fails(int code, String says, Object... arguments) {
		RampCommand ramp = RampCommand.run(arguments);
		assertEquals(code, ramp.code(), ramp.toString());
		assertTrue(ramp.err().contains(says) && ramp.err().lines().filter(l -> l.startsWith("ramp: ")).count() == 1, ramp.toString());
		assertFalse(ramp.err().contains("\tat "), ramp.toString());
	}

	@Test
	void aRealImageIsIntegratedIntoEveryFormat() throws IOException {
		Path image = RampCommand.data("ceo2").resolve("CeO2_Pilatus1M.tif");
		Path poni = RampCommand.data("ceo2").resolve("CeO2_Pilatus1M.poni");
		Path nexus = folder.resolve("a.nxs");
		RampCommand ramp = good("integrate", image, "--poni", poni, "--orientation", "2", "--unit", "q", "--bins", "800", "--range", "1:8", "--errors",
				"azimuthal",
				"--spots", "6", "-o", nexus, "--json");
		JsonNode json = JSON.readTree(ramp.out());
		assertEquals(800, json.get("bins").asInt());
		assertEquals("q_A^-1", json.get("unit").asText());
		Ramp<Patterns> scan = RampReader.readPatterns(nexus, Progress.NONE);
		// 111 of ceria: 2π √3 / 5.4115 Å
		int top = 0;
		for (int i = 0; i < 200; i++) {
			top = scan.data().intensity().get(0, i) > scan.data().intensity().get(0, top) ? i : top;
		}
		assertEquals(2.0111, scan.data().axis().at(top), 0.01);
		Path csv = folder.resolve("a.csv");
		good("integrate", image, "--poni", poni, "--orientation", "2", "-o", csv);
		assertTrue(Files.size(csv) > 1000);
		good("integrate", image, "--poni", poni, "--orientation", "2", "-o", folder.resolve("xy"));
		try (Stream<Path> files = Files.list(folder.resolve("xy"))) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void overMillimetresARingIsWhereItsAngleSaysAndNothingElseIs() throws IOException {
		Path image = RampCommand.data("ceo2").resolve("CeO2_Pilatus1M.tif");
		Path poni = RampCommand.data("ceo2").resolve("CeO2_Pilatus1M.poni");
		Path nexus = folder.resolve("r.nxs");
		good("integrate", image, "--poni", poni, "--orientation", "2", "--unit", "r", "--bins", "1500", "--range", "20:35", "--device", "auto", "-o", nexus);
		Ramp<Patterns> scan = RampReader.readPatterns(nexus, Progress.NONE);
		assertEquals("r_mm", scan.data().axis().unit().id());
		int top = 0;
		for (int i = 0; i < scan.data().axis().size(); i++) {
			top = scan.data().intensity().get(0, i) > scan.data().intensity().get(0, top) ? i : top;
		}
		Geometry geometry = PoniFile.read(poni).geometry();
		double twoTheta = 2 * Math.asin(geometry.wavelength().orElseThrow().angstrom() * Math.sqrt(3) / (2 * 5.4115));
		// the ring of a detector tilted by 18 mrad is a little wider on one side
		assertEquals(1e3 * geometry.distanceM() * Math.tan(twoTheta), scan.data().axis().at(top), 0.4);
		fails(1, "Integrate the frames again", "pressure", nexus);
		fails(2, "gpu63", "integrate", image, "--poni", poni, "--device", "gpu63", "-o", folder.resolve("never.nxs"));
	}

	@Test
	void whatCannotBeIntegratedIsToldInOneLine() {
		Path image = RampCommand.data("ceo2").resolve("CeO2_Pilatus1M.tif");
		Path poni = RampCommand.data("ceo2").resolve("CeO2_Pilatus1M.poni");
		Path out = folder.resolve("x.nxs");
		fails(2, "is no range", "integrate", image, "--poni", poni, "--range", "5", "-o", out);
		fails(2, "not written as", "integrate", image, "--poni", poni, "-o", folder.resolve("x.pdf"));
		fails(2, "both --energy and --wavelength", "integrate", image, "--poni", poni, "--energy", "20", "--wavelength", "0.5", "-o", out);
		fails(1, "without a geometry", "integrate", image, "-o", out);
		fails(1, "80.0", "integrate", image, "--poni", poni, "--range", "80:90", "-o", out);
		fails(2, "there is no such setting", "integrate", image, "--poni", poni, "--set", "binz=3", "-o", out);
		assertFalse(Files.exists(out));
	}

	@Test
	void thePressureOfASimulatedRampIsPrintedAndWritten() throws IOException {
		Path ramp = folder.resolve("d6.nxs");
		Path result = folder.resolve("pressure.nxs");
		good("simulate", "D6", "-o", ramp);
		RampCommand text = good("pressure", ramp, "--calibrant", "pt", "--smooth", "2", "-o", result, "--report");
		assertTrue(text.out().contains("70 of 70 frames have a pressure"), text.toString());
		assertTrue(text.out().contains("smoothed"), text.toString());
		assertTrue(Files.size(folder.resolve("pressure_report.html")) > 10000);
		assertEquals(65, RampReader.readPatterns(result, Progress.NONE).frames().pressureGPa()[60], 0.5);
		// the result can be made again from its own record
		good("rerun", result, "-o", folder.resolve("again.nxs"));
		JsonNode json = JSON.readTree(good("pressure", result, "--calibrant", "Pt", "--json").out());
		assertEquals(70, json.get("frames").size());
		assertTrue(json.get("frames").get(69).get("scale_uncertainty_GPa").asDouble() > 0.3);
	}

	@Test
	void thePressureOfRealPatternFiles() throws IOException {
		Path data = RampCommand.data("mgfeo");
		JsonNode frames = JSON.readTree(good("pressure", data.resolve("mg20fe80o_frame_000.xy"), data.resolve("mg20fe80o_frame_340.xy"), "--calibrant", "Pt",
				"--wavelength", "0.4828", "--baseline", "none", "--json").out()).get("frames");
		assertEquals(0, frames.get(0).get("pressure_GPa").asDouble(), 2);
		assertEquals(82, frames.get(1).get("pressure_GPa").asDouble(), 3);
		fails(1, "wavelength", "pressure", data.resolve("mg20fe80o_frame_000.xy"), "--calibrant", "Pt");
		fails(2, "'Pr' is not known", "pressure", data.resolve("mg20fe80o_frame_000.xy"), "--calibrant", "Pr", "--wavelength", "0.4828");
		fails(2, "no baseline 'als2'", "pressure", data.resolve("mg20fe80o_frame_000.xy"), "--baseline", "als2", "--wavelength", "0.4828");
	}

	@Test
	void aPatternWithoutTheCalibrantHasNoPressure() throws IOException {
		StringBuilder flat = new StringBuilder("# 2th_deg I\n");
		java.util.Random random = new java.util.Random(1);
		for (int i = 0; i < 2000; i++) {
			flat.append(9.5 + 0.008 * i).append(' ').append(10 + 0.1 * random.nextGaussian()).append('\n');
		}
		Path file = Files.writeString(folder.resolve("flat.xy"), flat);
		RampCommand ramp = RampCommand.run("pressure", file, "--calibrant", "Au", "--wavelength", "0.4828");
		assertEquals(1, ramp.code(), ramp.toString());
		assertTrue(ramp.out().contains("unknown") && ramp.out().contains("no line of Au was found"), ramp.toString());
	}

	@Test
	void peaksOfOnePatternAndTracksOfARamp() throws IOException {
		Path pattern = RampCommand.data("mgfeo").resolve("mg20fe80o_frame_000.xy");
		JsonNode peaks = JSON.readTree(good("peaks", pattern, "--baseline", "none", "--from", "12", "--to", "13.5", "--json").out()).get("frames").get(0).get("peaks");
		assertEquals(2, peaks.size());
		assertEquals(12.238, peaks.get(0).get("position").asDouble(), 0.005);
		assertTrue(good("peaks", pattern, "--baseline", "none").out().contains("12.23"));
		Path ramp = folder.resolve("d6.nxs");
		good("simulate", "D6", "-o", ramp);
		RampCommand tracks = good("peaks", ramp, "-o", folder.resolve("peaks.nxs"));
		assertTrue(tracks.out().contains(" born") && tracks.out().contains(" died"), tracks.toString());
		assertEquals(0, RampCommand.run("validate", folder.resolve("peaks.nxs")).code());
	}

	/** One frame has no tracks: lists without entries are written and drawn. */
	@Test
	void aCakeAndThePeaksOfOneImageAreKeptAndDrawn() throws IOException {
		Path data = RampCommand.data("ceo2");
		Path pipeline = Files.writeString(folder.resolve("cake.json"), """
				{ "rampscope_pipeline": 1, "steps": [
				  { "operation": "org.rampscope.integrate.cake", "settings": { "calibration": "%s", "orientation": 2 } },
				  { "operation": "snip" }, { "operation": "org.rampscope.peaks.fit" }, { "operation": "org.rampscope.peaks.track" },
				  { "operation": "org.rampscope.peaks.index" } ] }""".formatted(data.resolve("CeO2_Pilatus1M.poni")));
		Path result = folder.resolve("cake.nxs");
		good("run", pipeline, data.resolve("CeO2_Pilatus1M.tif"), "-o", result);
		Ramp<Patterns> scan = RampReader.readPatterns(result, Progress.NONE);
		assertEquals("CUBIC_F", scan.results().tree("indexing").orElseThrow().values("lattice").orElseThrow().getString(0));
		assertEquals(5.411, scan.results().tree("indexing").orElseThrow().values("a").orElseThrow().getDouble(0), 0.005);
		assertEquals(0, scan.results().tree("peak_tracks").orElseThrow().values("first_frame").map(v -> v.getSize()).orElse(0));
		Path report = folder.resolve("cake.html");
		good("report", result, "-o", report);
		String html = Files.readString(report);
		assertTrue(html.contains("<h2>Cake"), html.substring(0, 300));
		assertTrue(html.split("data:image/png").length > 3, "pictures of pattern and cake");
	}

	@Test
	void cellsOfARampWithAMarkerAreFound() throws IOException {
		Path ramp = folder.resolve("d6.nxs");
		Path pressures = folder.resolve("pressures.nxs");
		good("simulate", "D6", "-o", ramp);
		good("pressure", ramp, "-o", pressures);
		JsonNode cells = JSON.readTree(good("peaks", pressures, "--index", "CUBIC_I,HEXAGONAL", "--known", "Pt", "--json").out()).get("cells");
		assertEquals(70, cells.size());
		int cubic = 0;
		int hexagonal = 0;
		for (int frame = 0; frame < 70; frame++) {
			JsonNode cell = cells.get(frame);
			double a = cell.get("a").asDouble();
			cubic += frame < 20 && cell.get("lattice").asText().equals("CUBIC_I") && Math.abs(a - 2.85) < 0.02 ? 1 : 0;
			hexagonal += frame >= 30 && cell.get("lattice").asText().equals("HEXAGONAL") && Math.abs(cell.get("c").asDouble() / a - 1.6) < 0.01 ? 1 : 0;
		}
		assertTrue(cubic >= 15 && hexagonal >= 34, cubic + " of 20 cubic, " + hexagonal + " of 40 hexagonal");
		fails(2, "--known is given without --index", "peaks", pressures, "--known", "Pt");
	}

	@Test
	void phasesAreListedAndTheirLinesAndFilesWritten() throws IOException {
		JsonNode library = JSON.readTree(good("phases", "--json").out());
		assertTrue(library.size() > 18 && good("phases").out().contains("10.1063/1.4863300"), library.toString());
		JsonNode lines = JSON.readTree(good("phases", "Au", "--pressure", "40", "--wavelength", "0.4", "--json").out()).get("lines");
		assertEquals("111", lines.get(0).get("hkl").asText());
		assertEquals(2 * Math.toDegrees(Math.asin(0.2 / lines.get(0).get("d_angstrom").asDouble())), lines.get(0).get("two_theta_deg").asDouble(), 1e-6);
		Path jcpds = folder.resolve("gold.jcpds");
		assertTrue(good("phases", "Au", "-o", jcpds, "--up-to", "80").out().contains("within"), "how near the other form of equation is");
		JsonNode again = JSON.readTree(good("phases", jcpds, "--pressure", "40", "--json").out());
		assertEquals("Birch-Murnaghan 3", again.get("equation_of_state").asText());
		assertEquals(lines.get(0).get("d_angstrom").asDouble(), again.get("lines").get(0).get("d_angstrom").asDouble(), 5e-4);
		fails(2, "exists", "phases", "Au", "-o", jcpds);
		fails(2, "no phase is named", "phases", "-o", jcpds);
		fails(1, "has no equation of state", "phases", "CeO2", "--pressure", "10");
		fails(2, "'Xy' is not known", "phases", "Xy");
		Path cif = RampCommand.data("cif").resolve("magnesiowustite.cif");
		assertTrue(good("phases", cif, "--k0", "155", "--pressure", "40", "--energy", "25.68").out().contains("2theta"), "lines of a CIF");
	}

	@Test
	void theGeometryIsRefinedOnTheRealImageFromARoughGuess() throws IOException {
		Path image = RampCommand.data("ceo2").resolve("CeO2_Pilatus1M.tif");
		Path out = folder.resolve("new.poni");
		RampCommand ramp = good("calibrate", image, "--calibrant", "CeO2", "--guess", "209.5,489,533", "--wavelength", "0.4066", "--pixel", "172",
				"--orientation", "2",
				"-o", out, "--json");
		JsonNode json = JSON.readTree(ramp.out());
		assertTrue(json.get("rms_residual_pixels").asDouble() < 0.25, ramp.toString());
		assertTrue(json.get("rings").size() > 8, ramp.toString());
		Geometry found = PoniFile.read(out).geometry();
		assertEquals(0.20865, found.distanceM(), 3e-4);
		assertEquals(2, found.orientation());
		assertTrue(ImageIO.read(folder.resolve("new_rings.png").toFile()).getWidth() > 500);
		good("integrate", image, "--poni", out, "-o", folder.resolve("a.nxs"));
		// rings of another calibrant are not there: no geometry, or one that is called doubtful
		RampCommand wrong = RampCommand.run("calibrate", image, "--calibrant", "Ne", "--poni", out, "--check");
		assertTrue(wrong.code() == 1 || wrong.out().contains("the fit is doubtful") && wrong.out().contains("(orientation)"), wrong.toString());
	}

	@Test
	void whatCannotBeCalibratedIsToldInOneLine() throws IOException {
		Path image = RampCommand.data("ceo2").resolve("CeO2_Pilatus1M.tif");
		Path out = folder.resolve("new.poni");
		fails(2, "nothing is to be written", "calibrate", image, "--calibrant", "CeO2", "--guess", "209,490,530", "--energy", "30");
		fails(2, "no geometry to start from", "calibrate", image, "--calibrant", "CeO2", "-o", out, "--pixel", "172");
		fails(2, "--energy or --wavelength", "calibrate", image, "--calibrant", "CeO2", "--guess", "209,490,530", "--pixel", "172", "-o", out);
		fails(2, "is no geometry", "calibrate", image, "--calibrant", "CeO2", "--guess", "209", "--pixel", "172", "-o", out);
		fails(2, "'CeO3' is not known", "calibrate", image, "--calibrant", "CeO3", "--guess", "209,490,530", "--energy", "30", "-o", out);
		// LAB6 at ten times the distance: no ring of it where it is looked for
		RampCommand far = RampCommand.run("calibrate", image, "--calibrant", "LaB6", "--guess", "2090,490,530", "--energy", "30.49", "--pixel", "172", "-o",
				out);
		assertEquals(1, far.code(), far.toString());
		assertFalse(Files.exists(out));
	}
}
