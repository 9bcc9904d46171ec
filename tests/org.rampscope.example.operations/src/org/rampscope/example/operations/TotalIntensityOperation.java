/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.example.operations;

import java.util.List;

import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/** Adds up each pattern of a ramp between two bins and keeps the sums as the result {@value #RESULT}. */
public final class TotalIntensityOperation implements RampOperation<TotalIntensityOperation.Settings> {

	/** Name of the result. */
	public static final String RESULT = "total_intensity";

	/**
	 * @param firstBin first bin that counts
	 * @param lastBin last bin that counts; 0 for the last of the pattern
	 */
	public record Settings(@Setting(label = "First bin", min = 0, help = "First bin that counts.") int firstBin,
			@Setting(label = "Last bin", min = 0, help = "Last bin that counts. 0: the last of the pattern.") int lastBin) {
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.example.total-intensity", List.of(), "1.0", "Total intensity",
			"Adds up each pattern.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return new Settings(0, 0);
	}

	@Override
	public Analysis prepare(Settings settings, RunContext context) {
		return new Analysis() {

			@Override
			public RampScan apply(RampScan scan, Progress progress) {
				int last = settings.lastBin() == 0 ? scan.axis().size() - 1 : Math.min(settings.lastBin(), scan.axis().size() - 1);
				double[] sums = new double[scan.size()];
				for (int frame = 0; frame < sums.length; frame++) {
					for (int bin = settings.firstBin(); bin <= last; bin++) {
						double value = scan.intensity().get(frame, bin);
						sums[frame] += Double.isFinite(value) ? value : 0;
					}
				}
				return scan.withResult(RESULT, DataGroup.builder("NXcollection").field("sum", sums).build());
			}
		};
	}
}
