/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.pipeline;

import java.util.List;

import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.DataRank;

/**
 * Operations in order, checked as a whole: each takes what the one before gives. A pipeline whose first operation takes
 * a pattern or a ramp runs on files that hold patterns.
 *
 * @param name name for people
 * @param description what it is good for
 * @param steps operations with settings, at least one
 */
public record Pipeline(String name, String description, List<Step<?>> steps) {

	/**
	 * @throws SettingsException where there is no step, or a step cannot take what comes before it
	 */
	public Pipeline {
		steps = List.copyOf(steps);
		if (steps.isEmpty()) {
			throw new SettingsException("steps", "the pipeline has none", "Name at least one operation");
		}
		DataRank flowing = steps.get(0).operation().input();
		for (int i = 0; i < steps.size(); i++) {
			DataRank wanted = steps.get(i).operation().input();
			// A whole ramp is patterns, too: pattern operations may follow on ramp operations and the other way round.
			boolean fits = wanted == flowing || (wanted != DataRank.IMAGE && flowing != DataRank.IMAGE);
			if (!fits) {
				throw new SettingsException("steps[" + i + "]", steps.get(i).operation().info().id() + " takes " + wanted.text()
						+ ", but the step before gives " + flowing.text(), wanted == DataRank.IMAGE ? "Put it first"
								: "Put an operation before it that gives patterns, such as org.rampscope.integrate.azimuthal");
			}
			flowing = steps.get(i).operation().output();
		}
		if (flowing == DataRank.IMAGE) {
			throw new SettingsException("steps", "the pipeline ends with detector frames", "Put an operation behind "
					+ steps.get(steps.size() - 1).operation().info().id() + " that gives patterns, such as org.rampscope.integrate.azimuthal");
		}
	}

	/** @return what the pipeline takes */
	public DataRank input() {
		return steps.get(0).operation().input();
	}
}
