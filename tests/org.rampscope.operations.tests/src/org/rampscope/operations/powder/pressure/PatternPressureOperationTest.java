/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.MeasureOperation.Meter;
import org.rampscope.operations.Reading;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.powder.testdata.Ramps;
import org.rampscope.operations.powder.testdata.Runs;
import org.rampscope.powder.phase.Calibrants;

class PatternPressureOperationTest {

	private static final PatternPressureOperation.Settings D = PatternPressureOperation.Settings.DEFAULT;
	private static final RunContext CONTEXT = new RunContext(Path.of("."), 1);
	private static final int BINS = 3000;

	/** Pressures far apart and in no order: no neighbour could help. NaN: no marker in the cell. */
	private static final double[] PRESSURES = { 60, 12, Double.NaN, 33 };

	private static Ramp<Patterns> scan() {
		RadialAxis axis = Ramps.axis(BINS);
		double[][] patterns = new double[PRESSURES.length][];
		for (int i = 0; i < patterns.length; i++) {
			patterns[i] = Ramps.noise(BINS, 40 + i);
			if (!Double.isNaN(PRESSURES[i])) {
				Ramps.addLines(patterns[i], axis, Calibrants.PT, PRESSURES[i], 5);
			}
		}
		return Ramps.of(axis, patterns);
	}

	private static Meter meter(PatternPressureOperation.Settings settings, Ramp<Patterns> scan) {
		return new PatternPressureOperation().prepare(settings, scan.data().axis(), scan.header(), CONTEXT, Progress.NONE);
	}

	@Test
	void everyPatternTellsItsPressureByItself() {
		Ramp<Patterns> scan = scan();
		try (Meter meter = meter(D, scan)) {
			List<Reading> together = meter.measure(IntStream.range(0, scan.size()).mapToObj(scan.data()::pattern).toList());
			for (int i = 0; i < PRESSURES.length; i++) {
				Reading found = together.get(i);
				assertEquals(PRESSURES[i], found.values().get(0)[0], 0.3, "frame " + i);
				assertEquals(Double.isNaN(PRESSURES[i]), Double.isNaN(found.values().get(1)[0]), "frame " + i);
				assertTrue(Double.isNaN(PRESSURES[i]) || Math.abs(PRESSURES[i] - found.values().get(0)[0]) < 4 * found.values().get(1)[0], "frame " + i);
				Reading alone = meter.measure(List.of(scan.data().pattern(i))).get(0);
				for (int q = 0; q < meter.quantities().size(); q++) {
					assertArrayEquals(alone.values().get(q), found.values().get(q), 0);
				}
			}
			assertEquals(0, together.get(2).values().get(2)[0]);
			assertTrue(together.get(0).values().get(2)[0] >= D.fewestLines());
		}
	}

	@Test
	void theRampsOwnPressuresStay() {
		Ramp<Patterns> scan = scan();
		Ramp<Patterns> after = Runs.run(new PatternPressureOperation(), D, scan);
		assertArrayEquals(scan.frames().pressureGPa(), after.frames().pressureGPa());
		assertTrue(after.results().contains(PatternPressureOperation.TYPE.name()));
	}

	@Test
	void whatCannotBeUsedIsSaid() {
		Ramp<Patterns> scan = scan();
		PatternPressureOperation operation = new PatternPressureOperation();
		assertThrows(GeometryException.class, () -> operation.prepare(D, scan.data().axis(), RampHeader.UNKNOWN, CONTEXT, Progress.NONE));
		PatternPressureOperation.Settings empty = new PatternPressureOperation.Settings("Pt", Double.NaN, 10, 10, 0.002, 20, 8, 0.3, 2);
		assertThrows(SettingsException.class, () -> operation.check(empty, CONTEXT));
		PatternPressureOperation.Settings ceria = new PatternPressureOperation.Settings("CeO2", Double.NaN, -3, 150, 0.002, 20, 8, 0.3, 2);
		SettingsException e = assertThrows(SettingsException.class, () -> operation.check(ceria, CONTEXT));
		assertTrue(e.getMessage().contains("org.rampscope.pressure.pattern/calibrants"), e.getMessage());
	}
}
