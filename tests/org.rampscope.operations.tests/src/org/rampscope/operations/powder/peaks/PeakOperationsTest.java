/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.powder.testdata.Ramps;
import org.rampscope.operations.powder.testdata.Runs;
import org.rampscope.operations.run.PipelineRunner;
import org.rampscope.powder.phase.Calibrants;

class PeakOperationsTest {

	private static final int FRAMES = 30;
	private static final int BINS = 3000;

	/** One peak shifts all the time; one splits at frame 10; one is born at frame 15; one dies after frame 19; frame 25 is empty. */
	private static Ramp<Patterns> ramp() {
		RadialAxis axis = Ramps.axis(BINS);
		double[][] patterns = new double[FRAMES][];
		for (int i = 0; i < FRAMES; i++) {
			double[] y = Ramps.noise(BINS, i);
			add(y, axis, 11 + 0.02 * i, 10);
			add(y, axis, 14 - (i < 10 ? 0 : 0.07 + 0.012 * (i - 10)), 8);
			if (i >= 10) {
				add(y, axis, 14 + 0.07 + 0.012 * (i - 10), 6);
			}
			if (i >= 15) {
				add(y, axis, 18, 5);
			}
			if (i < 20) {
				add(y, axis, 21, 5);
			}
			if (i == 25) {
				Arrays.fill(y, Double.NaN);
			}
			patterns[i] = y;
		}
		return Ramps.of(axis, patterns);
	}

	private static void add(double[] y, RadialAxis axis, double position, double height) {
		for (int i = 0; i < y.length; i++) {
			double u = (axis.at(i) - position) / 0.14;
			y[i] += height * Math.exp(-4 * Math.log(2) * u * u);
		}
	}

	private static Ramp<Patterns> fitted(Ramp<Patterns> scan) {
		return Runs.run(new PeakFitOperation(), PeakFitOperation.Settings.DEFAULT, scan);
	}

	private static Ramp<Patterns> tracked(Ramp<Patterns> scan) {
		PeakFitOperation fit = new PeakFitOperation();
		PeakTrackOperation track = new PeakTrackOperation();
		return new PipelineRunner(new RunContext(Path.of(""), 2), "test", "1").run(
				new Pipeline("", "", List.<Step<?>>of(new Step<>(fit, fit.defaults()), new Step<>(track, track.defaults()))), scan, Progress.NONE);
	}

	@Test
	void peaksAreKeptByPositionAndPaddedWithNaN() {
		Ramp<Patterns> scan = fitted(ramp());
		MeasuredValues peaks = MeasuredValues.of(scan, PeakFitOperation.TYPE.name());
		assertEquals(3, peaks.scalar("count")[3]);
		double[] positions = peaks.vector("position")[3];
		assertEquals(PeakFitOperation.Settings.DEFAULT.mostPeaks(), positions.length);
		assertEquals(11.06, positions[0], 0.003);
		assertEquals(14, positions[1], 0.003);
		assertEquals(21, positions[2], 0.003);
		assertTrue(Double.isNaN(positions[3]));
		assertEquals(10, peaks.vector("height")[3][0], 0.2);
		assertEquals(0.14, peaks.vector("fwhm")[3][0], 0.004);
		assertTrue(peaks.vector("position_errors")[3][0] < 0.002);
		assertEquals(0, peaks.scalar("count")[25]);
	}

	@Test
	void onlyTheHighestAreKeptAndOnlyInside() {
		PeakFitOperation.Settings d = PeakFitOperation.Settings.DEFAULT;
		PeakFitOperation.Settings s = new PeakFitOperation.Settings(10, 15, d.significance(), 0, d.narrowest(), d.widest(), d.window(), d.together(), 1);
		MeasuredValues peaks = MeasuredValues.of(Runs.run(new PeakFitOperation(), s, ramp()), PeakFitOperation.TYPE.name());
		assertArrayEquals(new double[] { 11.1 }, peaks.vector("position")[5], 0.003);
		assertThrows(SettingsException.class, () -> Runs.run(new PeakFitOperation(), new PeakFitOperation.Settings(15, 10, 8, 0, 0.3, 6, 2, 6, 1), ramp()));
		assertThrows(SettingsException.class, () -> Runs.run(new PeakFitOperation(), new PeakFitOperation.Settings(1, 10, 8, 0, 3, 2, 2, 6, 1), ramp()));
	}

