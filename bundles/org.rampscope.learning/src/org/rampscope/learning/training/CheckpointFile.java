/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rampscope.core.error.DataException;
import org.rampscope.learning.model.Tensor;
import org.rampscope.learning.model.TensorArchive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Checkpoints as files, in the archive that models use, so that reading one executes nothing either. */
final class CheckpointFile {

	private static final String TEXT = "checkpoint.json";
	private static final long MOST_VALUES = 1L << 30;
	private static final JsonMapper MAPPER = JsonMapper.builder().build();
	private static final List<String> PARTS = List.of("weights/", "moments/", "best/");

	private CheckpointFile() {
	}

	static void write(TrainingCheckpoint checkpoint, Path file) {
		ObjectNode node = MAPPER.createObjectNode();
		node.put("fingerprint", checkpoint.fingerprint()).put("epochs", checkpoint.epochsDone()).put("steps", checkpoint.stepsDone())
				.put("best_epoch", checkpoint.bestEpoch());
		ArrayNode history = node.putArray("history");
		checkpoint.history().forEach(r -> history.addArray().add(r.epoch()).add(bits(r.loss())).add(bits(r.accuracy())).add(bits(r.validationLoss()))
				.add(bits(r.validationAccuracy())).add(bits(r.learningRate())).add(bits(r.seconds())));
		Map<String, Tensor> all = new LinkedHashMap<>();
		checkpoint.weights().forEach((name, t) -> all.put(PARTS.get(0) + name, t));
		checkpoint.moments().forEach((name, t) -> all.put(PARTS.get(1) + name, t));
		checkpoint.best().forEach((name, t) -> all.put(PARTS.get(2) + name, t));
		try {
			TensorArchive.write(file, TEXT, MAPPER.writeValueAsBytes(node), all);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Exact, NaN among them. */
	private static long bits(double value) {
		return Double.doubleToRawLongBits(value);
	}

	/** @throws DataException where the file is no checkpoint */
	static TrainingCheckpoint read(Path file) {
		try (TensorArchive archive = new TensorArchive(file, TEXT)) {
			JsonNode node = MAPPER.readTree(archive.text());
			List<EpochReport> history = new ArrayList<>();
			for (JsonNode r : node.path("history")) {
				history.add(new EpochReport(r.path(0).asInt(), value(r, 1), value(r, 2), value(r, 3), value(r, 4), value(r, 5), value(r, 6)));
			}
			List<Map<String, Tensor>> parts = List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
			archive.tensors(MOST_VALUES).forEach((name, tensor) -> {
				for (int p = 0; p < PARTS.size(); p++) {
					if (name.startsWith(PARTS.get(p))) {
						parts.get(p).put(name.substring(PARTS.get(p).length()), tensor);
					}
				}
			});
			return new TrainingCheckpoint(node.path("fingerprint").asText(), node.path("epochs").asInt(), node.path("steps").asInt(), parts.get(0),
					parts.get(1), node.path("best_epoch").asInt(), parts.get(2), history);
		} catch (IOException e) {
			throw new DataException(file, TEXT, "is no checkpoint: " + e.getMessage(), "Remove the file and train from the beginning", e);
		}
	}

	private static double value(JsonNode report, int index) {
		return Double.longBitsToDouble(report.path(index).asLong());
	}
}
