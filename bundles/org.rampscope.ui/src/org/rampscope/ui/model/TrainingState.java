/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.rampscope.learning.training.EpochReport;

/**
 * How training stands.
 *
 * @param running whether it is going on
 * @param ramp the file whose labels are learnt; empty before the first training
 * @param history reports of the epochs done, in order
 * @param epochs how many there will be
 * @param training frames trained on, ascending
 * @param validation frames validated on, ascending
 * @param problem why it ended; empty where it did not, or ended well
 */
public record TrainingState(boolean running, Optional<Path> ramp, List<EpochReport> history, int epochs, List<Integer> training,
		List<Integer> validation, String problem) {

	/** Nothing was trained yet. */
	public static final TrainingState NONE = new TrainingState(false, Optional.empty(), List.of(), 0, List.of(), List.of(), "");

	public TrainingState {
		history = List.copyOf(history);
		training = List.copyOf(training);
		validation = List.copyOf(validation);
	}

	/** @return this with one more epoch */
	public TrainingState with(EpochReport report) {
		List<EpochReport> all = new java.util.ArrayList<>(history);
		all.add(report);
		return new TrainingState(running, ramp, all, epochs, training, validation, problem);
	}

	/** @return this at its end */
	public TrainingState ended(String newProblem) {
		return new TrainingState(false, ramp, history, epochs, training, validation, newProblem);
	}
}
