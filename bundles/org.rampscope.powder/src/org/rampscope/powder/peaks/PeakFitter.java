/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.peaks;

import java.util.ArrayList;
import java.util.List;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.rampscope.core.RadialAxis;

/**
 * Fits pseudo-Voigt peaks on straight backgrounds by weighted least squares (Levenberg–Marquardt). Peaks whose windows overlap are fitted
 * together. Uncertainties come from the covariance, scaled by the reduced χ² where that exceeds 1, so that a bad fit is not over-confident.
 *
 * @param windowWidths reach of the window of a peak on either side, in its widths at half maximum
 * @param maximumTogether largest number of peaks fitted together
 */
public record PeakFitter(double windowWidths, int maximumTogether) {

	private static final double SINGULAR = 1e-14;
	private static final int MAX_EVALUATIONS = 400;
	private static final int NOISE_LAG = 4;
	private static final int NOISE_HALF_WIDTH = 120;

	/** @return two widths on either side, six peaks together */
	public static PeakFitter defaults() {
		return new PeakFitter(2, 6);
	}

	/**
	 * @param axis radial axis
	 * @param intensity one value per bin; NaN in empty bins, which are left out
	 * @param sigma standard uncertainty of each; null: the noise seen in the pattern
	 * @param candidates peaks to fit, by rising bin
	 * @return those whose fit converged inside its window with positive height, by rising bin
	 */
	public List<Peak> fit(RadialAxis axis, double[] intensity, double[] sigma, List<PeakCandidate> candidates) {
		double[] weights = weights(intensity, sigma);
		List<Peak> peaks = new ArrayList<>();
		int first = 0;
		while (first < candidates.size()) {
			int end = first + 1;
			double reach = upperEnd(candidates.get(first));
			while (end < candidates.size() && end - first < maximumTogether && lowerEnd(candidates.get(end)) < reach) {
				reach = Math.max(reach, upperEnd(candidates.get(end)));
				end++;
			}
			peaks.addAll(fitTogether(axis, intensity, weights, candidates.subList(first, end)));
			first = end;
		}
		return List.copyOf(peaks);
	}

	private double lowerEnd(PeakCandidate c) {
		return c.bin() - windowWidths * c.widthBins();
	}

	private double upperEnd(PeakCandidate c) {
		return c.bin() + windowWidths * c.widthBins();
	}

	private static double[] weights(double[] intensity, double[] sigma) {
		double[] noise = sigma != null ? sigma : Noise.local(intensity, NOISE_LAG, NOISE_HALF_WIDTH);
		double[] weights = new double[intensity.length];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = Double.isFinite(intensity[i]) && noise[i] > 0 ? 1 / (noise[i] * noise[i]) : 0;
		}
		return weights;
	}

	private List<Peak> fitTogether(RadialAxis axis, double[] intensity, double[] weights, List<PeakCandidate> group) {
		int from = (int) Math.max(0, group.stream().mapToDouble(this::lowerEnd).min().orElseThrow());
		int to = (int) Math.min(intensity.length - 1, Math.ceil(group.stream().mapToDouble(this::upperEnd).max().orElseThrow()));
		List<Integer> used = new ArrayList<>();
		for (int i = from; i <= to; i++) {
			if (weights[i] > 0) {
				used.add(i);
			}
		}
		int parameters = PseudoVoigtSum.BACKGROUND + PseudoVoigtSum.PER_PEAK * group.size();
		if (used.size() <= parameters) {
			return List.of();
		}
		double[] x = used.stream().mapToDouble(axis::at).toArray();
		double[] y = used.stream().mapToDouble(i -> intensity[i]).toArray();
		double[] w = used.stream().mapToDouble(i -> weights[i]).toArray();
		double binWidth = Math.abs(axis.at(to) - axis.at(from)) / Math.max(1, to - from);
		double[] start = new double[parameters];
		start[0] = group.stream().mapToDouble(c -> c.height() - c.prominence()).min().orElseThrow();
		for (int k = 0; k < group.size(); k++) {
			int at = PseudoVoigtSum.BACKGROUND + PseudoVoigtSum.PER_PEAK * k;
			start[at] = axis.at(group.get(k).bin());
			start[at + 1] = group.get(k).prominence();
			start[at + 2] = group.get(k).widthBins() * binWidth;
			start[at + 3] = 0.5;
		}
		double lower = Math.min(x[0], x[x.length - 1]);
		double upper = Math.max(x[0], x[x.length - 1]);
		try {
			Optimum optimum = new LevenbergMarquardtOptimizer().optimize(new LeastSquaresBuilder().model(new PseudoVoigtSum(x)).target(y)
					.weight(new DiagonalMatrix(w)).start(start).lazyEvaluation(false).maxEvaluations(MAX_EVALUATIONS)
					.maxIterations(MAX_EVALUATIONS).parameterValidator(p -> bounded(p, lower, upper, binWidth)).build());
			return peaks(optimum, x.length - parameters, lower, upper);
		} catch (MathRuntimeException e) {
			// not converged, or singular: there is no peak here that could be fitted
			return List.of();
		}
	}

	private static RealVector bounded(RealVector point, double lower, double upper, double binWidth) {
		double[] p = point.toArray();
		for (int k = PseudoVoigtSum.BACKGROUND; k < p.length; k += PseudoVoigtSum.PER_PEAK) {
			p[k] = Math.min(Math.max(p[k], lower), upper);
			p[k + 1] = Math.max(p[k + 1], 0);
			p[k + 2] = Math.min(Math.max(p[k + 2], binWidth), upper - lower);
			p[k + 3] = Math.min(Math.max(p[k + 3], 0), 1);
		}
		return new ArrayRealVector(p, false);
	}

	private static List<Peak> peaks(Optimum optimum, int freedom, double lower, double upper) {
		double[] p = optimum.getPoint().toArray();
		double scale = Math.max(1, optimum.getCost() * optimum.getCost() / freedom);
		RealMatrix covariance = optimum.getCovariances(SINGULAR).scalarMultiply(scale);
		List<Peak> peaks = new ArrayList<>();
		for (int k = PseudoVoigtSum.BACKGROUND; k < p.length; k += PseudoVoigtSum.PER_PEAK) {
			if (p[k] > lower && p[k] < upper && p[k + 1] > 0) {
				peaks.add(new Peak(p[k], Math.sqrt(covariance.getEntry(k, k)), p[k + 1], Math.sqrt(covariance.getEntry(k + 1, k + 1)), p[k + 2],
						Math.sqrt(covariance.getEntry(k + 2, k + 2)), p[k + 3]));
			}
		}
		return peaks;
	}
}
