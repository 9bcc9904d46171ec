/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The models of the workbench.
 *
 * @param models all that are open, in the order they came
 * @param chosen the one that is used
 * @param training how training stands
 */
public record ModelState(List<OpenModel> models, Optional<OpenModel> chosen, TrainingState training) {

	/** No models. */
	public static final ModelState EMPTY = new ModelState(List.of(), Optional.empty(), TrainingState.NONE);

	public ModelState {
		models = List.copyOf(models);
	}

	/** @return this with one more model, which is used from now on */
	public ModelState with(OpenModel model) {
		List<OpenModel> all = new ArrayList<>(models);
		all.add(model);
		return new ModelState(all, Optional.of(model), training);
	}

	/** @return this with a model replaced, such as by itself once it is saved */
	public ModelState with(OpenModel old, OpenModel next) {
		List<OpenModel> all = new ArrayList<>(models);
		all.replaceAll(model -> model == old ? next : model);
		return new ModelState(all, chosen.map(model -> model == old ? next : model), training);
	}

	/** @return this without a model; where it was the one used, the last of the others is used */
	public ModelState without(OpenModel model) {
		List<OpenModel> all = new ArrayList<>(models);
		all.remove(model);
		return new ModelState(all, chosen.filter(all::contains).or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast())),
				training);
	}

	/** @return the models that are in no file */
	public List<OpenModel> unsaved() {
		return models.stream().filter(model -> model.file().isEmpty()).toList();
	}

	/** @return this with another model used */
	public ModelState withChosen(OpenModel model) {
		return new ModelState(models, Optional.of(model), training);
	}

	/** @return this with another state of training */
	public ModelState withTraining(TrainingState newTraining) {
		return new ModelState(models, chosen, newTraining);
	}
}
