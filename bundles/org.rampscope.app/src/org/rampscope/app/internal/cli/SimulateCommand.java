/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.rampscope.app.internal.feed.FrameFeed;
import org.rampscope.app.internal.feed.PatternFeed;
import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.SinkFactory;
import org.rampscope.nexus.napi.NapiBackEnd;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.FrameSimulator;
import org.rampscope.simulation.PatternSimulator;
import org.rampscope.simulation.RampRecipe;
import org.rampscope.simulation.PatternOptions.Background;
import org.rampscope.simulation.TroubleKind;
import org.rampscope.simulation.TroubleSimulator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a simulated ramp with its truth. */
@Command(name = "simulate", mixinStandardHelpOptions = true, description = "Write a simulated pressure ramp with its ground truth: "
		+ "patterns, or detector frames.", footer = { "", "Examples:", "  ramp simulate D8 -o feo_patterns.nxs",
				"  ramp simulate D8 --detector demo -o feo_frames.nxs", "  ramp simulate MGFEO --background --seed 7 -o mgfeo.nxs", "  ramp simulate D8 --live 20 -o incoming",
				"  ramp simulate D4 --live 1000 --live-as patterns -o iron.nxs", "  ramp simulate --trouble gasket --seed 3 -o gasket.nxs", "",
				"Data sets: D1 to D7 iron (D6 with platinum, D7 with neon), D8 and D9 wüstite FeO, MGFEO (Mg0.2Fe0.8)O." })
final class SimulateCommand implements Callable<Integer> {

	/** Detectors to simulate. */
	enum Detector {
		DEMO, FULL
	}

	private final Environment environment;

	@Parameters(paramLabel = "DATASET", arity = "0..1", description = "One of ${COMPLETION-CANDIDATES}; not with --trouble.")
	private DataSetId dataSet;

	@Option(names = "--trouble", paramLabel = "KIND", description = "Instead of a data set: patterns of a random sample with trouble of this kind, such as gasket, jitter-10 or two-transitions; wrong names are answered with all of them.")
	private String trouble;

	@Option(names = "--count", defaultValue = "240", paramLabel = "N", description = "With --trouble: number of frames (default: ${DEFAULT-VALUE}).")
	private int frameCount;

	@Option(names = "--bins", defaultValue = "1500", paramLabel = "N", description = "With --trouble: number of radial bins (default: ${DEFAULT-VALUE}).")
	private int bins;

	@Option(names = { "-o", "--out" }, required = true, paramLabel = "FILE", description = "The file to write (.nxs).")
	private Path output;

	@Option(names = "--detector", paramLabel = "demo|full", description = "Write detector frames instead of patterns: demo (768 × 768 pixels) or full (1536 × 1536).")
	private Detector detector;

	@Option(names = "--seed", defaultValue = "1", description = "Seed of all randomness; the same seed gives the same file (default: ${DEFAULT-VALUE}).")
	private long seed;

	@Option(names = "--background", description = "Patterns with their background, as before baseline subtraction.")
	private boolean raw;

	@Option(names = "--energy", paramLabel = "KEV", description = "Photon energy in keV (default: that of the published ramp, 0.4828 Å).")
	private Double energyKeV;

	/** In which way frames or patterns come. */
	enum LiveFormat {
		TIFF, LAMBDA, HDF5, XY, PATTERNS
	}

	@Option(names = "--live", paramLabel = "RATE", description = "Play a detector: write so many frames per second, with the calibration detector.poni beside them, and mask.tif beside images.")
	private Double rate;

	@Option(names = "--live-as", defaultValue = "TIFF", paramLabel = "tiff|lambda|hdf5|xy|patterns", description = "With --live: images into the folder FILE, parts of a LAMBDA detector into the folder FILE, one growing file FILE; or patterns: text files into the folder FILE, one growing file FILE (default: tiff). Growing files need NAPI.")
	private LiveFormat liveFormat;

	@Option(names = "--force", description = "Replace the file if it exists.")
	private boolean force;

	SimulateCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		if ((dataSet == null) == (trouble == null)) {
			throw new UsageException("one of DATASET and --trouble is needed", "Give a data set such as D8, or --trouble with a kind");
		}
		if (trouble != null) {
			return troubled();
		}
		if (rate == null) {
			OutputFolder.readyFor(output, force);
		} else if (!(rate > 0)) {
			throw new UsageException("--live " + rate + " is no rate", "Give frames per second");
		}
		if (raw && detector != null) {
			throw new UsageException("--background is for patterns; detector frames always hold their background", "Leave out one of --background and --detector");
		}
		RampRecipe recipe = dataSet.recipe(seed);
		if (energyKeV != null) {
			recipe = recipe.withWavelength(Wavelength.ofEnergyKeV(energyKeV));
		}
		Progress progress = environment.progress();
		if (rate != null) {
			return live(recipe, progress);
		}
		if (detector == null) {
			recipe = recipe.withOptions(recipe.options().withBackground(raw ? Background.RAW : Background.SUBTRACTED));
			RampWriter.writePatterns(new PatternSimulator().simulate(recipe, progress), output, progress);
		} else {
			DetectorSetup setup = detector == Detector.DEMO ? DetectorSetup.demo() : DetectorSetup.full();
			try (Ramp<Frames> series = new FrameSimulator().simulate(recipe, setup, progress)) {
				RampWriter.writeFrames(series, output, progress);
			}
		}
		environment.out().println(dataSet.title() + ": " + recipe.frames() + (detector == null ? " patterns" : " frames"));
		environment.out().println("written: " + output);
		return 0;
	}

	private int troubled() {
		if (rate != null || detector != null || raw || energyKeV != null) {
			throw new UsageException("--trouble makes patterns without background, at a wavelength of its own",
					"Leave out --live, --detector, --background and --energy");
		}
		TroubleKind kind = TroubleKind.ofId(trouble).orElseThrow(() -> new UsageException("--trouble " + trouble + " is no kind of trouble",
				"Give one of " + String.join(", ", Arrays.stream(TroubleKind.values()).map(TroubleKind::id).toList())));
		OutputFolder.readyFor(output, force);
		Progress progress = environment.progress();
		Ramp<Patterns> scan = new TroubleSimulator().simulate(kind, seed, frameCount, bins, progress);
		RampWriter.writePatterns(scan, output, progress);
		environment.out().println(kind.id() + ": " + kind.description() + ": " + scan.size() + " patterns");
		environment.out().println("written: " + output);
		return 0;
	}

	private int live(RampRecipe recipe, Progress progress) {
		boolean patterns = liveFormat == LiveFormat.XY || liveFormat == LiveFormat.PATTERNS;
		boolean growing = liveFormat == LiveFormat.HDF5 || liveFormat == LiveFormat.PATTERNS;
		Optional<SinkFactory> napi = growing ? NapiBackEnd.find() : Optional.empty();
		if (growing && napi.isEmpty()) {
			throw new UsageException(NapiBackEnd.absence() + "; without it no file can grow", "Install it, or use --live-as " + (patterns ? "xy" : "tiff"));
		}
		if (growing) {
			OutputFolder.readyFor(output, force);
		} else {
			OutputFolder.ready(output);
		}
		int count = recipe.frames();
		double kept;
		if (patterns) {
			Ramp<Patterns> scan = new PatternSimulator().simulate(recipe.withOptions(recipe.options()
					.withBackground(raw ? Background.RAW : Background.SUBTRACTED)), progress);
			PatternFeed feed = new PatternFeed(rate);
			kept = growing ? feed.growing(scan, output, napi.get(), progress) : feed.text(scan, output, progress);
		} else {
			DetectorSetup setup = detector == Detector.FULL ? DetectorSetup.full() : DetectorSetup.demo();
			FrameFeed feed = new FrameFeed(rate);
			try (Ramp<Frames> series = new FrameSimulator().simulate(recipe, setup, progress)) {
				kept = growing ? feed.growing(series, output, napi.get(), progress)
						: liveFormat == LiveFormat.LAMBDA ? feed.lambda(series, output, progress) : feed.images(series, output, progress);
			}
		}
		environment.out().println(String.format(Locale.ROOT, "%d %s in %s, %.1f per second", count, patterns ? "patterns" : "frames", output, kept));
		return 0;
	}
}
