/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.PoniFile;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.Phase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calibrating on the image of each calibrant: the geometry, the residuals of its rings, and the picture with the rings on it. */
class CalibrantImagesTest {

	private static final DetectorGrid GRID = new DetectorGrid(480, 500, 344e-6, 344e-6);
	private static final Geometry TRUTH = new Geometry(0.21, 0.0826, 0.0861, 0.004, -0.003, 0, 3, Optional.of(new Wavelength(0.4066)));
	private static final double RING_WIDTH_RAD = 1.2e-3;

	@TempDir
	private Path folder;

	private Path image(Optional<Phase> calibrant) throws IOException {
		List<Double> rings = calibrant.map(c -> c.lines(0).stream().map(l -> l.position(RadialUnit.TWO_THETA_RAD, 0.4066)).toList()).orElse(List.of());
		PixelGeometry pixels = new PixelGeometry(TRUTH, GRID);
		BufferedImage image = new BufferedImage(GRID.columns(), GRID.rows(), BufferedImage.TYPE_USHORT_GRAY);
		short[] counts = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
		Random random = new Random(11);
		for (int p = 0; p < counts.length; p++) {
			double twoTheta = pixels.twoThetaRad(p / GRID.columns() + 0.5, p % GRID.columns() + 0.5);
			double mean = 50;
			for (double ring : rings) {
				double u = (twoTheta - ring) / RING_WIDTH_RAD;
				mean += Math.abs(u) < 6 ? 900 * Math.exp(-0.5 * u * u) : 0;
			}
			counts[p] = (short) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
		}
		Path file = folder.resolve("image.tif");
		assertTrue(ImageIO.write(image, "tiff", file.toFile()), "a writer of TIFF");
		return file;
	}

	private RampCommand calibrate(Path image, String calibrant, Path out) {
		// the truth is seen at 240, 250 pixels with the tilt; the guess has none, and is off by a millimetre in distance
		return RampCommand.run("calibrate", image, "--calibrant", calibrant, "--guess", "211,252,242", "--wavelength", "0.4066", "--pixel", "344", "-o", out,
				"--json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CeO2", "LaB6", "Au", "Pt" })
	void everyCalibrantGivesTheGeometryItsResidualsAndAPicture(String calibrant) throws IOException {
		Path out = folder.resolve("found.poni");
		RampCommand ramp = calibrate(image(Optional.of(Calibrants.named(calibrant))), calibrant, out);
		assertEquals(0, ramp.code(), ramp.toString());
		JsonNode json = new ObjectMapper().readTree(ramp.out());
		assertTrue(json.get("rms_residual_pixels").asDouble() < 0.3, ramp.toString());
		assertTrue(json.get("rings").size() >= 5, ramp.toString());
		for (JsonNode ring : json.get("rings")) {
			assertEquals(0, ring.get("mean_residual_rad").asDouble(), 1e-4, ramp.toString());
		}
		Geometry found = PoniFile.read(out).geometry();
		assertEquals(TRUTH.distanceM(), found.distanceM(), 50e-6);
		assertEquals(TRUTH.rot1Rad(), found.rot1Rad(), 3e-4);
		assertEquals(TRUTH.rot2Rad(), found.rot2Rad(), 3e-4);
		assertTrue(redness(ImageIO.read(folder.resolve("found_rings.png").toFile())) > 0.002, "the expected rings are drawn in red");
	}

	private static double redness(BufferedImage picture) {
		int red = 0;
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				Color c = new Color(picture.getRGB(x, y));
				red += c.getRed() > c.getGreen() + 60 && c.getRed() > c.getBlue() + 60 ? 1 : 0;
			}
		}
		return red / (double) (picture.getWidth() * picture.getHeight());
	}

	@Test
	void anImageWithoutRingsIsToldSo() throws IOException {
		Path out = folder.resolve("none.poni");
		RampCommand ramp = calibrate(image(Optional.empty()), "CeO2", out);
		assertEquals(1, ramp.code(), ramp.toString());
		assertTrue(ramp.err().contains("points were found on rings of CeO2") && ramp.err().contains("Check the calibrant"), ramp.toString());
		assertFalse(Files.exists(out));
	}

	@Test
	void ringsOfAnotherMaterialGiveNoGeometryThatIsTrusted() throws IOException {
		Path out = folder.resolve("wrong.poni");
		RampCommand ramp = calibrate(image(Optional.of(Calibrants.PT)), "NaCl-B1", out);
		assertTrue(ramp.code() == 1 || ramp.out().contains("strong rings of NaCl-B1"), ramp.toString());
	}
}
