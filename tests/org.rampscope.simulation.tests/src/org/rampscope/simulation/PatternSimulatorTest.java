/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.simulation.PatternOptions.Background;
import org.rampscope.simulation.internal.pattern.PeakProfile;

class PatternSimulatorTest {

	private static final PatternOptions SILENT = PatternOptions.DEFAULT.withNoiseScale(0);
	private static final int HOT_POINT = 2017;

	private final PatternSimulator simulator = new PatternSimulator();

	private Ramp<Patterns> simulate(RampRecipe recipe) {
		return simulator.simulate(recipe, Progress.NONE);
	}

	@Test
	void gridAndShapeAreThePublishedOnes() {
		Ramp<Patterns> scan = simulate(DataSetId.D1.recipe());
		assertArrayEquals(new int[] { 60, 4023 }, scan.data().intensity().getShape());
		assertEquals(RadialUnit.TWO_THETA_DEG, scan.data().axis().unit());
		assertEquals(9.5603831, scan.data().axis().at(0), 1e-12);
		assertEquals(25.5496, scan.data().axis().at(4022), 1e-4);
		Ramp<Patterns> shorter = simulate(DataSetId.D1.recipe().withOptions(PatternOptions.DEFAULT.withPoints(4020)));
		assertEquals(scan.data().intensity().get(7, 4019), shorter.data().intensity().get(7, 4019));
		assertEquals(4020, shorter.data().axis().size());
	}

	@Test
	void sameSeedGivesSameNumbersOnAnyNumberOfThreads() throws Exception {
		RampRecipe recipe = DataSetId.D3.recipe(42).withOptions(PatternOptions.DEFAULT.withTextureJitter(0.05));
		double[] here = simulate(recipe).data().intensity().getData();
		for (int threads : new int[] { 1, 7 }) {
			try (ForkJoinPool pool = new ForkJoinPool(threads)) {
				assertArrayEquals(here, pool.submit(() -> simulate(recipe).data().intensity().getData()).get());
			}
		}
		double[] other = simulate(recipe.withSeed(43)).data().intensity().getData();
		int same = 0;
		for (int i = 0; i < here.length; i++) {
			same += here[i] == other[i] ? 1 : 0;
		}
		assertEquals(0, same);
	}

	/** A ramp cut short is the beginning of the long one, but for the drift of a background that is not left in. */
	@Test
	void framesDoNotDependOnThoseAfterThem() {
		Ramp<Patterns> all = simulate(DataSetId.D4.recipe());
		Ramp<Patterns> cut = simulate(DataSetId.D4.recipe().withFrames(12));
		assertEquals(all.data().pattern(11).intensity(), cut.data().pattern(11).intensity());
	}

	@Test
	void noiseFollowsItsSigma() {
		RampRecipe recipe = DataSetId.D2.recipe(3);
		Ramp<Patterns> noisy = simulate(recipe);
		Ramp<Patterns> silent = simulate(recipe.withOptions(SILENT));
		double[] sigma = noisy.data().sigma().orElseThrow().getData();
		double[] a = noisy.data().intensity().getData();
		double[] b = silent.data().intensity().getData();
		double sum = 0;
		double square = 0;
		for (int i = 0; i < a.length; i++) {
			double pull = (a[i] - b[i]) / sigma[i];
			sum += pull;
			square += pull * pull;
		}
		assertEquals(0, sum / a.length, 5 / Math.sqrt(a.length));
		assertEquals(1, square / a.length, 5 * Math.sqrt(2. / a.length));
		assertEquals(0, silent.data().sigma().orElseThrow().max(true).doubleValue());
	}

	/** Ten times shorter exposures are √10 noisier; a hundred times shorter ones only four times. */
	@Test
	void shortExposuresAreNoisier() {
		int background = 1700;
		double slow = simulate(DataSetId.D2.recipe()).data().sigma().orElseThrow().get(0, background);
		assertEquals(Math.sqrt(10), simulate(DataSetId.D1.recipe()).data().sigma().orElseThrow().get(0, background) / slow, 1e-3);
		assertEquals(4, simulate(DataSetId.D4.recipe()).data().sigma().orElseThrow().get(0, background) / slow, 1e-3);
	}

