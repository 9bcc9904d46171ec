/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Transition;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.nexus.RampReader;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.Exposure;
import org.rampscope.simulation.FrameSimulator;
import org.rampscope.simulation.GroundTruth;
import org.rampscope.simulation.ModuleLayout;
import org.rampscope.simulation.PixelDefects;
import org.rampscope.simulation.RampRecipe;

/**
 * What somebody does first who comes with a ramp of TIFF images of a Pilatus, iron with platinum in the cell, and the calibration that
 * pyFAI wrote, which names the detector and says no more of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstHourTest {

	/** Iron transforms at 14.1 GPa, between frames 21 and 22 of this ramp, which goes up by 2.5 GPa a frame there. */
	private static final int FRAMES = 45;

	@TempDir
	private static Path folder;

	private Path images;
	private Path poni;
	private Transition truth;
	private double[] truePressureGPa;

	@BeforeAll
	void aRampOfImages() throws IOException {
		images = Files.createDirectories(folder.resolve("scan42"));
		Geometry geometry = new Geometry(0.3, 0.09, -0.05, 0, 0, 0, Geometry.DEFAULT_ORIENTATION, Optional.empty());
		DetectorSetup pilatus = new DetectorSetup("Pilatus 1M", new DetectorGrid(1043, 981, 172e-6, 172e-6), geometry, new ModuleLayout(1043, 981, 0, 0), PixelDefects.NONE,
				Exposure.TYPICAL, Short.MAX_VALUE);
		RampRecipe recipe = DataSetId.D6.recipe(1).withFrames(FRAMES);
		try (Ramp<Frames> series = new FrameSimulator().simulate(recipe, pilatus, Progress.NONE)) {
			truth = series.result(GroundTruth.TYPE).orElseThrow().transition(series.frames());
			truePressureGPa = series.frames().pressureGPa();
			for (int i = 0; i < FRAMES; i++) {
				write(series.data().frame(i), images.resolve(String.format(Locale.ROOT, "scan42_%05d.tif", i + 1)));
			}
		}
		poni = Files.writeString(folder.resolve("det.poni"), """
				# Nota: C-Order, 1 refers to the Y axis, 2 to the X axis
				poni_version: 2.1
				Detector: Pilatus1M
				Detector_config: {"orientation": 3}
				Distance: 0.3
				Poni1: 0.09
				Poni2: -0.05
				Rot1: 0.0
				Rot2: 0.0
				Rot3: 0.0
				Wavelength: %s
				""".formatted(recipe.wavelength().angstrom() * 1e-10));
	}

	private static void write(Dataset frame, Path file) throws IOException {
		BufferedImage image = new BufferedImage(frame.getShapeRef()[1], frame.getShapeRef()[0], BufferedImage.TYPE_USHORT_GRAY);
		short[] counts = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
		for (int i = 0; i < counts.length; i++) {
			counts[i] = (short) Math.max(0, frame.getElementLongAbs(i));
		}
		assertTrue(ImageIO.write(image, "tiff", file.toFile()));
	}

	@Test
	void onsetEndAndPressuresComeFromOneCommand() {
		Path result = folder.resolve("result.nxs");
		RampCommand ramp = RampCommand.run("run", "transition", images, "--poni", poni, "--calibrant", "Pt", "-o", result);
		assertEquals(0, ramp.code(), ramp.toString());
		Ramp<Patterns> scan = RampReader.readPatterns(result, Progress.NONE);
		Transition found = scan.result(ClusteringResult.TYPE).orElseThrow().transition().orElseThrow().transition();
		assertEquals(truth.onsetFrame(), found.onsetFrame(), 2, ramp.toString());
		assertEquals(truth.endFrame(), found.endFrame(), 2, ramp.toString());
		// the pressures of the frames it names, so that two frames, which are 5 GPa here, are judged as frames alone
		assertEquals(truePressureGPa[found.onsetFrame()], found.onsetGPa(), 1.5, ramp.toString());
		assertEquals(truePressureGPa[found.endFrame()], found.endGPa(), 1.5, ramp.toString());
		assertTrue(ramp.out().contains("Pressure of " + FRAMES + " of " + FRAMES + " frames") && ramp.out().contains("GPa) to frame"), ramp.toString());
	}

	@Test
	void rubyAtStartAndEndGivesThePressuresToo() throws IOException {
		Path ruby = Files.writeString(folder.resolve("ruby.csv"), "frame, pressure (GPa), uncertainty (GPa)\nfirst, 1.0, 0.1\nlast, 23.0, 0.2\n");
		Path result = folder.resolve("ruby.nxs");
		RampCommand ramp = RampCommand.run("run", "transition", images, "--poni", poni, "--pressure", ruby, "-o", result);
		assertEquals(0, ramp.code(), ramp.toString());
		Ramp<Patterns> scan = RampReader.readPatterns(result, Progress.NONE);
		assertEquals(1 + 22.0 * 22 / 44, scan.frames().pressureGPa()[22], 1e-6);
		assertTrue(ramp.out().contains("interpolated linearly between rows of ruby.csv") && ramp.out().contains("table ruby.csv"), ramp.toString());
		RampCommand both = RampCommand.run("run", "transition", images, "--poni", poni, "--pressure", ruby, "--calibrant", "Pt", "-o", folder.resolve("both.nxs"));
		assertEquals(2, both.code(), both.toString());
	}

	@Test
	void manyRampsGetAResultAndAReportEach() {
		Path results = folder.resolve("results");
		RampCommand ramp = RampCommand.run("run", "transition", images, "--poni", poni, "--calibrant", "Pt", "-o", results, "--report");
		assertEquals(0, ramp.code(), ramp.toString());
		assertTrue(ramp.out().contains("1 done, 0 finished before, 0 failed"), ramp.toString());
		assertTrue(Files.exists(results.resolve("scan42_result.nxs")) && Files.exists(results.resolve("scan42_result_report.html")), ramp.toString());
	}

	@Test
	void whileItIsTakenTheOnsetHasAPressure() {
		RampCommand ramp = RampCommand.run("follow", "transition", images, "--poni", poni, "--calibrant", "Pt", "--frames", FRAMES, "-o", folder.resolve("live.nxs"), "--json");
		assertEquals(0, ramp.code(), ramp.toString());
		String last = ramp.out().lines().reduce((a, b) -> b).orElseThrow();
		assertTrue(last.contains("\"onset_GPa\":") && last.contains("\"pressure_GPa\":"), last);
		assertFalse(last.contains("problem"), last);
	}
}
