/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.canvas.HeatmapCanvas;
import org.rampscope.ui.selection.RampSelection;

/** The heatmap with 10,000 patterns of 4,023 bins in a real window: first paint, pan and zoom, cursor, UI thread, memory. */
final class UiBenchmark implements Benchmark {

	private static final int FRAMES = 10_000;
	private static final int BINS = 4023;
	private static final int WIDTH = 1280;
	private static final int HEIGHT = 800;
	private static final int STEPS = 60;
	private static final int PAN_STEPS = 3 * STEPS;
	private static final long SEED = 20260101;
	/** Two beats of the clock that paints. */
	private static final long LONGEST_PAUSE_NS = 33_000_000L;
	/** Short against all that is measured, and leaves the processor to the thread that draws. */
	private static final long POLL_NS = 100_000L;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	@Override
	public String name() {
		return "ui";
	}

	@Override
	public String description() {
		return "heatmap of 10,000 patterns in a window: first paint, pan and zoom, cursor, memory; previews of pipelines (needs a display)";
	}

	@Override
	public void run(BenchmarkReport report) {
		if (System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null && System.getProperty("os.name").startsWith("Linux")) {
			throw new IllegalStateException("no display: start it in a desktop session, or as xvfb-run -a ./ramp bench ui");
		}
		report.heading("Heatmap, " + FRAMES + " patterns of " + BINS + " bins, window of " + WIDTH + " x " + HEIGHT);
		Ramp<Patterns> scan = ramp();
		long start = System.nanoTime();
		OpenRamp open = OpenRamp.prepare(Path.of("bench.nxs"), scan, Progress.NONE);
		report.add("prepared while it is read", ms(System.nanoTime() - start), "ms", "");
		Display display = new Display();
		try {
			Shell shell = new Shell(display);
			shell.setLayout(new FillLayout());
			HeatmapCanvas canvas = new HeatmapCanvas(shell);
			shell.setSize(WIDTH, HEIGHT);
			shell.open();
			// The classes of drawing are loaded with a small ramp: a user's first ramp comes after the window.
			canvas.setMap(RampMap.of(OpenRamp.prepare(Path.of("small.nxs"), small(), Progress.NONE), DisplayState.DEFAULT));
			pump(display, canvas);
			measure(report, display, canvas, open);
			shell.dispose();
		} finally {
			display.dispose();
		}
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		report.add("memory with the ramp open", (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0, "MB", "<= 1500");
		if (open.scan().size() != FRAMES) {
			throw new IllegalStateException("the ramp went");
		}
		new PreviewTimes(report).run();
	}

	private static void measure(BenchmarkReport report, Display display, HeatmapCanvas canvas, OpenRamp open) {
		long start = System.nanoTime();
		RampMap map = RampMap.of(open, DisplayState.DEFAULT);
		canvas.setMap(map);
		pump(display, canvas);
		report.add("first paint", ms(System.nanoTime() - start), "ms", "<= 500");
		RampMap back = measureSteps(report, display, canvas, map, "of a program just started");
		measureSteps(report, display, canvas, back, "once compiled");
		measureCursor(report, display, canvas);
	}

	/**
	 * Zooms in and out again, and moves in between. Done twice: while the drawing is still being compiled, which competes with it for two
	 * cores, and after that.
	 *
	 * @return what is shown at the end
	 */
	private static RampMap measureSteps(BenchmarkReport report, Display display, HeatmapCanvas canvas, RampMap map, String when) {
		List<Double> steps = new ArrayList<>();
		long cpu = THREADS.getCurrentThreadCpuTime();
		RampMap shown = map;
		for (int i = 0; i < PAN_STEPS; i++) {
			long begin = System.nanoTime();
			double radial = shown.radialShown().at(0.5);
			double frame = shown.framesShown().at(0.5);
			shown = shown.with(i % 3 == 2 ? shown.moved(0.02 * shown.radialShown().length(), 0.02 * shown.framesShown().length())
					: shown.zoomed(i % STEPS < STEPS / 2 ? 0.93 : 1 / 0.93, radial, frame));
			canvas.setMap(shown);
			pump(display, canvas);
			steps.add(ms(System.nanoTime() - begin));
		}
		report.add("pan and zoom " + when + ", each step with its own pixels, median", 1000 / median(steps), "frames/s", ">= 30");
		report.add("one such step in 20 takes longer than", steps.stream().sorted().toList().get(steps.size() * 19 / 20), "ms", "");
		report.add("of each step in the window's thread (processor time)", ms(THREADS.getCurrentThreadCpuTime() - cpu) / PAN_STEPS, "ms", "");
		return shown;
	}

	/**
	 * GTK paints by a clock of 60 beats a second: moves one right after the other would all wait for the next beat and show nothing but its
	 * length. A hand knows nothing of the beat, so the pauses between moves are random.
	 */
	private static void measureCursor(BenchmarkReport report, Display display, HeatmapCanvas canvas) {
		SplittableRandom random = new SplittableRandom(SEED);
		List<Double> moves = new ArrayList<>();
		long cpu = 0;
		for (int i = 0; i < STEPS; i++) {
			rest(display, random.nextLong(LONGEST_PAUSE_NS));
			long begin = System.nanoTime();
			long cpuBefore = THREADS.getCurrentThreadCpuTime();
			canvas.setSelection(RampSelection.NONE.withFrame(i * 37 % FRAMES).withRadial(10 + i * 0.1));
			pump(display, canvas);
			cpu += THREADS.getCurrentThreadCpuTime() - cpuBefore;
			moves.add(ms(System.nanoTime() - begin));
		}
		report.add("cursor move, median", median(moves), "ms", "<= 16");
		report.add("cursor move, slowest", Collections.max(moves), "ms", "<= 100");
		report.add("of each move in the window's thread (processor time)", ms(cpu) / STEPS, "ms", "");
	}

	private static void rest(Display display, long nanos) {
		long end = System.nanoTime() + nanos;
		while (System.nanoTime() < end) {
			if (!display.readAndDispatch()) {
				LockSupport.parkNanos(POLL_NS);
			}
		}
	}

	/** Lets the window work until what is shown is painted; sleeps as a program's own loop does, and leaves the processor to the drawing. */
	private static void pump(Display display, HeatmapCanvas canvas) {
		while (display.readAndDispatch() || !canvas.isUpToDate()) {
			if (!canvas.isUpToDate()) {
				display.sleep();
			}
		}
		canvas.update();
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static double ms(long nanos) {
		return nanos / 1e6;
	}

	private static Ramp<Patterns> ramp() {
		return scan(FRAMES, BINS);
	}

	private static Ramp<Patterns> small() {
		return scan(50, 100);
	}

	private static Ramp<Patterns> scan(int frames, int bins) {
		SplittableRandom random = new SplittableRandom(SEED);
		double[] all = new double[frames * bins];
		double[] pressure = new double[frames];
		double[] sigma = new double[frames];
		double[] time = new double[frames];
		int[] number = new int[frames];
		for (int frame = 0; frame < frames; frame++) {
			double fraction = (double) frame / frames;
			pressure[frame] = 10 + 60 * fraction;
			sigma[frame] = 0.5;
			time[frame] = 0.01 * frame;
			number[frame] = frame;
			for (int bin = 0; bin < bins; bin++) {
				double away = (bin - bins * (0.3 + 0.05 * fraction)) / 12;
				all[frame * bins + bin] = 5 + random.nextDouble() + 100 * Math.exp(-0.5 * away * away);
			}
		}
		return new Ramp<>(RampHeader.UNKNOWN, new FrameAxis(time, pressure, sigma,
				number), new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 5, 20.0 / bins, bins),
				DatasetFactory.createFromObject(DoubleDataset.class, all, frames, bins), Optional.empty()), Results.NONE, Provenance.NONE);
	}
}
