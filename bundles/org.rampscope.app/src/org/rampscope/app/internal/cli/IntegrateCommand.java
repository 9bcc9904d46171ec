/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.RampInputs;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.convert.CsvRamp;
import org.rampscope.nexus.convert.XySeriesWriter;
import org.rampscope.nexus.format.Formats;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineCheck;
import org.rampscope.operations.pipeline.PipelineOverrides;
import org.rampscope.operations.run.PipelineRunner;

import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Detector frames to patterns. */
@Command(name = "integrate", mixinStandardHelpOptions = true, description = "Integrate detector frames azimuthally.",
		footer = { "", "Examples:", "  ramp integrate image.tif --poni detector.poni -o pattern_folder", "  ramp integrate frames.nxs -o patterns.nxs",
				"  ramp integrate m1.nxs m2.nxs m3.nxs --poni detector.poni --unit q --bins 3000 -o patterns.nxs",
				"  ramp integrate frames.nxs --range 5:20 --azimuth -30:30 --spots 5 --splitting none --errors azimuthal -o patterns.csv", "",
				"Writes NeXus (.nxs), CSV (.csv), or .xy files into a folder. Every setting: ramp operations org.rampscope.integrate.azimuthal." })
final class IntegrateCommand implements Callable<Integer> {

	private static final String INTEGRATE = "org.rampscope.integrate.azimuthal";

	private final Environment environment;

	@Parameters(arity = "1..*", paramLabel = "FRAMES", description = "Files of one ramp: an image, a TIFF series, a NeXus file, modules and parts of a LAMBDA series, or a folder.")
	private List<Path> inputs;

	@Option(names = "--poni", paramLabel = "FILE", description = "Geometry of the detector (.poni); without it that of the file.")
	private Path calibration;

	@Option(names = "--orientation", paramLabel = "1..4", description = "Where the first pixel lies, seen from the sample: 1 top left, 2 top right, 3 bottom right, 4 bottom left; overrides that of the .poni. Images mirrored top to bottom against the calibration: 2 instead of 3.")
	private Integer orientation;

	@Option(names = { "-o", "--out" }, required = true, paramLabel = "OUT", description = "The result: .nxs, .csv, or a folder for .xy files.")
	private Path output;

	@Option(names = "--unit", paramLabel = "AXIS", description = "Radial axis: tth (degrees), rad, q (1/Å), qnm (1/nm), d (Å) or r (distance from the beam in mm) (default: tth).")
	private String unit;

	@Option(names = "--bins", paramLabel = "N", description = "Number of radial bins (default: about one per pixel).")
	private Integer bins;

	@Option(names = "--range", paramLabel = "FROM:TO", description = "Radial range in the unit of the axis.")
	private String range;

	@Option(names = "--azimuth", paramLabel = "FROM:TO", description = "Sector in degrees.")
	private String azimuth;

	@Option(names = "--splitting", paramLabel = "NAME", description = "none, bounding_box or full (default: bounding_box).")
	private String splitting;

	@Option(names = "--errors", paramLabel = "NAME", description = "poisson, azimuthal, hybrid or none (default: poisson).")
	private String errors;

	@Option(names = "--spots", paramLabel = "SIGMA", description = "Leave out pixels that stand out from their ring by so many standard deviations.")
	private Double spots;

	@Option(names = "--mask", paramLabel = "FILE", description = "An image whose pixels other than zero are left out, besides the detector's mask.")
	private Path mask;

	@Option(names = "--dark", paramLabel = "FILE", description = "Dark frames; their mean is subtracted.")
	private Path dark;

	@Option(names = "--flat", paramLabel = "FILE", description = "Flat field; frames are divided by it.")
	private Path flat;

	@Option(names = "--device", paramLabel = "DEVICE", description = "cpu (default), auto (a GPU where there is one), gpu0, gpu1, ...")
	private String device;

	@Option(names = "--set", paramLabel = "SETTING=VALUE", description = "Change any other setting of the integration; may be repeated.")
	private Map<String, String> overrides = Map.of();

	@Mixin
	private PressureOptions pressure;

	@Mixin
	private PhotonOptions photons;

	@Option(names = "--force", description = "Replace the result if it exists.")
	private boolean force;

	@Option(names = "--json", description = "Print what was done as JSON.")
	private boolean json;

	IntegrateCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		inputs.forEach(OutputFolder::existing);
		Pipeline pipeline = pipeline();
		String name = output.getFileName().toString().toLowerCase(Locale.ROOT);
		boolean nexus = Formats.isNamedHdf5(output);
		boolean csv = name.endsWith(".csv");
		if (!nexus && !csv && name.matches(".*\\.[a-z]+")) {
			throw new UsageException("results are not written as '" + output.getFileName() + "'", "Give a .nxs or .csv file, or a folder for .xy files");
		}
		if (nexus || csv) {
			OutputFolder.readyFor(output, force);
		} else {
			OutputFolder.ready(output);
		}
		Ramp<Patterns> result = nexus ? new RampJob(environment).run(pipeline, Path.of("").toAbsolutePath(), inputs, output) : integrated(pipeline);
		if (csv) {
			CsvRamp.write(result, output);
		} else if (!nexus) {
			XySeriesWriter.write(result, output, environment.progress());
		}
		if (json) {
			environment.out().println(JsonText.of(toJson(result)));
		} else {
			new ResultSummary(environment.out()).print(result);
			environment.out().println("result: " + output);
		}
		return 0;
	}

	private Ramp<Patterns> integrated(Pipeline pipeline) {
		RunContext context = new RunContext(Path.of("").toAbsolutePath(), environment.threads());
		new PipelineCheck().check(pipeline, context);
		Progress progress = environment.progress();
		List<Path> files = new RampInputs(true).single(inputs).files();
		Map<String, String> hashes = new LinkedHashMap<>();
		files.forEach(f -> hashes.put(f.getFileName().toString(), FileHash.sha256(f)));
		try (Ramp<Frames> series = RampReader.openFrames(files)) {
			return new PipelineRunner(context, Environment.PROGRAM, environment.version()).run(pipeline, series, hashes, progress);
		}
	}

	private Pipeline pipeline() {
		Map<String, String> settings = new LinkedHashMap<>();
		file(settings, "calibration", calibration);
		file(settings, "maskFile", mask);
		file(settings, "dark", dark);
		file(settings, "flat", flat);
		if (unit != null) {
			settings.put("unit", unit);
		}
		if (bins != null) {
			settings.put("bins", bins.toString());
		}
		if (orientation != null) {
			settings.put("orientation", orientation.toString());
		}
		if (spots != null) {
			settings.put("clipSigma", spots.toString());
		}
		if (splitting != null) {
			settings.put("splitting", splitting);
		}
		if (errors != null) {
			settings.put("errorModel", errors);
		}
		if (device != null) {
			settings.put("device", device);
		}
		if (photons.wavelengthAngstrom().isPresent()) {
			settings.put("wavelength", String.valueOf(photons.wavelengthAngstrom().getAsDouble()));
		}
		range(settings, "--range", range, "radialMin", "radialMax");
		range(settings, "--azimuth", azimuth, "azimuthMinDeg", "azimuthMaxDeg");
		settings.putAll(overrides);
		Pipeline pipeline = PipelineCommand.load(environment, "integrate");
		for (var setting : settings.entrySet()) {
			pipeline = new PipelineOverrides().set(pipeline, INTEGRATE, setting.getKey(), setting.getValue());
		}
		return pressure.apply(pipeline);
	}

	private static void file(Map<String, String> settings, String name, Path file) {
		if (file != null) {
			settings.put(name, OutputFolder.existing(file).toAbsolutePath().normalize().toString());
		}
	}

	private static void range(Map<String, String> settings, String option, String text, String low, String high) {
		if (text == null) {
			return;
		}
		String[] ends = text.split(":");
		List<Double> numbers = new ArrayList<>();
		try {
			for (String end : ends) {
				numbers.add(Double.parseDouble(end.strip()));
			}
		} catch (NumberFormatException e) {
			throw new UsageException(option + " " + text + " is no range", "Write it as FROM:TO, such as " + option + " 5:20");
		}
		if (numbers.size() != 2) {
			throw new UsageException(option + " " + text + " is no range", "Write it as FROM:TO, such as " + option + " 5:20");
		}
		settings.put(low, numbers.get(0).toString());
		settings.put(high, numbers.get(1).toString());
	}

	private ObjectNode toJson(Ramp<Patterns> result) {
		ObjectNode node = JsonText.object().put("result", output.toString()).put("patterns", result.size()).put("bins", result.data().axis().size())
				.put("unit", result.data().axis().unit().id());
		JsonText.put(node, "first", result.data().axis().at(0));
		JsonText.put(node, "last", result.data().axis().at(result.data().axis().size() - 1));
		result.provenance().notes().forEach(node.putArray("notes")::add);
		return node;
	}
}
