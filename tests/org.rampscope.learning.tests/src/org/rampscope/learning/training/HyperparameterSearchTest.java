/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.training.HyperparameterSearch.Trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;

class HyperparameterSearchTest {

	private static final TrainingSettings BASE = TrainingSettings.published(NetworkTypes.FCNN).withCopies(1, CopyKind.NORMAL, 0.05).withEpochs(20)
			.withValidation(0.3, 1, 0);

	private static Map<String, List<JsonNode>> space() {
		Map<String, List<JsonNode>> space = new LinkedHashMap<>();
		space.put("learningRate", List.of(DoubleNode.valueOf(1e-6), DoubleNode.valueOf(2e-3)));
		space.put("scaling", List.of(TextNode.valueOf("NONE"), TextNode.valueOf("MIN_MAX")));
		space.put("epochs", List.of(IntNode.valueOf(2), IntNode.valueOf(3), IntNode.valueOf(4)));
		return space;
	}

	@Test
	void theGridHasEveryCombinationOnce() {
		HyperparameterSearch search = new HyperparameterSearch(BASE, space());
		assertEquals(12, search.combinations());
		assertEquals(12, new HashSet<>(search.grid()).size());
		assertEquals(Map.of("learningRate", DoubleNode.valueOf(1e-6), "scaling", TextNode.valueOf("NONE"), "epochs", IntNode.valueOf(3)),
				search.grid().get(1), "the last changes fastest");
	}

	@Test
	void whatIsDrawnIsDifferentAndFollowsTheSeed() {
		HyperparameterSearch search = new HyperparameterSearch(BASE, space());
		List<Map<String, JsonNode>> drawn = search.draw(5, 7);
		assertEquals(5, new HashSet<>(drawn).size());
		assertTrue(search.grid().containsAll(drawn));
		assertEquals(drawn, search.draw(5, 7));
		assertTrue(!drawn.equals(search.draw(5, 8)), "another seed draws others");
		assertEquals(12, new HashSet<>(search.draw(50, 7)).size(), "there are no more than all");
	}

	@Test
	void theBestComesFirst() {
		NativeEngine.assume();
		HyperparameterSearch search = new HyperparameterSearch(BASE,
				Map.of("learningRate", List.of(DoubleNode.valueOf(1e-6), DoubleNode.valueOf(2e-3))));
		List<Trial> trials = search.run(PeakRamp.problem(), DeviceChoice.CPU, 0, Progress.NONE);
		assertEquals(2, trials.size());
		assertEquals(Map.of("learningRate", "0.002"), trials.get(0).changes(), "next to no step learns next to nothing: " + trials);
		assertTrue(trials.get(0).validationLoss() < trials.get(1).validationLoss(), trials.toString());
		assertEquals(2e-3, trials.get(0).settings().learningRate());
		assertEquals(1, search.run(PeakRamp.problem(), DeviceChoice.CPU, 1, Progress.NONE).size());
	}

	@Test
	void searchesThatCannotBeAreRefused() {
		assertThrows(SettingsException.class, () -> new HyperparameterSearch(BASE.withValidation(0, 0, 0), space()), "nothing to compare by");
		assertThrows(SettingsException.class, () -> new HyperparameterSearch(BASE, Map.of("depth", List.of(IntNode.valueOf(3)))));
		assertThrows(SettingsException.class, () -> new HyperparameterSearch(BASE, Map.of("epochs", List.of(TextNode.valueOf("many")))));
		assertThrows(SettingsException.class, () -> new HyperparameterSearch(BASE, Map.of("epochs", List.of())));
	}
}
