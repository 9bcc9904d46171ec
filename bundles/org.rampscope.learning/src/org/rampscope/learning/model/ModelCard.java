/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.learning.network.NetworkSettings;

/**
 * What a model is, besides its weights.
 *
 * @param name name for people
 * @param network its architecture
 * @param grid the patterns it takes
 * @param scaling what is done to them first
 * @param classes what it tells apart, in the order of its outputs
 * @param temperature divides its logits, so that its probabilities mean what they say; 1 where it was not calibrated
 * @param training what it was trained on
 * @param metrics how good it was there, by name
 * @param versions of the programs that trained it, by name
 * @param licence SPDX identifier under which the weights may be used; empty where nothing is said
 * @param citations what to cite
 * @param created when it was trained
 */
public record ModelCard(String name, NetworkSettings network, ModelGrid grid, InputScaling scaling, List<ModelClass> classes, double temperature,
		TrainingRecord training, Map<String, Double> metrics, Map<String, String> versions, String licence, List<String> citations,
		OffsetDateTime created) {

	public ModelCard {
		if (grid.size() != network.points()) {
			throw new AnalysisException("the grid has " + grid.size() + " points, the network " + network.points(), "Make them the same");
		}
		if (classes.size() != network.classes() || classes.size() < 2) {
			throw new AnalysisException(classes.size() + " classes named for a network of " + network.classes(), "Name each class, at least two");
		}
		if (!(temperature > 0) || !Double.isFinite(temperature)) {
			throw new AnalysisException("the temperature is " + temperature, "Give a number above 0");
		}
		classes = List.copyOf(classes);
		metrics = Map.copyOf(metrics);
		versions = Map.copyOf(versions);
		citations = List.copyOf(citations);
	}

	/** @return this with another temperature */
	public ModelCard withTemperature(double other) {
		return new ModelCard(name, network, grid, scaling, classes, other, training, metrics, versions, licence, citations, created);
	}
}
