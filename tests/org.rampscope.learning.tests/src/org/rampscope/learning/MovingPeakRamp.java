/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning;

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
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;

/**
 * A ramp for tests: Gaussian lines at fixed spacings of one phase that move under compression, and a second phase that
 * takes over between two frames with the cubic profile.
 */
public record MovingPeakRamp(int frames, int onset, int end, double compressionPerFrame, double noise, long seed) {

	private static final int BINS = 900;
	private static final double FIRST = 1.5;
	private static final double STEP = 0.003;
	private static final double[] OLD = { 1.9, 2.2, 3.1, 3.7 };
	private static final double[] NEW = { 1.87, 1.92, 2.25, 2.9, 3.12, 3.66 };

	/** @param frame 0 … frames − 1 */
	public double share(int frame) {
		double x = Math.clamp((frame - onset + 1.0) / (end - onset + 1.0), 0, 1);
		return x * x * (3 - 2 * x);
	}

	public RadialAxis axis() {
		return RadialAxis.regular(RadialUnit.Q_PER_ANGSTROM, FIRST, STEP, BINS);
	}

	/** @return pressures of 1, 1.5, 2, … GPa */
	public FrameAxis frameAxis() {
		double[] pressure = new double[frames];
		double[] sigma = new double[frames];
		double[] time = new double[frames];
		int[] number = new int[frames];
		for (int i = 0; i < frames; i++) {
			pressure[i] = 1 + 0.5 * i;
			sigma[i] = 0.1;
			time[i] = 0.1 * i;
			number[i] = i;
		}
		return new FrameAxis(time, pressure, sigma, number);
	}

	public DoubleDataset intensity() {
		Random random = new Random(seed);
		double[] values = new double[frames * BINS];
		for (int i = 0; i < frames; i++) {
			double scale = 1 + compressionPerFrame * i;
			for (int j = 0; j < BINS; j++) {
				double q = FIRST + STEP * j;
				double f = share(i);
				values[i * BINS + j] = (1 - f) * lines(q / scale, OLD) + f * lines(q / scale, NEW) + noise * random.nextGaussian();
			}
		}
		return DatasetFactory.createFromObject(DoubleDataset.class, values, frames, BINS);
	}

	private static double lines(double q, double[] positions) {
		double sum = 0;
		for (int p = 0; p < positions.length; p++) {
			double z = (q - positions[p]) / 0.02;
			sum += (10 + 3 * p % 7) * Math.exp(-z * z / 2);
		}
		return sum;
	}

	public Ramp<Patterns> scan() {
		return new Ramp<>(RampHeader.UNKNOWN, frameAxis(), new Patterns(axis(), intensity(), Optional.empty()), Results.NONE, Provenance.NONE);
	}
}
