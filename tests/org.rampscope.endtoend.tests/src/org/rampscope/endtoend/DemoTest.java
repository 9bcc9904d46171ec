/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Frames;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Transition;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.nexus.RampReader;
import org.rampscope.simulation.GroundTruth;

/** The demo as README promises it, held against the truth of the simulation. */
class DemoTest {

	@TempDir
	private static Path folder;
	private static RampCommand ramp;
	private static Ramp<Patterns> result;

	@BeforeAll
	static void runTheDemo() {
		ramp = RampCommand.run("demo", "--out", folder);
		assertEquals(0, ramp.code(), ramp.toString());
		result = RampReader.readPatterns(folder.resolve("feo_ramp_result.nxs"), Progress.NONE);
	}

	@Test
	void onsetAndEndAreWithinThreeFramesOfTheTruth() {
		GroundTruth truth = result.result(GroundTruth.TYPE).orElseThrow();
		assertEquals(71, truth.onsetFrame());
		assertEquals(91, truth.endFrame());
		ClusteringResult clusters = result.result(ClusteringResult.TYPE).orElseThrow();
		Transition found = clusters.transition().orElseThrow().transition();
		assertEquals(truth.onsetFrame(), found.onsetFrame(), 3);
		assertEquals(truth.endFrame(), found.endFrame(), 3);
		assertEquals(truth.pressureGPa()[found.onsetFrame()], found.onsetGPa(), 1e-9);
		assertEquals(truth.crossing(0.5), clusters.transition().get().crossingFrame(), 3);
		Labels labels = clusters.toLabels();
		assertEquals(Labels.BEFORE, labels.codes()[0]);
		assertEquals(Labels.AFTER, labels.codes()[221]);
	}

	@Test
	void theFramesFileIsWholeAndHoldsLargeFrames() {
		try (Ramp<Frames> series = RampReader.openFrames(folder.resolve("feo_ramp_frames.nxs"))) {
			assertEquals(222, series.data().size());
			assertTrue(series.data().rows() >= 768 && series.data().columns() >= 768);
			assertTrue(series.mask().orElseThrow().countMasked() > 1000, "gaps, dead and hot pixels are masked");
			assertEquals(71, series.labels().orElseThrow().count(Labels.BEFORE));
			assertEquals(20, series.labels().orElseThrow().count(Labels.DURING));
			assertEquals(131, series.labels().orElseThrow().count(Labels.AFTER));
		}
	}

	@Test
	void theResultSaysWhereItComesFrom() {
		assertEquals(List.of("org.rampscope.integrate.azimuthal", "org.rampscope.baseline.als", "org.rampscope.transition.clustering"),
				result.provenance().steps().stream().map(s -> s.operationId()).toList());
		assertEquals(Set.of("feo_ramp_frames.nxs"), result.provenance().inputs().keySet());
		assertTrue(result.provenance().notes().stream().anyMatch(n -> n.contains("mask")), result.provenance().notes().toString());
		assertTrue(result.frames().hasPressure());
		assertEquals(0.4828, result.metadata().beam().wavelengthAngstrom(), 1e-4);
	}

	@Test
	void theReportIsSelfContainedAndItsPicturesShowSomething() throws IOException {
		String html = Files.readString(folder.resolve("report.html"));
		assertEquals(-1, html.indexOf("http://"), "no link that must be fetched");
		Matcher matcher = Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"").matcher(html);
		int pictures = 0;
		while (matcher.find()) {
			BufferedImage image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(matcher.group(1))));
			Set<Integer> colours = new HashSet<>();
			for (int y = 0; y < image.getHeight(); y += 3) {
				for (int x = 0; x < image.getWidth(); x += 3) {
					colours.add(image.getRGB(x, y));
				}
			}
			assertTrue(colours.size() > 10, "picture " + pictures + " shows something");
			pictures++;
		}
		assertEquals(8, pictures, "ramp, classes, waterfall, pressure, share of the new phase, components, scores, eigenvalues");
	}

	@Test
	void thePrintedTableStandsBesideTheTruth() {
		assertTrue(ramp.out().lines().anyMatch(l -> l.contains("onset (frame)") && l.contains(" 71")), ramp.toString());
		assertTrue(ramp.out().contains("report.html"), ramp.toString());
	}

	@Test
	void theSamePipelineOverTheSameFramesGivesTheSamePatternsBitForBit() {
		Ramp<Patterns> again = rerun();
		assertArrayEquals(result.data().intensity().getData(), again.data().intensity().getData());
	}

	private static Ramp<Patterns> rerun() {
		Path second = folder.resolve("again.nxs");
		RampCommand run = RampCommand.run("run", "transition-clustering", folder.resolve("feo_ramp_frames.nxs"), "-o", second);
		assertEquals(0, run.code(), run.toString());
		return RampReader.readPatterns(second, Progress.NONE);
	}
}