	@Test
	void silentPatternIsTheSumOfItsTruePeaks() {
		Ramp<Patterns> scan = simulate(DataSetId.D8.recipe().withOptions(SILENT));
		GroundTruth truth = scan.result(GroundTruth.TYPE).orElseThrow();
		for (int frame : new int[] { 0, 80, 221 }) {
			for (int i = 0; i < 4023; i++) {
				double sum = 0.2 + (i == HOT_POINT ? 1.8 : 0);
				for (TruePeak peak : truth.peaks().get(frame)) {
					sum += peak.height() * PeakProfile.at((scan.data().axis().at(i) - peak.positionDeg()) / peak.fwhmDeg());
				}
				// tails of peaks beyond the window are in the pattern but not in the list
				assertEquals(sum, scan.data().intensity().get(frame, i), 0.35 * 15 * 0.02);
			}
		}
	}

	@Test
	void oneBinIsHot() {
		Ramp<Patterns> scan = simulate(DataSetId.D8.recipe().withOptions(SILENT));
		assertEquals(17.58, scan.data().axis().at(HOT_POINT), 0.002);
		double neighbours = (scan.data().intensity().get(5, HOT_POINT - 1) + scan.data().intensity().get(5, HOT_POINT + 1)) / 2;
		assertEquals(1.8, scan.data().intensity().get(5, HOT_POINT) - neighbours, 0.01);
	}

	@Test
	void rawPatternsHaveADriftingBackground() {
		RampRecipe recipe = DataSetId.D8.recipe().withOptions(SILENT);
		Ramp<Patterns> flat = simulate(recipe);
		Ramp<Patterns> raw = simulate(recipe.withOptions(SILENT.withBackground(Background.RAW)));
		double smallest = Double.POSITIVE_INFINITY;
		double largest = 0;
		for (int frame = 0; frame < 222; frame++) {
			double under = raw.data().intensity().get(frame, 0) - flat.data().intensity().get(frame, 0) + 0.2;
			smallest = Math.min(smallest, under);
			largest = Math.max(largest, under);
		}
		double expected = 9 * Math.exp(-0.0603831 / 4.5) + 2.2 + 1.1 * Math.exp(-0.5 * Math.pow((9.5603831 - 16.8) / 2.6, 2));
		assertEquals(1.03, largest / expected, 1e-3);
		assertEquals(0.97, smallest / expected, 1e-3);
	}

	@Test
	void peakProfileHasUnitHeightAndTheWidthItSays() {
		assertEquals(1, PeakProfile.at(0), 1e-15);
		assertEquals(0.5, PeakProfile.at(0.5), 1e-12);
		assertEquals(PeakProfile.at(-1.3), PeakProfile.at(1.3));
		assertEquals(PeakProfile.at(2.9999999), PeakProfile.at(3.0000001), 1e-8);
		assertEquals(Math.hypot(0.11, 0.085), PeakProfile.fwhmDeg(14, 0), 1e-12);
		assertEquals(Math.hypot(0.11, 0.135), PeakProfile.fwhmDeg(14, 50), 1e-12);
	}

	@Test
	void nominalWavelengthScalesPositions() {
		List<TruePeak> published = truth(DataSetId.D6.recipe()).peaks().get(3);
		List<TruePeak> nominal = truth(DataSetId.D6.recipe().withWavelength(RampRecipe.NOMINAL_WAVELENGTH)).peaks().get(3);
		for (int i = 0; i < published.size(); i++) {
			double ratio = Math.sin(Math.toRadians(nominal.get(i).positionDeg() / 2))
					/ Math.sin(Math.toRadians(published.get(i).positionDeg() / 2));
			assertEquals(0.48431 / 0.4828, ratio, 1e-5);
		}
	}

