/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.GeometryException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.powder.geometry.PixelGeometry;
import org.rampscope.powder.phase.Phase;
import org.rampscope.powder.phase.PhaseLine;

/**
 * Refines distance, point of normal incidence and tilt on the image of a calibrant, from a rough guess: points are looked for on the rings,
 * the geometry is fitted to them, and both are repeated with narrower windows. The wavelength is held.
 */
public final class GeometryRefiner {

	private static final int PARAMETERS = 5;
	private static final int MIN_POINTS = 30;
	private static final int MAX_EVALUATIONS = 500;
	private static final double OUTLIER = 4;
	private static final double SIGMA_PER_MAD = 1.4826;
	/** Windows of the passes in radians; the first finds rings a guess has wrong by 1 or 2 mm. */
	private static final double[] WINDOWS = { 8e-3, 6e-3, 4e-3, 3e-3, 3e-3, 3e-3 };

	private final DetectorGrid grid;
	private final Optional<PixelMask> mask;
	private final Phase calibrant;
	private final boolean tilt;

	/**
	 * @param grid pixels of the detector
	 * @param mask pixels not to use
	 * @param calibrant its rings at ambient pressure
	 * @param tilt whether rot1 and rot2 are refined, too
	 */
	public GeometryRefiner(DetectorGrid grid, Optional<PixelMask> mask, Phase calibrant, boolean tilt) {
		this.grid = grid;
		this.mask = mask;
		this.calibrant = calibrant;
		this.tilt = tilt;
	}

	/**
	 * @param frame image of the calibrant, rows × columns
	 * @param guess geometry to start from, within some 2 mm and 10 mrad; must know the wavelength
	 * @param progress told of every pass
	 * @return the refined geometry
	 * @throws AnalysisException where too few points are found on the rings
	 */
	public RefinedGeometry refine(Dataset frame, Geometry guess, Progress progress) {
		double[] rings = rings(guess);
		RingPoints finder = new RingPoints(grid, mask, rings);
		progress.begin("Refining the geometry on " + calibrant.name(), WINDOWS.length);
		Geometry geometry = guess;
		RefinedGeometry refined = null;
		for (double window : WINDOWS) {
			progress.checkCancelled();
			refined = fitWithoutOutliers(geometry, finder.find(frame, geometry, window));
			geometry = refined.geometry();
			progress.worked(1);
		}
		progress.done();
		return refined;
	}

	/** Scattering angles of the rings that can reach the detector, rising. */
	private double[] rings(Geometry guess) {
		double wavelength = guess.wavelength().map(Wavelength::angstrom).orElseThrow(() -> new GeometryException(
				"the rings of " + calibrant.name() + " cannot be placed without a wavelength", "Give the wavelength or the photon energy"));
		PixelGeometry pixels = new PixelGeometry(guess, grid);
		double largest = 0;
		for (double slow : new double[] { 0, grid.rows() }) {
			for (double fast : new double[] { 0, grid.columns() }) {
				largest = Math.max(largest, pixels.twoThetaRad(slow, fast));
			}
		}
		double limit = largest;
		double[] rings = calibrant.lines(0).stream().mapToDouble((PhaseLine line) -> line.position(RadialUnit.TWO_THETA_RAD, wavelength))
				.filter(x -> x < limit).sorted().toArray();
		if (rings.length == 0) {
			throw new AnalysisException("no ring of " + calibrant.name() + " reaches the detector at " + wavelength + " Å",
					"Check distance, wavelength and calibrant");
		}
		return rings;
	}

	private RefinedGeometry fitWithoutOutliers(Geometry start, List<ControlPoint> found) {
		requireEnough(found);
		RefinedGeometry first = fit(start, found);
		double[] absolute = Arrays.stream(first.residualsRad()).map(Math::abs).sorted().toArray();
		double limit = OUTLIER * SIGMA_PER_MAD * absolute[absolute.length / 2];
		List<ControlPoint> kept = new ArrayList<>();
		for (int i = 0; i < found.size(); i++) {
			if (Math.abs(first.residualsRad()[i]) <= limit) {
				kept.add(found.get(i));
			}
		}
		requireEnough(kept);
		return fit(first.geometry(), kept);
	}

	private void requireEnough(List<ControlPoint> points) {
		if (points.size() < MIN_POINTS) {
			throw new AnalysisException("only " + points.size() + " points were found on rings of " + calibrant.name() + ", "
					+ MIN_POINTS + " are needed", "Check the calibrant, the wavelength and the first guess of distance and centre");
		}
	}

	private RefinedGeometry fit(Geometry start, List<ControlPoint> points) {
		int free = tilt ? PARAMETERS : PARAMETERS - 2;
		double[] target = points.stream().mapToDouble(ControlPoint::twoThetaRad).toArray();
		double[] p = Arrays.copyOf(parameters(start), free);
		try {
			Optimum optimum = new LevenbergMarquardtOptimizer().optimize(new LeastSquaresBuilder().model(v -> model(start, points, v))
					.target(target).start(p).lazyEvaluation(false).maxEvaluations(MAX_EVALUATIONS).maxIterations(MAX_EVALUATIONS).build());
			Geometry refined = geometry(start, optimum.getPoint().toArray());
			double[] residuals = optimum.getResiduals().mapMultiply(-1).toArray();
			double rms = Math.sqrt(Arrays.stream(residuals).map(r -> r * r).sum() / residuals.length);
			PixelGeometry pixels = new PixelGeometry(refined, grid);
			double[] azimuths = points.stream().mapToDouble(point -> pixels.azimuthRad(point.slow(), point.fast())).toArray();
			double[] sigma = Arrays.copyOf(SectorCovariance.standardUncertainties(optimum.getJacobian(), residuals, azimuths), PARAMETERS);
			return new RefinedGeometry(refined, sigma, rms, points, residuals);
		} catch (MathRuntimeException e) {
			throw new AnalysisException("the geometry could not be fitted to " + points.size() + " points (" + e.getMessage() + ")",
					"Start from a better guess, or hold the tilt");
		}
	}

	private static double[] parameters(Geometry g) {
		return new double[] { g.distanceM(), g.poni1M(), g.poni2M(), g.rot1Rad(), g.rot2Rad() };
	}

	private static Geometry geometry(Geometry start, double[] p) {
		return new Geometry(p[0], p[1], p[2], p.length > 3 ? p[3] : start.rot1Rad(), p.length > 4 ? p[4] : start.rot2Rad(), start.rot3Rad(),
				start.orientation(), start.wavelength());
	}

	private Pair<RealVector, RealMatrix> model(Geometry start, List<ControlPoint> points, RealVector parameters) {
		double[] p = parameters.toArray();
		double[] values = angles(start, points, p);
		double[][] jacobian = new double[points.size()][p.length];
		for (int k = 0; k < p.length; k++) {
			double h = 1e-6;
			double[] up = p.clone();
			double[] down = p.clone();
			up[k] += h;
			down[k] -= h;
			double[] above = angles(start, points, up);
			double[] below = angles(start, points, down);
			for (int i = 0; i < values.length; i++) {
				jacobian[i][k] = (above[i] - below[i]) / (2 * h);
			}
		}
		return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
	}

	private double[] angles(Geometry start, List<ControlPoint> points, double[] p) {
		PixelGeometry pixels = new PixelGeometry(geometry(start, p), grid);
		return points.stream().mapToDouble(point -> pixels.twoThetaRad(point.slow(), point.fast())).toArray();
	}
}
