/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.Maths;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.operations.settings.Setting;

/** An image operation for tests: subtracts a number from every pixel. */
public final class Pedestal implements ImageOperation<Pedestal.Settings> {

	/** @param counts what to subtract */
	public record Settings(@Setting(label = "Counts", unit = "counts", help = "What to subtract.") double counts) {
	}

	@Override
	public OperationInfo info() {
		return new OperationInfo("test.pedestal", List.of(), "1.0", "Pedestal", "Subtracts a number.", List.of());
	}

	@Override
	public Settings defaults() {
		return new Settings(10);
	}

	@Override
	public Filter prepare(Settings settings, Ramp<Frames> series, RunContext context, Progress progress) {
		return new Filter() {

			@Override
			public Dataset apply(Dataset frame) {
				return Maths.subtract(frame, settings.counts());
			}

			@Override
			public List<String> notes() {
				return List.of("pedestal of " + settings.counts() + " counts subtracted");
			}
		};
	}
}
