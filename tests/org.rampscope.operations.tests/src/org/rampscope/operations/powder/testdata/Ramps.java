/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.testdata;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.PhaseLine;

/** Ramps made for tests. */
public final class Ramps {

	public static final double WAVELENGTH = 0.4828;

	private Ramps() {
	}

	/** @return an axis of 2θ as the published patterns have it, with any number of bins */
	public static RadialAxis axis(int bins) {
		return RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 9.56, 16.0 / bins, bins);
	}

	/** @return a ramp of these patterns, σ = 0.1 everywhere, wavelength known from its metadata */
	public static Ramp<Patterns> of(RadialAxis axis, double[]... patterns) {
		int bins = axis.size();
		double[] all = new double[patterns.length * bins];
		for (int i = 0; i < patterns.length; i++) {
			System.arraycopy(patterns[i], 0, all, i * bins, bins);
		}
		double[] sigma = new double[all.length];
		Arrays.fill(sigma, 0.1);
		RampMetadata metadata = RampMetadata.UNKNOWN.withBeam(
				new RampMetadata.Beam(Optional.of(new Wavelength(WAVELENGTH)), Double.NaN, Double.NaN));
		return new Ramp<>(RampHeader.of(metadata), FrameAxis.unknown(patterns.length),
				new Patterns(axis, dataset(all, patterns.length, bins), Optional.of(dataset(sigma, patterns.length, bins))), Results.NONE, Provenance.NONE);
	}

	private static DoubleDataset dataset(double[] values, int... shape) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values, shape);
	}

	/** Adds the lines of a phase at that pressure to a pattern, as Gaussians of 0.12° whose heights are the phase's intensities. */
	public static void addLines(double[] pattern, RadialAxis axis, Phase phase, double pressureGPa, double scale) {
		for (PhaseLine line : phase.lines(pressureGPa)) {
			double position = line.position(axis.unit(), WAVELENGTH);
			for (int i = 0; i < pattern.length; i++) {
				double u = (axis.at(i) - position) / 0.12;
				pattern[i] += scale * line.reflection().intensity() / 100 * Math.exp(-4 * Math.log(2) * u * u);
			}
		}
	}

	/** @return patterns of noise (σ = 0.03) to which lines can be added */
	public static double[] noise(int bins, long seed) {
		Random random = new Random(seed);
		return random.doubles(bins).map(x -> 0.03 * random.nextGaussian()).toArray();
	}

	/** @return one row of the ramp */
	public static double[] row(Ramp<Patterns> scan, int frame) {
		return scan.data().pattern(frame).intensity().getData();
	}
}
