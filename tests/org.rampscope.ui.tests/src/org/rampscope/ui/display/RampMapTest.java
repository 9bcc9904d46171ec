/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.display;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.plot.FrameOrdinate;
import org.rampscope.plot.Interval;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.NumberTable;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.ramp.PatternLine;
import org.rampscope.plot.ramp.RadialDisplay;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampMapFigure;
import org.rampscope.ui.RampExamples;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.selection.RampSelection;

class RampMapTest {

	private final OpenRamp ramp = OpenRamp.prepare(Path.of("example.nxs"), RampExamples.transition(60, 400), Progress.NONE);
	private final RampMap map = RampMap.of(ramp, DisplayState.DEFAULT);

	@Test
	void showsEverythingAtFirst() {
		assertEquals(RampExamples.FIRST_DEG, map.radialShown().low(), 0.02);
		assertEquals(new Interval(-0.5, 59.5), map.framesShown());
		assertEquals(FrameOrdinate.FRAME, map.ordinate());
	}

	@Test
	void braggsLawConnectsTheUnits() {
		double lambda = Wavelength.ofEnergyKeV(RampExamples.ENERGY_KEV).angstrom();
		RampMap inD = map.with(DisplayState.DEFAULT.withUnit(Optional.of(RadialUnit.D_ANGSTROM)));
		double d = inD.radial().toShown(10);
		assertEquals(lambda, 2 * d * Math.sin(Math.toRadians(5)), 1e-12);
		assertEquals(10, inD.radial().toOwn(d), 1e-9);
		assertEquals(2 * Math.PI / d, map.radial().in(RadialUnit.Q_PER_ANGSTROM, 10), 1e-9);
		assertTrue(inD.radial().edges().cellAt(inD.radial().toShown(21)) > inD.radial().edges().cellAt(inD.radial().toShown(9)));
	}

	@Test
	void unitsThatNeedAnUnknownWavelengthAreNotOffered() {
		assertEquals(List.of(RadialUnit.TWO_THETA_DEG, RadialUnit.TWO_THETA_RAD), RadialDisplay.units(ramp.scan().data().axis(), Double.NaN));
		assertEquals(Arrays.stream(RadialUnit.values()).filter(RadialUnit::isAngle).toList(),
				RadialDisplay.units(ramp.scan().data().axis(), ramp.scan().header().wavelengthAngstrom()));
		assertEquals(List.of(RadialUnit.RADIUS_MM),
				RadialDisplay.units(RadialAxis.of(RadialUnit.RADIUS_MM, 1, 2), ramp.scan().header().wavelengthAngstrom()));
		OpenRamp unknown = OpenRamp.prepare(Path.of("x.nxs"), RampExamples.of(new double[][] { { 1, 2, 3 } }), Progress.NONE);
		RampMap shown = RampMap.of(unknown, DisplayState.DEFAULT.withUnit(Optional.of(RadialUnit.Q_PER_ANGSTROM)));
		assertEquals(RadialUnit.TWO_THETA_DEG, shown.radial().shown().unit());
	}

	@Test
	void keepsWhatDidNotChange() {
		RampMap zoomed = map.with(map.zoomed(0.5, 12, 20));
		assertSame(map.radial(), zoomed.radial());
		assertSame(map.frames(), zoomed.frames());
	}

	/** Zooming keeps what is under the mouse where it is, never shows more than there is, and comes back. */
	@Test
	void zoomingKeepsThePlaceUnderTheMouse() {
		Random random = new Random(9);
		RampMap now = map;
		for (int step = 0; step < 500; step++) {
			Interval radial = now.radialShown();
			Interval frames = now.framesShown();
			double x = radial.at(random.nextDouble());
			double y = frames.at(random.nextDouble());
			double factor = random.nextBoolean() ? 0.7 : 1 / 0.7;
			RampMap next = now.with(now.zoomed(factor, x, y));
			assertTrue(map.radialShown().low() <= next.radialShown().low() + 1e-9
					&& next.radialShown().high() <= map.radialShown().high() + 1e-9);
			if (factor < 1 && next.radialShown().length() < radial.length() * 0.71) {
				assertEquals(radial.fractionOf(x), next.radialShown().fractionOf(x), 1e-6);
			}
			now = next;
		}
		for (int step = 0; step < 100; step++) {
			now = now.with(now.zoomed(2, now.radialShown().at(0.5), now.framesShown().at(0.5)));
		}
		assertEquals(Optional.empty(), now.state().radialWindow());
		assertEquals(Optional.empty(), now.state().frameWindow());
	}

