/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.display;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import org.rampscope.plot.Interval;
import org.rampscope.ui.figure.Curve;

/**
 * The pattern of one frame as lines: the finite intensities in the part of the axis that is shown, from left to right, broken where there
 * is a gap, so that no line is drawn where nothing was measured.
 *
 * @param pieces the lines, from left to right
 */
public record PatternLine(List<Piece> pieces) {

	/**
	 * A line without a gap.
	 *
	 * @param x radial positions in the displayed unit, rising
	 * @param y intensities
	 */
	public record Piece(double[] x, double[] y) {
	}

	public PatternLine {
		pieces = List.copyOf(pieces);
	}

	/**
	 * @param map the ramp as it is shown
	 * @param frame the frame, from 0
	 */
	public static PatternLine of(RampMap map, int frame) {
		return of(map, (IntToDoubleFunction) bin -> map.ramp().pyramid().intensity(frame, bin));
	}

	/**
	 * @param map the ramp as it is shown
	 * @param intensities one per bin of the ramp's axis; NaN where there is none
	 */
	public static PatternLine of(RampMap map, double[] intensities) {
		return of(map, (IntToDoubleFunction) bin -> intensities[bin]);
	}

	private static PatternLine of(RampMap map, IntToDoubleFunction intensities) {
		Interval shown = map.radialShown();
		int n = map.ramp().pyramid().columns();
		boolean falling = n > 1 && map.radial().shown().at(1) < map.radial().shown().at(0);
		List<Piece> pieces = new ArrayList<>();
		double[] x = new double[n];
		double[] y = new double[n];
		int count = 0;
		for (int i = 0; i < n; i++) {
			int bin = falling ? n - 1 - i : i;
			double position = map.radial().shown().at(bin);
			double intensity = intensities.applyAsDouble(bin);
			if (shown.contains(position) && Double.isFinite(intensity)) {
				x[count] = position;
				y[count++] = intensity;
			} else if (count > 0) {
				pieces.add(new Piece(Arrays.copyOf(x, count), Arrays.copyOf(y, count)));
				count = 0;
			}
		}
		if (count > 0) {
			pieces.add(new Piece(Arrays.copyOf(x, count), Arrays.copyOf(y, count)));
		}
		return new PatternLine(pieces);
	}

	/** @return the highest intensity; negative infinity where there is none */
	public double highest() {
		return Arrays.stream(intensities()).max().orElse(Double.NEGATIVE_INFINITY);
	}

	/**
	 * @param name name of the last piece; the others have none
	 * @param offset added to every intensity
	 * @param argb colour
	 * @return the pieces as curves of a plot
	 */
	public List<Curve> curves(String name, double offset, int argb) {
		List<Curve> curves = new ArrayList<>();
		for (int i = 0; i < pieces.size(); i++) {
			Piece piece = pieces.get(i);
			double[] y = offset == 0 ? piece.y() : Arrays.stream(piece.y()).map(value -> value + offset).toArray();
			curves.add(new Curve(i == pieces.size() - 1 ? name : "", piece.x(), y, argb));
		}
		return curves;
	}

	/** @return all intensities, from left to right */
	public double[] intensities() {
		return pieces.stream().flatMapToDouble(piece -> Arrays.stream(piece.y)).toArray();
	}
}