	@Test
	void textureJitterChangesHeightsByItsSigma() {
		RampRecipe recipe = DataSetId.D9.recipe(5);
		GroundTruth even = truth(recipe);
		GroundTruth uneven = truth(recipe.withOptions(PatternOptions.DEFAULT.withTextureJitter(0.05)));
		double sum = 0;
		double square = 0;
		int n = 0;
		for (int frame = 0; frame < even.size(); frame++) {
			for (int i = 0; i < even.peaks().get(frame).size(); i++) {
				double change = Math.log(uneven.peaks().get(frame).get(i).height() / even.peaks().get(frame).get(i).height());
				sum += change;
				square += change * change;
				n++;
			}
		}
		assertEquals(0, sum / n, 5 * 0.05 / Math.sqrt(n));
		assertEquals(0.05, Math.sqrt(square / n), 0.003);
	}

	private GroundTruth truth(RampRecipe recipe) {
		return simulate(recipe).result(GroundTruth.TYPE).orElseThrow();
	}

	/** Solid neon and platinum add their lines to iron's, and only they do. */
	@Test
	void companionsShow() {
		assertTrue(phases(DataSetId.D6, 0).contains("Pt"));
		assertFalse(phases(DataSetId.D7, 0).contains("Ne"), "neon is fluid at 1 GPa");
		assertTrue(phases(DataSetId.D7, 200).contains("Ne"));
		assertEquals(List.of("hcp Fe"), phases(DataSetId.D1, 59));
		assertEquals(List.of("bcc Fe"), phases(DataSetId.D1, 0));
		assertEquals(List.of("B1 FeO", "rB1 FeO"), phases(DataSetId.D8, 80));
	}

	private List<String> phases(DataSetId id, int frame) {
		return truth(id.recipe()).peaks().get(frame).stream().map(TruePeak::phase).distinct().toList();
	}

	@Test
	void labelsAreThereWhereSomebodyGaveThem() {
		Ramp<Patterns> labelled = simulate(DataSetId.D8.recipe());
		assertArrayEquals(labelled.result(GroundTruth.TYPE).orElseThrow().labels(), labelled.labels().orElseThrow().codes());
		assertTrue(simulate(DataSetId.MGFEO.recipe()).labels().isEmpty());
	}

	@Test
	void metadataLeavesNothingUnsaid() {
		Ramp<Patterns> scan = simulate(DataSetId.D8.recipe());
		RampMetadata metadata = scan.metadata();
		assertTrue(metadata.title().contains("D8"));
		assertEquals(java.time.Duration.ofMillis(11100), java.time.Duration.between(metadata.start().orElseThrow(), metadata.end().orElseThrow()));
		assertEquals(25.68, metadata.beam().energyKeV(), 0.005);
		assertEquals(0.4828, metadata.beam().wavelengthAngstrom());
		assertEquals(0.05, metadata.detector().countTimeS());
		assertEquals("FeO", metadata.sample().formula());
		assertEquals("dDAC", metadata.sample().cellType());
		assertEquals(7, metadata.plan().rateGPaPerS(), 1e-9);
		assertEquals("RampScope simulation", metadata.facility().source());
		assertEquals(0.294, scan.geometry().orElseThrow().distanceM());
		assertEquals(0.05 * 221, scan.frames().timeS()[221], 1e-9);
		assertEquals(metadata.identifiers().uuid(), simulate(DataSetId.D8.recipe()).metadata().identifiers().uuid());
		assertNotEquals(metadata.identifiers().uuid(), simulate(DataSetId.D8.recipe(2)).metadata().identifiers().uuid());
		assertTrue(scan.provenance().notes().get(0).startsWith("Simulated"));
	}

	@Test
	void progressSeesEveryFrameAndCanCancel() {
		Counter counter = new Counter(Long.MAX_VALUE);
		simulator.simulate(DataSetId.D1.recipe(), counter);
		assertEquals(60, counter.worked.get());
		assertThrows(CancelledException.class, () -> simulator.simulate(DataSetId.D9.recipe(), new Counter(20)));
	}

	private static final class Counter implements Progress {

		private final AtomicLong worked = new AtomicLong();
		private final long limit;

		private Counter(long limit) {
			this.limit = limit;
		}

		@Override
		public void begin(String task, long total) {
			worked.set(0);
		}

		@Override
		public void worked(long amount) {
			worked.addAndGet(amount);
		}

		@Override
		public boolean isCancelled() {
			return worked.get() >= limit;
		}
	}
}
