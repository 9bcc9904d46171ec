/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param split which frames are learnt from
 * @param mayStopHere whether what was learnt up to now can be made a model: a training that runs or was cancelled, after an epoch
 * @param problem why it ended; empty where it did not, or ended well
 */
public record TrainingState(boolean running, Optional<Path> ramp, List<EpochReport> history, int epochs, TrainingSplit split,
		boolean mayStopHere, String problem) {

	/** Nothing was trained yet. */
	public static final TrainingState NONE = new TrainingState(false, Optional.empty(), List.of(), 0, TrainingSplit.NONE, false, "");

	public TrainingState {
		history = List.copyOf(history);
	}

	/** @return a training that begins */
	public static TrainingState begun(Path ramp, int epochs, TrainingSplit split) {
		return new TrainingState(true, Optional.of(ramp), List.of(), epochs, split, false, "");
	}

	/**
	 * @param report of the epoch
	 * @param stoppable whether training may end with it
	 * @return this with one more epoch
	 */
	public TrainingState with(EpochReport report, boolean stoppable) {
		List<EpochReport> all = new ArrayList<>(history);
		all.add(report);
		return new TrainingState(running, ramp, all, epochs, split, stoppable, problem);
	}

	/** @return this with what the next training on a ramp would learn from; the last one's curves stay */
	public TrainingState planned(Path nextRamp, TrainingSplit next, String newProblem) {
		return new TrainingState(running, Optional.of(nextRamp), history, epochs, next, false, newProblem);
	}

	/** @return this at its end, well or with a problem */
	public TrainingState ended(String newProblem) {
		return new TrainingState(false, ramp, history, epochs, split, false, newProblem);
	}

	/** @return this cancelled; what was learnt is kept */
	public TrainingState cancelled(String said) {
		return new TrainingState(false, ramp, history, epochs, split, mayStopHere, said);
	}
}
