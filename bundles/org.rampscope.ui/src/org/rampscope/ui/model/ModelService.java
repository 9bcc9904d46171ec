/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.document.OpenRamp;

/** Trains, opens, saves and uses models, all in the background. An OSGi service; listeners are called in any thread. */
public interface ModelService {

	/** @return the models now */
	ModelState state();

	/**
	 * Trains a model on the labels of a ramp and classifies the ramp with it. Training that was cancelled goes on where it stopped when it
	 * is asked for again with the same labels and settings.
	 *
	 * @param ramp a ramp with labels
	 * @param settings how
	 * @param device where: auto, cpu, gpu0, …
	 */
	void train(OpenRamp ramp, TrainingSettings settings, String device);

	/**
	 * Says which frames a training would learn from, so that they can be seen before it begins. Does nothing while one runs.
	 *
	 * @param ramp a ramp
	 * @param settings how it would be trained
	 */
	void plan(OpenRamp ramp, TrainingSettings settings);

	/** Ends training after the chunk it is at. What was learnt is kept: the same training goes on there. */
	void cancelTraining();

	/**
	 * Makes a model of what the running or the last cancelled training has learnt up to now, and classifies with it. With patience these
	 * are the weights of the best epoch, else those of the last. Does nothing where {@link TrainingState#mayStopHere()} is not so.
	 */
	void stopHere();

	/** Opens a model file. */
	void open(Path file);

	/** Saves a model. */
	void save(OpenModel model, Path file);

	/** Lets a model go; where it was saved, its file stays. */
	void close(OpenModel model);

	/** Uses another of the open models. */
	void choose(OpenModel model);

	/** Lets the chosen model judge a ramp; the result becomes one of the ramp's results. */
	void classify(OpenRamp ramp);

	/**
	 * @param listener called with every new state, not with the present one
	 * @return close it to stop listening
	 */
	Subscription addListener(Consumer<? super ModelState> listener);
}
