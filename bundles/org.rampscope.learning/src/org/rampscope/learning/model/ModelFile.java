/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.nio.file.Path;
import java.util.Map;

import org.rampscope.core.error.DataException;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.Networks;

/** Model files: an archive of {@code model.json}, the card, and the weights. Loading one executes nothing from it. */
public final class ModelFile {

	private static final String CARD = "model.json";
	/** One gigabyte of weights, forty times the largest published network. */
	private static final long MOST_PARAMETERS = 1L << 28;

	private ModelFile() {
	}

	/**
	 * @param model the model
	 * @param file where to; replaced if it exists, and complete or not there at all
	 * @throws DataException where it cannot be written
	 */
	public static void write(TrainedModel model, Path file) {
		TensorArchive.write(file, CARD, new ModelCardJson().write(model.card()), model.weights());
	}

	/**
	 * @param file a model file
	 * @return its model
	 * @throws DataException where it is not there, damaged, of a later version, or claims what it does not hold
	 */
	public static TrainedModel read(Path file) {
		try (TensorArchive archive = new TensorArchive(file, CARD)) {
			ModelCard card = card(file, archive);
			Map<String, Tensor> weights = archive.tensors(mostValues(file, card.network()));
			WeightCheck.check(file, card.network(), weights);
			return new TrainedModel(card, weights);
		}
	}

	/**
	 * @param file a model file
	 * @return its card alone, without reading its weights
	 * @throws DataException as {@link #read}
	 */
	public static ModelCard readCard(Path file) {
		try (TensorArchive archive = new TensorArchive(file, CARD)) {
			return card(file, archive);
		}
	}

	private static ModelCard card(Path file, TensorArchive archive) {
		try {
			return new ModelCardJson().read(archive.text());
		} catch (ModelCardJson.MalformedCardException e) {
			throw new DataException(file, CARD, e.getMessage(), TensorArchive.REMEDY, e);
		}
	}

	private static long mostValues(Path file, NetworkSettings network) {
		long parameters = Networks.parameterCount(network);
		if (parameters < 0 || parameters > MOST_PARAMETERS) {
			throw new DataException(file, CARD, "describes a network of " + parameters + " parameters", "Take a smaller network");
		}
		// Running statistics come on top; there are never more of them than parameters.
		return 2 * parameters;
	}
}
