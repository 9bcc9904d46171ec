/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

/**
 * The data sets of the published study on learning from pressure ramps (Y. Sun, thesis, 2023, table 2.1): samples, rates,
 * exposures and counts of frames before, during and after the transition.
 */
public enum DataSetId {

	D1(SampleKind.IRON, 10, 260, 17, 0, 43),
	D2(SampleKind.IRON, 100, 10, 29, 0, 87),
	D3(SampleKind.IRON, 10, 160, 21, 0, 49),
	D4(SampleKind.IRON, 1, 1030, 33, 0, 97),
	D5(SampleKind.IRON, 100, 10, 37, 0, 93),
	D6(SampleKind.IRON_PLATINUM, 10, 262, 22, 0, 48),
	D7(SampleKind.IRON_NEON, 10, 287, 19, 0, 239),
	D8(SampleKind.WUESTITE, 50, 7, 71, 20, 131),
	D9(SampleKind.WUESTITE, 50, 2.2, 90, 65, 305),
	/** The (Mg0.2Fe0.8)O ramp of 349 frames that nobody labelled. */
	MGFEO(SampleKind.MAGNESIOWUESTITE, 100, 81 / 33., 145, 90, 114);

	private static final double MAXIMUM_GPA = 65;
	private static final double IRON_ONSET_GPA = 13.5;
	private static final double WUESTITE_ONSET_GPA = 14.5;
	private static final long DEFAULT_SEED = 1;

	private final SampleKind sample;
	private final double exposureMs;
	private final double rateGPaPerS;
	private final int before;
	private final int during;
	private final int after;

	DataSetId(SampleKind sample, double exposureMs, double rateGPaPerS, int before, int during, int after) {
		this.sample = sample;
		this.exposureMs = exposureMs;
		this.rateGPaPerS = rateGPaPerS;
		this.before = before;
		this.during = during;
		this.after = after;
	}

	/** @return what lies in the cell */
	public SampleKind sample() {
		return sample;
	}

	/** @return exposure per frame in seconds */
	public double exposureS() {
		return exposureMs / 1000;
	}

	/** @return mean rate while the pressure rises, GPa/s */
	public double rateGPaPerS() {
		return rateGPaPerS;
	}

	/** @return frames of the starting phase alone */
	public int before() {
		return before;
	}

	/** @return frames with both phases, as a person labels them */
	public int during() {
		return during;
	}

	/** @return frames after the transition */
	public int after() {
		return after;
	}

	/** @return number of frames */
	public int frames() {
		return before + during + after;
	}

	/** @return a line for people, such as {@code D8: wüstite, 222 frames of 50 ms at 7 GPa/s} */
	public String title() {
		return String.format(java.util.Locale.ROOT, "%s: %s, %d frames of %s ms at %s GPa/s", name(), sample.describe().name(), frames(),
				plain(exposureMs), plain(rateGPaPerS));
	}

	/** @return the recipe with a seed of 1 */
	public RampRecipe recipe() {
		return recipe(DEFAULT_SEED);
	}

	/**
	 * @param seed seed of all random numbers
	 * @return how this data set is made
	 */
	public RampRecipe recipe(long seed) {
		return new RampRecipe(name(), sample, exposureS(), frames(), pressure(), course(), this != MGFEO,
				RampRecipe.PUBLISHED_WAVELENGTH, PatternOptions.DEFAULT, seed, RampRecipe.DEFAULT_START);
	}

	private PressurePath pressure() {
		double step = rateGPaPerS * exposureS();
		if (this == MGFEO) {
			return new PressurePath(1, step, 82, 10);
		}
		// ninety frames of 0.11 GPa do not reach the transition from 1 GPa
		double start = this == D9 ? 4 : 1;
		double onset = sample == SampleKind.WUESTITE ? WUESTITE_ONSET_GPA : IRON_ONSET_GPA;
		int hold = Math.max(0, before - (int) Math.ceil((onset - start) / step));
		return new PressurePath(start, step, MAXIMUM_GPA, hold);
	}

	private TransitionCourse course() {
		if (this == MGFEO) {
			return new TransitionCourse.ByPressure(34, 22);
		}
		return during == 0 ? new TransitionCourse.Abrupt(before) : new TransitionCourse.Gradual(before, during);
	}

	private static String plain(double value) {
		return java.math.BigDecimal.valueOf(Math.round(value * 100) / 100.).stripTrailingZeros().toPlainString();
	}
}
