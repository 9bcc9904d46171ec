/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui;

import java.util.Optional;
import java.util.Random;

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
import org.rampscope.core.Transition;
import org.rampscope.core.TransitionFinding;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;

/** Small ramps whose content is known, for tests. */
public final class RampExamples {

	/** Photon energy of the examples in keV. */
	public static final double ENERGY_KEV = 25.6;
	/** First radial position in degrees. */
	public static final double FIRST_DEG = 8;
	/** Width of the radial axis in degrees. */
	public static final double WIDTH_DEG = 14;
	/** The line of the starting phase at the first frame, in degrees. */
	public static final double LINE_BEFORE_DEG = 10;
	/** The line of the new phase at the first frame, in degrees. */
	public static final double LINE_AFTER_DEG = 18;

	private static final double SIGMA_DEG = 0.08;
	private static final double HEIGHT = 100;
	private static final double BACKGROUND = 5;

	/** What says a class per frame, and a transition. */
	public record Found(int[] codes, double[] confidence, Optional<Transition> foundTransition) implements TransitionFinding {

		/** The type of the result. */
		public static final ResultType<Found> TYPE = ResultType.of("clustering", "Clustering", Found.class);

		@Override
		public Labels toLabels() {
			return new Labels(codes, confidence);
		}
	}

	private RampExamples() {
	}

	/**
	 * Two phases with one line each, the first until the middle of the ramp, the second from there; pressure from 10 to 70 GPa with a
	 * little noise; labels, and a clustering with a confidence and a transition from
	 * three frames before the middle to three after it.
	 *
	 * @param frames number of frames
	 * @param bins number of radial bins
	 */
	public static Ramp<Patterns> transition(int frames, int bins) {
		RadialAxis axis = axis(bins);
		Random random = new Random(20260101);
		double[] intensity = new double[frames * bins];
		double[] time = new double[frames];
		double[] pressure = new double[frames];
		double[] sigma = new double[frames];
		int[] number = new int[frames];
		int[] codes = new int[frames];
		double[] confidence = new double[frames];
		for (int frame = 0; frame < frames; frame++) {
			double fraction = (double) frame / Math.max(1, frames - 1);
			time[frame] = frame * 0.01;
			pressure[frame] = 10 + 60 * fraction + 0.1 * random.nextGaussian();
			sigma[frame] = 0.5 + fraction;
			number[frame] = frame;
			codes[frame] = frame < frames / 2 ? Labels.BEFORE : Labels.AFTER;
			confidence[frame] = Math.min(1, Math.abs(fraction - 0.5) * 4);
			double line = (frame < frames / 2 ? LINE_BEFORE_DEG : LINE_AFTER_DEG) + fraction * 0.5;
			for (int bin = 0; bin < bins; bin++) {
				double away = (axis.at(bin) - line) / SIGMA_DEG;
				intensity[frame * bins + bin] = BACKGROUND + HEIGHT * Math.exp(-0.5 * away * away);
			}
		}
		Transition transition = new Transition(frames / 2 - 3, frames / 2 + 3, Double.NaN, Double.NaN, 1);
		Results results = Results.NONE.with(Found.TYPE, new Found(codes.clone(), confidence, Optional.of(transition)));
		RampMetadata metadata = RampMetadata.UNKNOWN.withBeam(new RampMetadata.Beam(Optional.of(Wavelength.ofEnergyKeV(ENERGY_KEV)), Double.NaN, Double.NaN));
		return new Ramp<>(RampHeader.of(metadata).withLabels(Optional.of(new Labels(codes, new double[0]))), new FrameAxis(time, pressure, sigma,
				number), new Patterns(axis, dataset(intensity, frames,
				bins), Optional.empty()), results, Provenance.NONE);
	}

	/** @return the same with these numbers as its intensities and nothing known of its frames */
	public static Ramp<Patterns> of(double[][] rows) {
		int bins = rows[0].length;
		double[] all = new double[rows.length * bins];
		for (int row = 0; row < rows.length; row++) {
			System.arraycopy(rows[row], 0, all, row * bins, bins);
		}
		return new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(rows.length), new Patterns(axis(bins), dataset(all,
				rows.length, bins), Optional.empty()), Results.NONE, Provenance.NONE);
	}

	/** @return rank-2 dataset of numbers given row by row */
	public static DoubleDataset dataset(double[] values, int rows, int columns) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values, rows, columns);
	}

	private static RadialAxis axis(int bins) {
		return RadialAxis.regular(RadialUnit.TWO_THETA_DEG, FIRST_DEG, WIDTH_DEG / bins, bins);
	}
}
