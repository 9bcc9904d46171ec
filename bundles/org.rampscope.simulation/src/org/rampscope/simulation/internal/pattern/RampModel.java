/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.rampscope.simulation.GroundTruth;
import org.rampscope.simulation.RampRecipe;
import org.rampscope.simulation.TruePeak;
import org.rampscope.simulation.internal.crystal.CrystalPhase;
import org.rampscope.simulation.internal.crystal.Lattice;
import org.rampscope.simulation.internal.crystal.Reflection;
import org.rampscope.simulation.internal.random.RandomStreams;

/** What the sample of a recipe does, frame by frame, before any detector looks at it. Safe for several threads. */
public final class RampModel {

	/** Peaks may have their maximum this far outside the window and still be seen by their tails. */
	private static final double MARGIN_DEG = 1;

	private final RampRecipe recipe;
	private final SampleModel sample;
	private final RandomStreams streams;

	/** @param recipe what to simulate */
	public RampModel(RampRecipe recipe) {
		this.recipe = recipe;
		this.sample = SampleModel.of(recipe.sample());
		this.streams = new RandomStreams(recipe.seed());
	}

	/** @return pressure of the frame in GPa */
	public double pressureGPa(int frame) {
		return recipe.pressure().at(frame);
	}

	/** @return share of the new phase, 0 … 1 */
	public double fraction(int frame) {
		return recipe.course().fraction(frame, pressureGPa(frame));
	}

	/** @return the random numbers of the recipe */
	public RandomStreams streams() {
		return streams;
	}

	/**
	 * @param frame frame, from zero
	 * @return all peaks with their maximum within a degree of the window
	 */
	public List<TruePeak> peaks(int frame) {
		double pressure = pressureGPa(frame);
		double scale = sample.scale().applyAsDouble(pressure);
		SplittableRandom texture = streams.of(RandomStreams.Purpose.TEXTURE, frame);
		List<TruePeak> peaks = new ArrayList<>();
		for (SampleModel.Share share : sample.mixture(pressure, fraction(frame))) {
			CrystalPhase phase = share.phase();
			Lattice lattice = phase.lattice(pressure);
			for (Reflection reflection : phase.reflections(pressure)) {
				double jitter = Math.exp(recipe.options().textureJitter() * texture.nextGaussian());
				double sine = recipe.wavelength().angstrom()
						/ (2 * lattice.spacingAngstrom(reflection.h(), reflection.k(), reflection.l()));
				double position = Math.toDegrees(2 * Math.asin(sine));
				if (!(position > PatternGrid.FIRST_DEG - MARGIN_DEG && position < PatternGrid.LAST_DEG + MARGIN_DEG)) {
					continue;
				}
				double fwhm = PeakProfile.fwhmDeg(position, pressure) * phase.widthFactor();
				peaks.add(new TruePeak(phase.name(), reflection.h(), reflection.k(), reflection.l(), position, fwhm,
						scale * share.weight() * jitter * reflection.intensity() / 100 * thermalFactor(sine) * 0.17 / fwhm));
			}
		}
		return peaks;
	}

	/** Debye–Waller factor with B = 0.3 Å² for the intensity: exp(−2B sin²θ/λ²). */
	private double thermalFactor(double sine) {
		double perAngstrom = sine / recipe.wavelength().angstrom();
		return Math.exp(-0.6 * perAngstrom * perAngstrom);
	}

	/** @return the truth of all frames; its peaks have their maximum within the window */
	public GroundTruth truth() {
		int n = recipe.frames();
		double[] pressures = new double[n];
		double[] fractions = new double[n];
		int[] labels = new int[n];
		List<List<TruePeak>> peaks = new ArrayList<>(n);
		for (int i = 0; i < n; i++) {
			pressures[i] = pressureGPa(i);
			fractions[i] = fraction(i);
			labels[i] = recipe.course().label(i, pressures[i]);
			peaks.add(peaks(i).stream().filter(p -> PatternGrid.contains(p.positionDeg())).toList());
		}
		return new GroundTruth(pressures, fractions, labels, peaks);
	}
}
