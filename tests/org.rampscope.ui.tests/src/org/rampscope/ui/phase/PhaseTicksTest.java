/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.powder.phase.Calibrants;
import org.rampscope.powder.phase.PhaseLine;
import org.rampscope.ui.RampExamples;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.plot.figure.TickRow;

class PhaseTicksTest {

	private final OpenRamp ramp = OpenRamp.prepare(Path.of("example.nxs"), RampExamples.transition(40, 200), Progress.NONE);
	private final RampMap map = RampMap.of(ramp, DisplayState.DEFAULT);

	/** The pressure from a line's place is the pressure the line was computed for, in every unit. */
	@ParameterizedTest
	@EnumSource(value = RadialUnit.class, mode = EnumSource.Mode.EXCLUDE, names = "RADIUS_MM")
	void placeAndPressureAreInversesOfEachOther(RadialUnit unit) {
		double wavelength = 0.4843;
		for (double pressure : new double[] { 1, 25, 80, 140 }) {
			PhaseLine line = Calibrants.PT.lines(pressure).get(2);
			assertEquals(pressure, LinePressure.of(Calibrants.PT, line.reflection(), unit, line.position(unit, wavelength), wavelength)
					.orElseThrow(), 1e-6);
		}
	}

	@Test
	void ticksAreThoseOfTheFramesOwnPressureUntilOneIsFound() {
		PhaseSet phases = PhaseSet.EMPTY.with(Calibrants.PT);
		assertEquals(ramp.scan().frames().pressureGPa()[30], PhaseTicks.pressureGPa(phases, map, 30));
		PhaseSet solved = phases.withSolved(Optional.of(new SolvedPressure(30, "Pt", "111", 77)));
		assertEquals(77, PhaseTicks.pressureGPa(solved, map, 30));
		assertEquals(ramp.scan().frames().pressureGPa()[29], PhaseTicks.pressureGPa(solved, map, 29), "it holds for its frame only");
		List<TickRow> rows = PhaseTicks.of(solved, map, 30);
		assertTrue(rows.getFirst().name().contains("77"), rows.getFirst().name());
		rows.getFirst().ticks().forEach(tick -> assertTrue(map.radialShown().contains(tick.position())));
	}

	@Test
	void phasesThatAreNotShownHaveNoRowAndColoursDiffer() {
		PhaseSet phases = PhaseSet.EMPTY.with(Calibrants.PT).with(Calibrants.AU).with(Calibrants.PT);
		assertEquals(2, phases.phases().size(), "a phase of the same name is replaced");
		assertFalse(phases.phases().get(0).argb() == phases.phases().get(1).argb());
		PhaseSet hidden = phases.with(0, phases.phases().getFirst().withVisible(false));
		assertEquals(1, PhaseTicks.of(hidden, map, 3).size());
	}

	@Test
	void pressuresBeyondAnEquationOfStateAreSaid() {
		PhaseSet phases = PhaseSet.EMPTY.with(Calibrants.NE).withSolved(Optional.of(new SolvedPressure(3, "Ne", "111", 1e9)));
		TickRow row = PhaseTicks.of(phases, map, 3).getFirst();
		assertTrue(row.ticks().isEmpty());
		assertTrue(row.name().contains("does not reach"), row.name());
	}
}
