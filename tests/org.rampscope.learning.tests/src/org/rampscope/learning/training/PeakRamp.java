/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.Optional;
import java.util.SplittableRandom;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;

/**
 * A small ramp whose answer is known: one peak gives way to another between two frames. Quick to learn, even by networks that
 * are made for twenty times as many points.
 */
public final class PeakRamp {

	/** Points of a pattern. */
	public static final int POINTS = 240;

	private PeakRamp() {
	}

	/**
	 * @param frames number of frames; their pressure in GPa is their number
	 * @param onset first frame that holds some of the second peak
	 * @param end first frame that holds none of the first one
	 * @param noise standard deviation
	 * @param seed of the noise
	 * @return a ramp with labels
	 */
	public static Ramp<Patterns> of(int frames, int onset, int end, double noise, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		double[] intensity = new double[frames * POINTS];
		int[] codes = new int[frames];
		double[] pressure = new double[frames];
		for (int i = 0; i < frames; i++) {
			double share = i < onset ? 0 : i >= end ? 1 : (i - onset + 1.0) / (end - onset + 1);
			codes[i] = share == 0 ? Labels.BEFORE : share == 1 ? Labels.AFTER : Labels.DURING;
			pressure[i] = i;
			for (int j = 0; j < POINTS; j++) {
				intensity[i * POINTS + j] = 4 * (1 - share) * peak(j - 70 - 0.05 * i) + 4 * share * peak(j - 150 - 0.05 * i) + noise * random.nextGaussian();
			}
		}
		FrameAxis axis = FrameAxis.unknown(frames).withPressure(pressure, new double[frames]);
		return new Ramp<>(RampHeader.UNKNOWN.withLabels(Optional.of(new Labels(codes, new double[0]))), axis,
				new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG,
				10, 0.05, POINTS), DatasetFactory.createFromObject(DoubleDataset.class, intensity, frames, POINTS), Optional.empty()), Results.NONE,
				Provenance.NONE);
	}

	private static double peak(double x) {
		return Math.exp(-x * x / 50);
	}

	/** @return ten frames of each class before and after an abrupt change in the middle of forty frames, to learn from */
	public static TrainingProblem problem() {
		return problem(1);
	}

	/** @return the same, of a ramp that states its wavelength */
	public static TrainingProblem problem(Wavelength wavelength) {
		Ramp<Patterns> ramp = of(40, 20, 20, 0.05, 1);
		return problem(ramp.withMetadata(RampMetadata.UNKNOWN.withBeam(RampMetadata.Beam.of(wavelength))));
	}

	/**
	 * @param unit factor of all intensities
	 * @return the same in another unit
	 */
	static TrainingProblem problem(double unit) {
		Ramp<Patterns> ramp = of(40, 20, 20, 0.05, 1);
		ramp.data().intensity().imultiply(unit);
		return problem(ramp);
	}

	private static TrainingProblem problem(Ramp<Patterns> ramp) {
		return TrainingProblem.ofRanges(new TrainingProblem.LabelledRamp("peaks", "", ramp), new int[][] { { 0, 18 }, { 21, 39 } }, 2);
	}
}