	@Test
	void tracksTellBirthDeathSplitAndShift() {
		DataGroup tracks = tracked(ramp()).results().tree(PeakTracks.TYPE.name()).orElseThrow();
		Dataset first = tracks.values("first_frame").orElseThrow();
		Dataset last = tracks.values("last_frame").orElseThrow();
		Dataset shift = tracks.values("shift").orElseThrow();
		Dataset parent = tracks.values("split_from").orElseThrow();
		Dataset position = tracks.values("position").orElseThrow();
		assertEquals(5, first.getSize());
		assertEquals(0.02 * (FRAMES - 1), shift.getDouble(0), 0.01);
		assertEquals(19, last.getInt(2));
		// closer than a width, two peaks look like one
		assertTrue(first.getInt(3) >= 10 && first.getInt(3) <= 13, "split seen at " + first.getInt(3));
		assertEquals(1, parent.getInt(3));
		assertEquals(15, first.getInt(4));
		assertEquals(-1, parent.getInt(4));
		assertArrayEquals(new int[] { FRAMES, 5 }, position.getShapeRef());
		assertTrue(Double.isNaN(position.getDouble(25, 0)) && !Double.isNaN(position.getDouble(26, 0)));
	}

	@Test
	void withoutPeaksThereIsNothingToTrackOrIndex() {
		AnalysisException e = assertThrows(AnalysisException.class,
				() -> Runs.run(new PeakTrackOperation(), PeakTrackOperation.Settings.DEFAULT, ramp()));
		assertTrue(e.getMessage().contains("org.rampscope.peaks.fit"), e.getMessage());
		assertThrows(AnalysisException.class, () -> Runs.run(new IndexingOperation(), IndexingOperation.Settings.DEFAULT, ramp()));
		Ramp<Patterns> empty = Ramps.of(Ramps.axis(500), Ramps.noise(500, 1), Ramps.noise(500, 2));
		Ramp<Patterns> none = tracked(empty);
		assertEquals(0, none.results().tree(PeakTracks.TYPE.name()).orElseThrow().values("first_frame").orElseThrow().getSize());
		assertTrue(none.provenance().notes().stream().anyMatch(n -> n.contains("no tracks")));
	}

	@Test
	void goldIsIndexedBesideKnownPlatinum() {
		RadialAxis axis = Ramps.axis(4000);
		double[][] patterns = new double[2][];
		double[] pressures = { 5, 30 };
		for (int i = 0; i < 2; i++) {
			patterns[i] = Ramps.noise(4000, i);
			Ramps.addLines(patterns[i], axis, Calibrants.AU, pressures[i], 10);
			Ramps.addLines(patterns[i], axis, Calibrants.PT, pressures[i], 4);
		}
		Ramp<Patterns> scan = Ramps.of(axis, patterns);
		Ramp<Patterns> fit = fitted(scan.withFrames(scan.frames().withPressure(pressures, new double[2])));
		IndexingOperation.Settings s = new IndexingOperation.Settings("CUBIC_F, CUBIC_I", Double.NaN, 0.002, 12, "Pt", 3);
		DataGroup cells = Runs.run(new IndexingOperation(), s, fit).results().tree(IndexedCells.TYPE.name()).orElseThrow();
		for (int i = 0; i < 2; i++) {
			assertEquals("CUBIC_F", cells.values("lattice").orElseThrow().getString(i));
			assertEquals(Calibrants.AU.cellAt(pressures[i]).a(), cells.values("a").orElseThrow().getDouble(i), 0.002);
		}
		assertThrows(SettingsException.class, () -> Runs.run(new IndexingOperation(), new IndexingOperation.Settings("TRICLINIC", Double.NaN, 0.002, 12, "", 3), fit));
	}
}
