/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.progress.Progress;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.PatternSimulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Our four perspectives open in a window that is not ours, with a file that DAWN wrote. Needs a display. */
class InstalledPerspectivesTest {

	private static final String PREFIX = "org.rampscope.ui.perspective.";
	private static final List<String> PERSPECTIVES = List.of("ramp", "train", "inspect", "provenance");
	/** A window of text and frames has a few dozen colours, a map of intensities many more. */
	private static final Map<String, Integer> FEWEST_COLOURS = Map.of("ramp", 150, "train", 30, "inspect", 30, "provenance", 30);

	@TempDir
	private static Path folder;
	private static final Map<InstalledHost, JsonNode> REPORTS = new LinkedHashMap<>();

	static List<InstalledHost> hosts() {
		return InstalledHost.all();
	}

	@BeforeAll
	static void showInHosts() throws Exception {
		Assumptions.assumeTrue(System.getenv("DISPLAY") != null, "no display (DISPLAY is not set): run the tests under xvfb-run");
		Path file = DawnResultFile.write(new PatternSimulator().simulate(DataSetId.D8.recipe(), Progress.NONE),
				folder.resolve("feo_processed.nxs"));
		String pictures = System.getProperty("rampscope.screenshots");
		for (InstalledHost host : hosts()) {
			Path own = Files.createDirectories(pictures == null ? folder.resolve(host + "-pictures") : Path.of(pictures, host.toString()));
			Path report = own.resolve("report.json");
			Files.deleteIfExists(report);
			List<String> arguments = new ArrayList<>(List.of(own.toString(), file.toString()));
			PERSPECTIVES.forEach(p -> arguments.add(PREFIX + p));
			String log = host.run(Files.createDirectory(folder.resolve(host.toString())), "org.rampscope.dawn.standin.window.window",
					List.of(),
					arguments.toArray(String[]::new));
			assertTrue(Files.exists(report), () -> host + " wrote no report: " + log);
			REPORTS.put(host, new ObjectMapper().readTree(report.toFile()));
			for (String perspective : PERSPECTIVES) {
				BufferedImage picture = ImageIO.read(own.resolve(PREFIX + perspective + ".png").toFile());
				((ObjectNode) perspective(host, perspective)).put("colours", colours(picture));
			}
		}
	}

	private static JsonNode perspective(InstalledHost host, String name) {
		return REPORTS.get(host).get("perspectives").get(PREFIX + name);
	}

	private static int colours(BufferedImage picture) {
		Set<Integer> all = new HashSet<>();
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				all.add(picture.getRGB(x, y));
			}
		}
		return all.size();
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void everyViewOfEveryPerspectiveIsThere(InstalledHost host) {
		for (String name : PERSPECTIVES) {
			JsonNode views = perspective(host, name).get("views");
			TreeSet<String> visible = new TreeSet<>();
			for (JsonNode view : views) {
				assertTrue(view.get("class").asText().startsWith("org.rampscope.ui."),
						() -> "a view that could not be made is shown as an error: " + view);
				if (view.get("visible").asBoolean()) {
					visible.add(view.get("id").textValue());
				}
			}
			assertTrue(visible.size() >= 2, () -> name + " shows " + visible);
		}
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void nothingIsReportedAsAnError(InstalledHost host) {
		assertEquals("[]", REPORTS.get(host).get("errors").toString());
		PERSPECTIVES.forEach(p -> assertTrue(perspective(host, p).get("quiet").asBoolean(), () -> p + " does not come to rest"));
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void noPictureIsEmpty(InstalledHost host) {
		FEWEST_COLOURS.forEach((name, fewest) -> assertTrue(perspective(host, name).get("colours").asInt() > fewest,
				() -> name + " has " + perspective(host, name).get("colours") + " colours"));
	}
}
