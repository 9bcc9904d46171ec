/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.example.operations;

import java.util.List;

import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
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

	/** Name of the result. */
	public static final String RESULT = "centre_of_intensity";

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
				return RESULT;
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
			public RampScan conclude(RampScan scan, Progress conclusion) {
				double[] centres = MeasuredValues.of(scan, RESULT).scalar("centre");
				DataGroup values = scan.results().get(RESULT);
				DataGroup drift = DataGroup.builder("NXcollection")
						.field("drift", DataField.of(centres[centres.length - 1] - centres[0], axis.unit().nexusUnit())).build();
				return scan.withResult(RESULT, new DataGroup(values.nexusClass(), values.attributes(), values.fields(), java.util.Map.of("whole_ramp", drift)));
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
