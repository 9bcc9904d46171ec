/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import java.time.OffsetDateTime;

import org.rampscope.core.error.SettingsException;
import org.rampscope.core.units.Wavelength;

/**
 * Everything that fixes a simulated ramp: the same recipe gives the same numbers, on any number of threads.
 *
 * @param id short name, such as {@code D8}
 * @param sample what lies in the cell
 * @param exposureS exposure per frame in seconds, positive; frames follow each other without dead time
 * @param frames number of frames, at least one
 * @param pressure pressure of each frame
 * @param course how the new phase grows
 * @param labelled whether somebody has labelled the frames; the truth is stored in either case
 * @param wavelength wavelength of the photons
 * @param options how the patterns look
 * @param seed seed of all random numbers
 * @param start when the first frame is said to begin; a fixed date, so that files can be compared
 */
public record RampRecipe(String id, SampleKind sample, double exposureS, int frames, PressurePath pressure, TransitionCourse course,
		boolean labelled, Wavelength wavelength, PatternOptions options, long seed, OffsetDateTime start) {

	/** The wavelength of the published patterns (25.68 keV). */
	public static final Wavelength PUBLISHED_WAVELENGTH = new Wavelength(0.4828);

	/** The wavelength of exactly 25.6 keV, as the experiment's text says. */
	public static final Wavelength NOMINAL_WAVELENGTH = Wavelength.ofEnergyKeV(25.6);

	/** When simulated ramps begin unless somebody says otherwise. */
	public static final OffsetDateTime DEFAULT_START = OffsetDateTime.parse("2026-01-01T12:00:00Z");

	public RampRecipe {
		if (!(exposureS > 0) || Double.isInfinite(exposureS)) {
			throw new SettingsException("exposureS", "exposure is " + exposureS + " s", "Give a time greater than zero");
		}
		if (frames < 1) {
			throw new SettingsException("frames", "number of frames is " + frames, "Give at least one");
		}
	}

	/** @return this with another seed */
	public RampRecipe withSeed(long newSeed) {
		return new RampRecipe(id, sample, exposureS, frames, pressure, course, labelled, wavelength, options, newSeed, start);
	}

	/** @return this with another wavelength */
	public RampRecipe withWavelength(Wavelength newWavelength) {
		return new RampRecipe(id, sample, exposureS, frames, pressure, course, labelled, newWavelength, options, seed, start);
	}

	/** @return this with other looks */
	public RampRecipe withOptions(PatternOptions newOptions) {
		return new RampRecipe(id, sample, exposureS, frames, pressure, course, labelled, wavelength, newOptions, seed, start);
	}

	/** @return this ramp, cut off or continued to that number of frames */
	public RampRecipe withFrames(int newFrames) {
		return new RampRecipe(id, sample, exposureS, newFrames, pressure, course, labelled, wavelength, options, seed, start);
	}

	/** @return mean rate while the pressure rises, GPa/s */
	public double rateGPaPerS() {
		return pressure.stepGPa() / exposureS;
	}
}
