/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.rampscope.nexus.format.Formats;
import org.rampscope.nexus.format.FrameFormat;
import org.rampscope.operations.Brightness;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.Pedestal;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.powder.PowderOperations;

/** Images of 20 × 24 equal counts, so that a pattern tells which frame it was made from, and a pipeline for them. */
final class FlatFrames {

	static final FrameFormat TIFF = Formats.named(FrameFormat.class, Path.of("f.tif")).orElseThrow();

	private final Path folder;

	FlatFrames(Path folder) throws IOException {
		this.folder = Files.createDirectories(folder.resolve("incoming"));
		Files.writeString(folder.resolve("flat.poni"), """
				poni_version: 2
				Detector: Detector
				Detector_config: {"pixel1": 0.0001, "pixel2": 0.0001, "max_shape": [20, 24]}
				Distance: 0.1
				Poni1: 0.001
				Poni2: 0.0012
				Rot1: 0
				Rot2: 0
				Rot3: 0
				""");
	}

	Path folder() {
		return folder;
	}

	static Pipeline pipeline() {
		return new PipelineFile(new OperationRegistry(List.of(new PowderOperations()))).parse("""
				{ "rampscope_pipeline": 1, "steps": [ { "operation": "integrate", "settings": { "calibration": "flat.poni", "bins": 8,
				  "correctSolidAngle": false, "polarizationFactor": null } } ] }""");
	}

	/** Frames less 10 counts, integrated, and measured in groups of up to so many. */
	static Pipeline measuring(Brightness brightness, int batch) {
		List<Step<?>> steps = new ArrayList<>(List.of(new Step<>(new Pedestal(), new Pedestal.Settings(10))));
		steps.addAll(pipeline().steps());
		steps.add(new Step<>(brightness, new Brightness.Settings(batch, Double.NaN)));
		return new Pipeline("", "", steps);
	}

	Path file(int number) {
		return folder.resolve(String.format(Locale.ROOT, "f_%04d.tif", number));
	}

	/** Counts are 100 plus the number. */
	void write(int... numbers) {
		for (int number : numbers) {
			bytes(number, image(100 + number), 1);
		}
	}

	/** Under one number the counts of another. */
	void writeAs(int number, int other) {
		bytes(number, image(100 + other), 1);
	}

	void writeHalf(int number) {
		bytes(number, image(100 + number), 0.5);
	}

	private void bytes(int number, byte[] all, double share) {
		try {
			Files.write(file(number), Arrays.copyOf(all, (int) (all.length * share)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] image(int counts) {
		BufferedImage image = new BufferedImage(24, 20, BufferedImage.TYPE_USHORT_GRAY);
		Arrays.fill(((DataBufferUShort) image.getRaster().getDataBuffer()).getData(), (short) counts);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "tiff", out);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
