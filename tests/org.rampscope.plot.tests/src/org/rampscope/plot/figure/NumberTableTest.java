/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.plot.Interval;
import org.rampscope.plot.figure.LinePlot.Naming;

class NumberTableTest {

	@TempDir
	private Path folder;

	/** Curves over other positions stand beside each other; what is lifted for sight is not lifted in the file; zero lines are no data. */
	@Test
	void curvesAreColumnsOverAllTheirPositions() throws IOException {
		Curve one = new Curve("Frame 1, 2.5 GPa", new double[] { 1, 2 }, new double[] { 0.5, Double.NaN }, 0xff000000);
		Curve other = new Curve("b", new double[] { 2, 3 }, new double[] { 7, 8 }, 0xff000000).withOffset(100);
		Curve zero = new Curve("", new double[] { 1, 3 }, new double[] { 0, 0 }, 0xff000000);
		LinePlot plot = new LinePlot("", "q (Å⁻¹)", "I", new Interval(0, 4), new Interval(0, 200), List.of(one, zero, other), Naming.ENDS, 1);
		assertEquals("""
				"q (Å⁻¹)","Frame 1, 2.5 GPa","b"
				1,0.5,
				2,,7
				3,,8
				""", written(NumberTable.of(plot), "a.csv"));
		assertEquals("""
				# Frame 1, 2.5 GPa
				# q (Å⁻¹)
				1 0.5


				# b
				# q (Å⁻¹)
				2 7
				3 8
				""", written(NumberTable.of(plot), "a.XY"));
	}

	@Test
	void aSingleCurveWithoutANameIsNamedByItsAxis() throws IOException {
		LinePlot plot = new LinePlot("", "Frame", "P (\"GPa\")", new Interval(0, 1), new Interval(0, 1),
				List.of(new Curve("", new double[] { 0, 1 }, new double[] { 1e-9, 0.25 }, 0xff000000)), Naming.NONE, 1);
		assertEquals("\"Frame\",\"P (\"\"GPa\"\")\"\n0,1.0E-9\n1,0.25\n", written(NumberTable.of(plot), "b.csv"));
	}

	private String written(NumberTable table, String name) throws IOException {
		table.write(folder.resolve(name));
		return Files.readString(folder.resolve(name));
	}
}
