/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.TruePeak;

class RampModelTest {

	private static TruePeak peak(DataSetId id, int frame, String phase, int h, int k, int l) {
		return new RampModel(id.recipe()).peaks(frame).stream()
				.filter(p -> p.phase().equals(phase) && p.h() == h && p.k() == k && p.l() == l).findFirst().orElseThrow();
	}

	/** Scale × weight × relative intensity × thermal factor × 0.17/width, worked out by hand. */
	@Test
	void heightsFollowTheFormula() {
		double perAngstrom = Math.sin(Math.toRadians(12.9421 / 2)) / 0.4828;
		double width = Math.hypot(0.11, 0.086 * Math.tan(Math.toRadians(6.47105)) / Math.tan(Math.toRadians(7)));
		double expected = 15 * (1 - 0.25 / 85) * Math.exp(-0.6 * perAngstrom * perAngstrom) * 0.17 / width;
		assertEquals(expected, peak(DataSetId.MGFEO, 0, "B1 (Mg,Fe)O", 2, 0, 0).height(), 1e-3);
		TruePeak oxide = peak(DataSetId.D8, 0, "B1 FeO", 1, 1, 1);
		assertEquals(0.75, oxide.height() / heightAtNoAngle(oxide, 13), 1e-9);
		TruePeak iron = peak(DataSetId.D1, 0, "bcc Fe", 1, 1, 0);
		assertEquals(1, iron.height() / heightAtNoAngle(iron, 18), 1e-9);
		TruePeak platinum = peak(DataSetId.D6, 0, "Pt", 1, 1, 1);
		assertEquals(0.3, platinum.height() / heightAtNoAngle(platinum, 18), 1e-9);
		TruePeak mixed = peak(DataSetId.D7, 19, "hcp Fe", 1, 0, 0);
		assertEquals(0.25 * 0.65, mixed.height() / heightAtNoAngle(mixed, 18), 1e-9);
	}

	private static double heightAtNoAngle(TruePeak peak, double scale) {
		double perAngstrom = Math.sin(Math.toRadians(peak.positionDeg() / 2)) / 0.4828;
		return scale * Math.exp(-0.6 * perAngstrom * perAngstrom) * 0.17 / peak.fwhmDeg();
	}

	/** Measured: platinum 111 is 8.2 high in frame 0, the strongest line of frame 340 is 9.7 high. */
	@Test
	void heightsAreThoseOfTheMeasuredFrames() {
		assertEquals(8.2, peak(DataSetId.MGFEO, 0, "Pt", 1, 1, 1).height(), 0.2);
		assertEquals(9.7, peak(DataSetId.MGFEO, 340, "rB1 (Mg,Fe)O", 0, 1, 2).height(), 0.6);
		assertEquals(2.9, peak(DataSetId.MGFEO, 340, "Pt", 1, 1, 1).height(), 0.5);
		assertTrue(peak(DataSetId.MGFEO, 340, "rB1 (Mg,Fe)O", 1, 0, 4).height() < 0.5, "measured frame shows nothing there");
		assertTrue(peak(DataSetId.MGFEO, 340, "rB1 (Mg,Fe)O", 1, 1, 0).height() < 0.5, "measured frame shows nothing there");
	}

	@Test
	void profileMixesLorentzAndGauss() {
		assertEquals(0.35 / 5 + 0.65 / 16, PeakProfile.at(1), 1e-12);
		assertEquals(0.35 / 101, PeakProfile.at(-5), 1e-12);
	}

	@Test
	void noiseGrowsWithIntensityAndWithMissingCoverage() {
		NoiseModel noise = new NoiseModel(0.1, 1);
		assertEquals(0.03, noise.sigma(16, 0), 1e-12);
		assertEquals(0.03 * Math.sqrt(2.5), noise.sigma(16, 10), 1e-12);
		assertEquals(0.03 / Math.sqrt(0.05), noise.sigma(9.56, 0), 1e-12);
		assertEquals(0.03 / Math.sqrt(0.5), noise.sigma(24.46, 0), 1e-12);
		assertEquals(0.03 / Math.sqrt(0.004), noise.sigma(25.555, 0), 1e-12);
		assertEquals(0.06, new NoiseModel(0.1, 2).sigma(16, 0), 1e-12);
		assertEquals(0.03, new NoiseModel(10, 1).sigma(16, 0) * 10, 1e-12);
	}
}
