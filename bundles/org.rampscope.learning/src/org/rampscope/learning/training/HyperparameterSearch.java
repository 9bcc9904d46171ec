/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Trains with different settings and compares them on the validation patterns: every combination of the values given (grid),
 * or some of them drawn at random.
 */
public final class HyperparameterSearch {

	private static final int MOST_COMBINATIONS = 100_000;

	private final TrainingSettings base;
	private final List<String> names;
	private final List<List<JsonNode>> values;

	/**
	 * One combination and how it fared.
	 *
	 * @param changes values by name of the setting, as JSON
	 * @param settings the whole settings
	 * @param validationLoss cross-entropy of the validation patterns; the smaller the better
	 * @param validationAccuracy share of them judged right
	 */
	public record Trial(Map<String, String> changes, TrainingSettings settings, double validationLoss, double validationAccuracy) {
	}

	/**
	 * @param base what all combinations share; must hold back some frames for validation
	 * @param space values by name of the setting
	 * @throws SettingsException where nothing is held back, there is no such setting, or a value does not fit it
	 */
	public HyperparameterSearch(TrainingSettings base, Map<String, List<JsonNode>> space) {
		if (base.validation() == 0) {
			throw new SettingsException("validation", "is 0: a search compares settings on frames held back", "Set it to a share such as 0.2");
		}
		this.base = base;
		names = List.copyOf(space.keySet());
		values = names.stream().map(n -> List.copyOf(space.get(n))).toList();
		for (int i = 0; i < names.size(); i++) {
			if (values.get(i).isEmpty()) {
				throw new SettingsException(names.get(i), "has no values to search", "Give at least one");
			}
			for (JsonNode value : values.get(i)) {
				with(Map.of(names.get(i), value));
			}
		}
		if (combinations() > MOST_COMBINATIONS) {
			throw new SettingsException("search", "there are " + combinations() + " combinations", "Give fewer values, at most " + MOST_COMBINATIONS);
		}
	}

	private TrainingSettings with(Map<String, JsonNode> changes) {
		SettingsCodec codec = new SettingsCodec();
		ObjectNode json = codec.toJson(base);
		changes.forEach(json::set);
		return codec.fromJson("train", base, json);
	}

	/** @return number of combinations */
	public long combinations() {
		return values.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
	}

	/** @return the changes of all combinations, the last name changing fastest */
	List<Map<String, JsonNode>> grid() {
		List<Map<String, JsonNode>> all = new ArrayList<>();
		for (int c = 0; c < combinations(); c++) {
			Map<String, JsonNode> changes = new LinkedHashMap<>();
			int rest = c;
			for (int i = names.size() - 1; i >= 0; i--) {
				changes.put(names.get(i), values.get(i).get(rest % values.get(i).size()));
				rest /= values.get(i).size();
			}
			all.add(changes);
		}
		return all;
	}

	/** @return that many different combinations drawn at random; all where there are not more */
	List<Map<String, JsonNode>> draw(int count, long seed) {
		List<Map<String, JsonNode>> left = new ArrayList<>(grid());
		List<Map<String, JsonNode>> drawn = new ArrayList<>();
		SplittableRandom random = new SplittableRandom(seed);
		while (drawn.size() < count && !left.isEmpty()) {
			drawn.add(left.remove(random.nextInt(left.size())));
		}
		return drawn;
	}

	/**
	 * @param problem what is learnt
	 * @param device where to compute
	 * @param trials how many combinations are drawn at random; 0 for all
	 * @param progress of each training
	 * @return the trials, best first
	 */
	public List<Trial> run(TrainingProblem problem, DeviceChoice device, int trials, Progress progress) {
		List<Trial> done = new ArrayList<>();
		for (Map<String, JsonNode> changes : trials == 0 ? grid() : draw(trials, base.seed())) {
			TrainingSettings settings = with(changes);
			Map<String, Double> metrics = new ClassifierTrainer(device, TrainingListener.NONE).train(problem, settings, progress).card().metrics();
			Map<String, String> text = new LinkedHashMap<>();
			changes.forEach((name, value) -> text.put(name, value.asText()));
			done.add(new Trial(text, settings, metrics.get("validation_loss"), metrics.get("validation_accuracy")));
		}
		done.sort(Comparator.comparingDouble(Trial::validationLoss));
		return done;
	}
}