	@Test
	void movingStopsAtTheEnds() {
		RampMap zoomed = map.with(map.zoomed(0.25, 12, 20));
		RampMap moved = zoomed.with(zoomed.moved(-1000, 1000));
		assertEquals(map.radialShown().low(), moved.radialShown().low(), 1e-9);
		assertEquals(map.framesShown().high(), moved.framesShown().high(), 1e-9);
		assertEquals(zoomed.framesShown().length(), moved.framesShown().length(), 1e-9);
	}

	@Test
	void patternIsTheFramesOwn() {
		PatternLine line = PatternLine.of(map, 7);
		double[] expected = new double[400];
		for (int i = 0; i < 400; i++) {
			expected[i] = ramp.scan().data().intensity().get(7, i);
		}
		assertArrayEquals(expected, line.y());
	}

	@Test
	void patternBreaksAtGapsAndTurnsWithTheAxis() {
		double nan = Double.NaN;
		OpenRamp gap = OpenRamp.prepare(Path.of("x.nxs"), RampExamples.of(new double[][] { { 1, 2, nan, nan, 5, nan } }), Progress.NONE);
		PatternLine line = PatternLine.of(RampMap.of(gap, DisplayState.DEFAULT), 0);
		assertArrayEquals(new double[] { 1, 2, nan, nan, 5, nan }, line.y());
		PatternLine inD = PatternLine.of(map.with(DisplayState.DEFAULT.withUnit(Optional.of(RadialUnit.D_ANGSTROM))), 7);
		assertEquals(ramp.scan().data().intensity().get(7, 399), inD.y()[0]);
		assertTrue(inD.x()[0] < inD.x()[1]);
	}

	/** The bins nearest to the beam lie thousands of ångström away and would leave no room for the lines. */
	@Test
	void spacingsAreShownAsFarAsThereAreLines() {
		RadialAxis nearlyFromTheBeam = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 0.008, 0.02, 1200);
		RadialDisplay inD = RadialDisplay.of(nearlyFromTheBeam, Optional.of(RadialUnit.D_ANGSTROM), 0.4828);
		assertTrue(inD.edges().extent().high() > 3000, inD.edges().extent().toString());
		assertEquals(20, inD.extent().high());
		assertEquals(inD.edges().extent().low(), inD.extent().low());
		RadialDisplay inAngles = RadialDisplay.of(nearlyFromTheBeam, Optional.empty(), 0.4828);
		assertEquals(inAngles.edges().extent(), inAngles.extent());
		RadialDisplay smallAngles = RadialDisplay.of(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 0.1, 0.001, 500), Optional.of(RadialUnit.D_ANGSTROM), 0.4828);
		assertEquals(smallAngles.edges().extent(), smallAngles.extent(), "ten times the smallest spacing is more than there is");
	}

	/** Exported are the patterns of the frames that are shown, in the part of the axis that is shown. */
	@Test
	void numbersOfTheMapAreThoseShown() {
		RampMap part = map.with(DisplayState.DEFAULT.withWindow(Optional.of(new Interval(10, 11)), Optional.of(new Interval(4.6, 7.4))));
		NumberTable numbers = new RampMapFigure(part, FigureTheme.LIGHT).numbers().orElseThrow();
		assertEquals(4, numbers.header().size(), numbers.header().toString());
		assertTrue(numbers.header().get(1).startsWith("Frame 5, "), numbers.header().toString());
		for (int row = 0; row < numbers.rows(); row++) {
			double position = numbers.cells().at(row, 0);
			assertTrue(position >= 10 && position <= 11);
			assertEquals(ramp.scan().data().intensity().get(6, ramp.scan().data().axis().nearest(position)), numbers.cells().at(row, 2));
		}
		assertEquals(PatternLine.of(part, 6).x().length, numbers.rows());
	}

	@Test
	void readoutSaysWhatIsUnderTheCursor() {
		String text = CursorReadout.of(map, RampSelection.NONE.withFrame(30).withRadial(10));
		assertTrue(text.contains("frame 30"), text);
		assertTrue(text.contains("0.3000 s"), text);
		assertTrue(text.contains("2\u03b8 = 10.0000 \u00b0"), text);
		assertTrue(text.contains("GPa"), text);
		assertTrue(text.contains("d = 2.7784 \u00c5"), text);
		assertEquals("", CursorReadout.of(map, RampSelection.NONE));
	}
}
