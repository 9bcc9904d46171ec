/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.example.operations;

import java.util.List;

import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.Field;
import org.rampscope.core.tree.Tree;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.Reading;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/**
 * Measures where the intensity of each pattern lies: its centre, and its shares in a number of equal ranges. Once all frames are
 * measured, it says how far the centre moved. It shows scalars, vectors, bad values and a conclusion.
 */
public final class CentreOfIntensityOperation implements MeasureOperation<CentreOfIntensityOperation.Settings> {

	/** Type of the result. */
	public static final ResultType<CentreOfIntensity> TYPE = ResultType.of("centre_of_intensity", "Centre of intensity", CentreOfIntensity.class);

	/**
	 * The result.
	 *
	 * @param centre centre of the intensity of each pattern
	 * @param share shares of the ranges in each: frames × ranges
	 * @param wholeRamp what follows from all of them
	 * @param unit unit of the axis
	 */
	@Tree(signal = "centre", axes = "frame", indicesBehind = "share")
	public record CentreOfIntensity(@Field(unit = Field.UNIT_OF_RECORD) double[] centre, double[][] share, Drift wholeRamp, String unit) {
	}

	/**
	 * What follows from all frames.
	 *
	 * @param drift how far the centre moved
	 * @param unit unit of the axis
	 */
	public record Drift(@Field(unit = Field.UNIT_OF_RECORD) double drift, String unit) {
	}

	/** @param ranges number of ranges */
	public record Settings(@Setting(label = "Ranges", min = 1, max = 100, help = "Into how many equal ranges of bins the pattern is divided.") int ranges) {
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.example.centre-of-intensity", List.of(), "1.0", "Centre of intensity",
			"Measures where the intensity of each pattern lies.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return new Settings(2);
	}

	@Override
	public Meter prepare(Settings settings, RadialAxis axis, RampHeader header, RunContext context, Progress progress) {
		return new Meter() {

			@Override
			public String resultName() {
				return TYPE.name();
			}

			@Override
			public List<Quantity> quantities() {
				return List.of(Quantity.scalar("centre", axis.unit().nexusUnit(), "Centre of the intensity"),
						new Quantity("share", "", settings.ranges(), List.of(), "Share of the intensity in each range"));
			}

			@Override
			public List<Reading> measure(List<Pattern> patterns) {
				return patterns.stream().map(pattern -> read(pattern, settings.ranges())).toList();
			}

			@Override
			public Ramp<Patterns> conclude(Ramp<Patterns> scan, Progress conclusion) {
				MeasuredValues measured = MeasuredValues.of(scan, TYPE.name());
				double[] centres = measured.scalar("centre");
				String unit = axis.unit().nexusUnit();
				return scan.withResult(TYPE, new CentreOfIntensity(centres, measured.vector("share"),
						new Drift(centres[centres.length - 1] - centres[0], unit), unit));
			}
		};
	}

	private static Reading read(Pattern pattern, int ranges) {
		double[] shares = new double[ranges];
		double sum = 0;
		double moment = 0;
		int bins = pattern.axis().size();
		for (int bin = 0; bin < bins; bin++) {
			double value = pattern.intensity().get(bin);
			if (Double.isFinite(value)) {
				sum += value;
				moment += value * pattern.axis().at(bin);
				shares[(int) ((long) bin * ranges / bins)] += value;
			}
		}
		for (int i = 0; i < ranges; i++) {
			shares[i] = sum == 0 ? Double.NaN : shares[i] / sum;
		}
		return Reading.of(new double[] { sum == 0 ? Double.NaN : moment / sum }, shares);
	}
}
