/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.rampscope.app.internal.report.ReportWriter;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineOverrides;
import org.rampscope.operations.powder.pressure.PressureResult;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pressure of every frame from the lines of a marker in the cell. */
@Command(name = "pressure", mixinStandardHelpOptions = true, description = "Find the pressure of each frame from the lines of a calibrant in the cell.",
		footer = { "", "Examples:", "  ramp pressure patterns.nxs --calibrant Pt", "  ramp pressure xy_folder --calibrant Au,NaCl-B2 --energy 25.68 --json",
				"  ramp pressure frame_000.xy frame_340.xy --calibrant Pt --wavelength 0.4828 --baseline none",
				"  ramp pressure patterns.nxs --calibrant mine.jcpds --smooth 3 -o patterns_with_pressure.nxs --report", "",
				"Patterns: a NeXus file, a folder or list of pattern files (.xy, .chi, …), an archive of them. Frames without a line of the",
				"calibrant have no pressure. Calibrants and their equations of state: docs/guide/pressure.md." })
final class PressureCommand implements Callable<Integer> {

	private static final String PRESSURE = "org.rampscope.pressure.calibrant";

	private final Environment environment;

	@Parameters(arity = "1..*", paramLabel = "PATTERNS", description = "Patterns of one ramp.")
	private List<Path> inputs;

	@Option(names = "--calibrant", paramLabel = "NAMES", defaultValue = "Pt", description = "Calibrants in the cell, separated by commas: Pt, Au, Ne, NaCl-B1, NaCl-B2, KCl-B2, MgO, W, Mo, Re, Ag, Cu, Al, or JCPDS files (default: ${DEFAULT-VALUE}).")
	private String calibrants;

	@Mixin
	private PhotonOptions photons;

	@Option(names = "--baseline", paramLabel = "NAME", defaultValue = "", description = "Subtracted before lines are looked for: als, arpls, snip, rolling-ball, bruckner, chebyshev or none (default: snip, unless the patterns say that theirs was subtracted). The patterns of the result stay as they are.")
	private String baseline;

	@Option(names = "--fewest-lines", paramLabel = "N", description = "Frames with fewer lines get no pressure (default: 1).")
	private Integer fewestLines;

	@Option(names = "--smooth", paramLabel = "FRAMES", description = "Smooth along the ramp over so many frames on either side.")
	private Integer smoothing;

	@Option(names = "--set", paramLabel = "SETTING=VALUE", description = "Change a setting of " + PRESSURE + "; may be repeated.")
	private java.util.Map<String, String> overrides = java.util.Map.of();

	@Option(names = { "-o", "--out" }, paramLabel = "FILE", description = "Write the ramp with its pressures to this NeXus file.")
	private Path output;

	@Option(names = "--report", description = "Also write an HTML report beside the result.")
	private boolean report;

	@Option(names = "--force", description = "Replace the result if it exists.")
	private boolean force;

	@Option(names = "--json", description = "Print the pressures as JSON.")
	private boolean json;

	PressureCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		if (report && output == null) {
			throw new UsageException("--report goes beside the result, but there is none", "Give --out FILE");
		}
		Optional<Path> result = Optional.ofNullable(output).map(f -> OutputFolder.readyFor(f, force));
		PatternAnalysis analysis = new PatternAnalysis(environment, inputs);
		Ramp<Patterns> found = analysis.run(pipeline(), result);
		if (json) {
			environment.out().println(JsonText.of(toJson(found)));
		} else {
			print(found);
			result.ifPresent(f -> environment.out().println("result: " + f));
		}
		if (report) {
			Path page = ReportCommand.reportBeside(output);
			new ReportWriter(found, environment.registry().resultTypes()).write(page, environment.progress());
			environment.out().println("report: " + page);
		}
		return found.frames().hasPressure() ? 0 : CommandLineTool.FAILED;
	}

	private Pipeline pipeline() {
		PipelineOverrides change = new PipelineOverrides();
		Pipeline ready = PipelineCommand.load(environment, "pressure");
		Pipeline pipeline = new Pipeline(ready.name(), ready.description(), ready.steps().subList(ready.steps().size() - 1, ready.steps().size()));
		pipeline = change.set(pipeline, PRESSURE, "calibrants", calibrants);
		if (photons.wavelengthAngstrom().isPresent()) {
			pipeline = change.set(pipeline, PRESSURE, "wavelength", String.valueOf(photons.wavelengthAngstrom().getAsDouble()));
		}
		if (fewestLines != null) {
			pipeline = change.set(pipeline, PRESSURE, "fewestLines", fewestLines.toString());
		}
		if (smoothing != null) {
			pipeline = change.set(pipeline, PRESSURE, "smoothing", smoothing.toString());
		}
		for (var override : overrides.entrySet()) {
			pipeline = change.set(pipeline, PRESSURE, override.getKey(), override.getValue());
		}
		return baseline.isEmpty() ? pipeline : change.set(pipeline, PRESSURE, "baseline", baseline);
	}

	private static PressureResult details(Ramp<Patterns> found) {
		return found.result(PressureResult.TYPE).orElseThrow();
	}

	private void print(Ramp<Patterns> found) {
		FrameAxis frames = found.frames();
		int[] lines = details(found).linesUsed();
		environment.out().println("frame  pressure (GPa)   uncertainty  lines");
		for (int i = 0; i < found.size(); i++) {
			boolean known = Double.isFinite(frames.pressureGPa()[i]);
			environment.out().println(known ? String.format(Locale.ROOT, "%5d  %14.2f  %12.2f  %5d", frames.frameNumber()[i], frames.pressureGPa()[i],
					frames.pressureSigmaGPa()[i], lines[i]) : String.format(Locale.ROOT, "%5d  %14s  %12s  %5d", frames.frameNumber()[i], "unknown", "", lines[i]));
		}
		double[] known = Arrays.stream(frames.pressureGPa()).filter(Double::isFinite).toArray();
		environment.out().println(known.length == 0 ? "no line of " + calibrants + " was found"
				: String.format(Locale.ROOT, "%d of %d frames have a pressure, from %.2f to %.2f GPa", known.length, found.size(),
						Arrays.stream(known).min().getAsDouble(), Arrays.stream(known).max().getAsDouble()));
		environment.out().println("method: " + details(found).method());
		found.provenance().notes().forEach(n -> environment.out().println("note: " + n));
	}

	private ObjectNode toJson(Ramp<Patterns> found) {
		ObjectNode node = JsonText.object().put("calibrants", calibrants).put("method", details(found).method());
		int[] lines = details(found).linesUsed();
		ArrayNode frames = node.putArray("frames");
		for (int i = 0; i < found.size(); i++) {
			ObjectNode frame = frames.addObject().put("frame", found.frames().frameNumber()[i]);
			JsonText.put(frame, "pressure_GPa", found.frames().pressureGPa()[i]);
			JsonText.put(frame, "uncertainty_GPa", found.frames().pressureSigmaGPa()[i]);
			JsonText.put(frame, "line_uncertainty_GPa", details(found).lineErrors()[i]);
			JsonText.put(frame, "scale_uncertainty_GPa", details(found).scaleErrors()[i]);
			frame.put("lines", lines[i]);
		}
		found.provenance().notes().forEach(node.putArray("notes")::add);
		if (output != null) {
			node.put("result", output.toString());
		}
		return node;
	}
}
