/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.time.OffsetDateTime;
import java.util.List;

import org.rampscope.learning.model.ModelCard;
import org.rampscope.learning.model.TrainingRecord;

/**
 * Which model judged, so that it can be done again.
 *
 * @param name its name
 * @param architecture id of its network
 * @param sha256 hash of its file, hexadecimal; empty where it was no file
 * @param trainingData what it was trained on
 * @param seed seed of its training
 * @param date when it judged
 * @param version of the operation or program that asked it
 */
public record ModelReference(String name, String architecture, String sha256, List<String> trainingData, long seed, OffsetDateTime date,
		String version) {

	public ModelReference {
		trainingData = List.copyOf(trainingData);
	}

	/**
	 * @param card what the model is
	 * @param sha256 hash of its file
	 * @param version of the operation or program that asks it
	 * @return a reference of now
	 */
	public static ModelReference of(ModelCard card, String sha256, String version) {
		return new ModelReference(card.name(), card.network().type().id(), sha256, card.training().sources().stream().map(TrainingRecord.Source::id).toList(),
				card.training().seed(), OffsetDateTime.now(), version);
	}
}
