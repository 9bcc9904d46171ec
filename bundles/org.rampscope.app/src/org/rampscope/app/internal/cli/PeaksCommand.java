/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineOverrides;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.powder.peaks.IndexingOperation;
import org.rampscope.operations.powder.peaks.PeakFitOperation;
import org.rampscope.operations.powder.peaks.PeakTracks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Peaks of every pattern, and where they go. */
@Command(name = "peaks", mixinStandardHelpOptions = true, description = "Fit the peaks of each pattern and follow them through the ramp.",
		footer = { "", "Examples:", "  ramp peaks patterns.nxs", "  ramp peaks frame_000.xy --baseline none --json", "  ramp peaks patterns.nxs --from 10 --to 16 -o peaks.nxs",
				"  ramp peaks with_pressure.nxs --index CUBIC_F,HEXAGONAL --known Pt", "",
				"One pattern: its peaks are printed. Several: their tracks, with birth, death, splitting and shift; all peaks of all frames are",
				"in the result." })
final class PeaksCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(arity = "1..*", paramLabel = "PATTERNS", description = "Patterns of one ramp: a NeXus file, a folder or list of pattern files.")
	private List<Path> inputs;

	@Option(names = "--from", paramLabel = "POSITION", description = "Smallest position looked at, in the unit of the axis.")
	private Double lower;

	@Option(names = "--to", paramLabel = "POSITION", description = "Largest position looked at.")
	private Double upper;

	@Option(names = "--significance", paramLabel = "N", description = "Smallest prominence of a peak in units of the noise (default: 8).")
	private Double significance;

	@Option(names = "--baseline", paramLabel = "NAME", defaultValue = "", description = "als, arpls, snip, rolling-ball, bruckner, chebyshev or none (default: snip, unless the patterns say that theirs was subtracted).")
	private String baseline;

	@Option(names = "--index", arity = "0..1", paramLabel = "LATTICES", fallbackValue = "CUBIC_F,CUBIC_I,HEXAGONAL,RHOMBOHEDRAL", description = "Find a cell for the peaks of each frame: CUBIC_P, CUBIC_I, CUBIC_F, HEXAGONAL, RHOMBOHEDRAL (default: ${FALLBACK-VALUE}).")
	private String lattices;

	@Option(names = "--known", paramLabel = "PHASES", description = "With --index: phases whose lines at the frame's pressure are left out.")
	private String known;

	@Mixin
	private PhotonOptions photons;

	@Option(names = { "-o", "--out" }, paramLabel = "FILE", description = "Write the ramp with its peaks to this NeXus file.")
	private Path output;

	@Option(names = "--force", description = "Replace the result if it exists.")
	private boolean force;

	@Option(names = "--json", description = "Print peaks and tracks as JSON.")
	private boolean json;

	PeaksCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		Optional<Path> result = Optional.ofNullable(output).map(f -> OutputFolder.readyFor(f, force));
		PatternAnalysis analysis = new PatternAnalysis(environment, inputs);
		Pipeline ready = PipelineCommand.load(environment, "peaks");
		Pipeline pipeline = new Pipeline(ready.name(), ready.description(), ready.steps().subList(1, ready.steps().size()));
		pipeline = set(pipeline, "lower", lower);
		pipeline = set(pipeline, "upper", upper);
		pipeline = set(pipeline, "significance", significance);
		Ramp<Patterns> found = analysis.run(analysis.withBaseline(withCells(pipeline), baseline), result);
		if (json) {
			environment.out().println(JsonText.of(toJson(found)));
		} else {
			print(found);
			result.ifPresent(f -> environment.out().println("result: " + f));
		}
		return 0;
	}

	private static Pipeline set(Pipeline pipeline, String setting, Double value) {
		return value == null ? pipeline : new PipelineOverrides().set(pipeline, "org.rampscope.peaks.fit", setting, value.toString());
	}

	private Pipeline withCells(Pipeline pipeline) {
		if (lattices == null) {
			if (known != null) {
				throw new UsageException("--known is given without --index", "Give both");
			}
			return pipeline;
		}
		IndexingOperation.Settings d = IndexingOperation.Settings.DEFAULT;
		IndexingOperation.Settings settings = new IndexingOperation.Settings(lattices, photons.wavelengthAngstrom().orElse(Double.NaN), d.relativeTolerance(), d.largestEdge(),
				known == null ? "" : known, d.fewestPeaks());
		List<Step<?>> steps = new ArrayList<>(pipeline.steps());
		steps.add(new Step<>(new IndexingOperation(), settings));
		return new Pipeline(pipeline.name(), pipeline.description(), steps);
	}

	private void print(Ramp<Patterns> found) {
		MeasuredValues peaks = found.result(PeakFitOperation.TYPE).orElseThrow();
		String unit = found.data().axis().unit().nexusUnit();
		if (found.size() == 1) {
			environment.out().println("position (" + unit + ")      height       fwhm");
			for (int k = 0; k < peaks.scalar("count")[0]; k++) {
				environment.out().println(String.format(Locale.ROOT, "%9.4f ± %.4f  %10.4g  %9.4f", peaks.vector("position")[0][k],
						peaks.vector("position_errors")[0][k], peaks.vector("height")[0][k], peaks.vector("fwhm")[0][k]));
			}
		} else {
			tracks(found, unit);
		}
		if (lattices != null) {
			new CellText(found).print(environment.out());
		}
		found.provenance().notes().forEach(n -> environment.out().println("note: " + n));
	}

	private void tracks(Ramp<Patterns> found, String unit) {
		PeakTracks tracks = found.result(PeakTracks.TYPE).orElseThrow();
		environment.out().println("track  frames          from        to  (" + unit + ")");
		for (int t = 0; t < tracks.size(); t++) {
			int first = tracks.firstFrame()[t];
			int last = tracks.lastFrame()[t];
			int parent = tracks.splitFrom()[t];
			String story = (first > 0 ? " born" : "") + (parent >= 0 ? " split from " + parent : "")
					+ (last < found.size() - 1 ? " died" : "");
			environment.out().println(String.format(Locale.ROOT, "%5d  %5d … %-5d %9.4f %9.4f  %s", t, first, last,
					tracks.position().get(first, t), tracks.position().get(last, t), story).stripTrailing());
		}
	}

	private ObjectNode toJson(Ramp<Patterns> found) {
		ObjectNode node = JsonText.object().put("unit", found.data().axis().unit().id());
		MeasuredValues peaks = found.result(PeakFitOperation.TYPE).orElseThrow();
		double[] count = peaks.scalar("count");
		ArrayNode frames = node.putArray("frames");
		for (int i = 0; i < found.size(); i++) {
			ArrayNode all = frames.addObject().put("frame", found.frames().frameNumber()[i]).putArray("peaks");
			for (int k = 0; k < count[i]; k++) {
				ObjectNode peak = all.addObject();
				for (String name : new String[] { "position", "position_errors", "height", "height_errors", "fwhm", "fwhm_errors", "eta", "area" }) {
					JsonText.put(peak, name, peaks.vector(name)[i][k]);
				}
			}
		}
		PeakTracks tracks = found.result(PeakTracks.TYPE).orElseThrow();
		ArrayNode all = node.putArray("tracks");
		for (int t = 0; t < tracks.size(); t++) {
			ObjectNode track = all.addObject().put("track", t).put("first_frame", tracks.firstFrame()[t]).put("last_frame", tracks.lastFrame()[t])
					.put("split_from", tracks.splitFrom()[t]);
			JsonText.put(track, "shift", tracks.shift()[t]);
		}
		if (lattices != null) {
			new CellText(found).addTo(node);
		}
		return node;
	}
}
