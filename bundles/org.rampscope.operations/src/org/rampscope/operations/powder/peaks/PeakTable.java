/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.peaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.Reading;
import org.rampscope.powder.peaks.Peak;

/** How peaks are kept with a ramp: one column per property, one row per frame, padded with NaN. */
public final class PeakTable {

	private static final String COUNT = "count";
	private static final String[] COLUMNS = { "position", "position_errors", "height", "height_errors", "fwhm", "fwhm_errors", "eta" };

	private PeakTable() {
		// functions
	}

	static List<Quantity> quantities(RadialUnit unit, int mostPeaks) {
		String u = unit.nexusUnit();
		List<Quantity> all = new ArrayList<>(List.of(Quantity.scalar(COUNT, "", "number of peaks")));
		String[] units = { u, u, "", "", u, u, "" };
		String[] texts = { "position", "standard uncertainty of the position", "height above the background", "standard uncertainty of the height",
				"full width at half maximum", "standard uncertainty of the width", "share of the Lorentzian" };
		for (int i = 0; i < COLUMNS.length; i++) {
			all.add(new Quantity(COLUMNS[i], units[i], mostPeaks, List.of(), texts[i]));
		}
		all.add(new Quantity("area", "", mostPeaks, List.of(), "integral over the axis"));
		return all;
	}

	static Reading reading(List<Peak> peaks, int mostPeaks) {
		double[][] columns = new double[COLUMNS.length + 1][mostPeaks];
		for (double[] column : columns) {
			Arrays.fill(column, Double.NaN);
		}
		for (int i = 0; i < peaks.size(); i++) {
			Peak p = peaks.get(i);
			double[] row = { p.position(), p.positionSigma(), p.height(), p.heightSigma(), p.fwhm(), p.fwhmSigma(), p.eta(), p.area() };
			for (int c = 0; c < columns.length; c++) {
				columns[c][i] = row[c];
			}
		}
		List<double[]> values = new ArrayList<>();
		values.add(new double[] { peaks.size() });
		values.addAll(List.of(columns));
		return new Reading(values);
	}

	/**
	 * @param scan a ramp
	 * @param reader id of the operation that reads the peaks, for the message
	 * @return the peaks of every frame by rising position; none for frames that were skipped
	 * @throws AnalysisException where no peaks were fitted
	 */
	public static List<List<Peak>> read(Ramp<Patterns> scan, String reader) {
		MeasuredValues measured = scan.result(PeakFitOperation.TYPE).orElseThrow(
				() -> new AnalysisException(reader + " needs fitted peaks, and the ramp has none", "Put org.rampscope.peaks.fit before it"));
		double[][][] columns = new double[COLUMNS.length][][];
		for (int c = 0; c < columns.length; c++) {
			columns[c] = measured.vector(COLUMNS[c]);
		}
		List<List<Peak>> all = new ArrayList<>();
		for (int frame = 0; frame < scan.size(); frame++) {
			List<Peak> peaks = new ArrayList<>();
			for (int i = 0; i < columns[0][frame].length; i++) {
				if (!Double.isNaN(columns[0][frame][i])) {
					peaks.add(new Peak(columns[0][frame][i], columns[1][frame][i], columns[2][frame][i], columns[3][frame][i], columns[4][frame][i],
							columns[5][frame][i], columns[6][frame][i]));
				}
			}
			all.add(List.copyOf(peaks));
		}
		return List.copyOf(all);
	}
}
