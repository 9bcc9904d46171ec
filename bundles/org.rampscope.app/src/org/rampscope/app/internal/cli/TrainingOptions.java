/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.Map;
import java.util.Optional;

import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import picocli.CommandLine.Option;

/** How networks are trained. */
final class TrainingOptions {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	@Option(names = "--device", paramLabel = "auto|cpu|gpuN", defaultValue = "auto", description = "Where to compute (default: ${DEFAULT-VALUE}, a GPU where there is one).")
	private String device;

	@Option(names = "--seed", paramLabel = "N", description = "Seed of all chance: the same seed gives the same model (default: 12345).")
	private Long seed;

	@Option(names = "--epochs", paramLabel = "N", description = "Passes over all patterns (default: what settles the network; with --published as published).")
	private Integer epochs;

	@Option(names = "--published", description = "Train as published: all patterns in every step, a constant rate, 50 copies with noise of positive mean (default: mini-batches, a falling rate, at most 10 copies with noise of mean zero).")
	private boolean published;

	@Option(names = "--set", paramLabel = "SETTING=VALUE", description = "Change one setting of the training; may be repeated. All: ramp networks --settings.")
	private Map<String, String> changes = Map.of();

	DeviceChoice device() {
		return DeviceChoice.parse(device);
	}

	Optional<Long> seed() {
		return Optional.ofNullable(seed);
	}

	/** @return the number of epochs, where it was given */
	Optional<Integer> epochs() {
		return Optional.ofNullable(epochs);
	}

	/** @return the training of that network with the options applied */
	TrainingSettings settings(String network) {
		NetworkType type = NetworkType.of(network);
		TrainingSettings preset = published ? TrainingSettings.published(type) : TrainingSettings.of(type);
		SettingsCodec codec = new SettingsCodec();
		ObjectNode json = codec.toJson(preset);
		changes.forEach((name, value) -> json.set(name, value(value)));
		if (seed != null) {
			json.put("seed", seed.longValue());
		}
		if (epochs != null) {
			json.put("epochs", epochs.intValue());
		}
		return codec.fromJson("train", preset, json);
	}

	/** @return the value as JSON: a number, true or false, null, or else a text */
	static JsonNode value(String text) {
		try {
			JsonNode node = MAPPER.readTree(text);
			return node.isValueNode() && !node.isMissingNode() ? node : TextNode.valueOf(text);
		} catch (JsonProcessingException e) {
			return TextNode.valueOf(text);
		}
	}
}
