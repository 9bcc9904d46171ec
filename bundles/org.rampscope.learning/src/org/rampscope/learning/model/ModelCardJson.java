/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.network.NetworkSettings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Model cards as JSON and back. What is missing or of the wrong kind is named; nothing is guessed. */
final class ModelCardJson {

	private static final String FORMAT = "rampscope-model";
	private static final int VERSION = 1;
	private static final int DEEPEST = 12;
	private static final int MOST_POINTS = 1 << 20;

	private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build())
			.enable(SerializationFeature.INDENT_OUTPUT).build();

	byte[] write(ModelCard card) {
		ObjectNode node = mapper.createObjectNode();
		node.put("format", FORMAT).put("version", VERSION).put("name", card.name()).put("created", card.created().toString());
		node.set("network", mapper.valueToTree(new TreeMap<>(card.network().toMap())));
		grid(card.grid(), node.putObject("grid"));
		node.put("scaling", card.scaling().name());
		ArrayNode classes = node.putArray("classes");
		card.classes().forEach(c -> classes.addObject().put("name", c.name()).put("code", c.code()));
		node.put("temperature", card.temperature());
		ObjectNode training = node.putObject("training");
		ArrayNode sources = training.putArray("sources");
		card.training().sources().forEach(s -> sources.addObject().put("id", s.id()).put("sha256", s.sha256()).put("selection", s.selection())
				.put("frames", s.frames()));
		training.set("settings", mapper.valueToTree(new TreeMap<>(card.training().settings())));
		training.put("seed", card.training().seed()).put("epochs", card.training().epochs()).put("seconds", card.training().seconds());
		ObjectNode metrics = node.putObject("metrics");
		new TreeMap<>(card.metrics()).forEach((name, value) -> {
			if (Double.isFinite(value)) {
				metrics.put(name, value);
			}
		});
		node.set("versions", mapper.valueToTree(new TreeMap<>(card.versions())));
		node.put("licence", card.licence());
		node.set("citations", mapper.valueToTree(card.citations()));
		try {
			return mapper.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
		} catch (JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}

	private void grid(ModelGrid grid, ObjectNode node) {
		RadialAxis axis = grid.axis();
		node.put("unit", axis.unit().id());
		if (Double.isFinite(grid.wavelengthAngstrom())) {
			node.put("wavelength_angstrom", grid.wavelengthAngstrom());
		}
		node.set("centres", mapper.valueToTree(axis.centres().getData()));
	}

	/** @throws MalformedCardException where it is no card, or one of a later version */
	ModelCard read(byte[] json) throws MalformedCardException {
		try {
			JsonNode node = mapper.readTree(json);
			if (!FORMAT.equals(node.path("format").asText())) {
				throw new MalformedCardException("its format is '" + node.path("format").asText() + "' instead of '" + FORMAT + "'");
			}
			if (integer(node, "version") != VERSION) {
				throw new MalformedCardException("it is of version " + node.path("version") + ", this program reads version " + VERSION);
			}
			return new ModelCard(text(node, "name"), NetworkSettings.ofMap(texts(node, "network")), grid(object(node, "grid")),
					scaling(text(node, "scaling")), classes(array(node, "classes")), number(node, "temperature"), training(object(node, "training")),
					numbers(object(node, "metrics")), texts(node, "versions"), text(node, "licence"), list(array(node, "citations")),
					OffsetDateTime.parse(text(node, "created")));
		} catch (JsonProcessingException e) {
			throw new MalformedCardException("it is no JSON: " + e.getOriginalMessage());
		} catch (java.io.IOException e) {
			throw new MalformedCardException(e.getMessage());
		} catch (DateTimeParseException e) {
			throw new MalformedCardException("its date cannot be read: " + e.getMessage());
		} catch (RampScopeException e) {
			throw new MalformedCardException(e.getMessage());
		}
	}

	private static ModelGrid grid(JsonNode node) throws MalformedCardException {
		JsonNode centres = array(node, "centres");
		if (centres.size() > MOST_POINTS) {
			throw new MalformedCardException("its grid has " + centres.size() + " points");
		}
		double[] positions = new double[centres.size()];
		for (int i = 0; i < positions.length; i++) {
			if (!centres.get(i).isNumber()) {
				throw new MalformedCardException("its grid has " + centres.get(i) + " at point " + i);
			}
			positions[i] = centres.get(i).doubleValue();
		}
		String unit = text(node, "unit");
		RadialUnit known = RadialUnit.ofId(unit).orElseThrow(() -> new MalformedCardException("its grid is in '" + unit + "', which is no unit known"));
		return new ModelGrid(RadialAxis.of(known, positions), node.path("wavelength_angstrom").asDouble(Double.NaN));
	}

	private static InputScaling scaling(String name) throws MalformedCardException {
		for (InputScaling scaling : InputScaling.values()) {
			if (scaling.name().equals(name)) {
				return scaling;
			}
		}
		throw new MalformedCardException("its scaling '" + name + "' is not known");
	}

	private static List<ModelClass> classes(JsonNode nodes) throws MalformedCardException {
		List<ModelClass> classes = new ArrayList<>();
		for (JsonNode node : nodes) {
			classes.add(new ModelClass(text(node, "name"), integer(node, "code")));
		}
		return classes;
	}

	private static TrainingRecord training(JsonNode node) throws MalformedCardException {
		List<TrainingRecord.Source> sources = new ArrayList<>();
		for (JsonNode source : array(node, "sources")) {
			sources.add(new TrainingRecord.Source(text(source, "id"), text(source, "sha256"), text(source, "selection"), integer(source, "frames")));
		}
		return new TrainingRecord(sources, texts(node, "settings"), (long) number(node, "seed"), integer(node, "epochs"), number(node, "seconds"));
	}

	private static Map<String, String> texts(JsonNode parent, String name) throws MalformedCardException {
		JsonNode node = object(parent, name);
		Map<String, String> all = new LinkedHashMap<>();
		for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
			String key = names.next();
			all.put(key, text(node, key));
		}
		return all;
	}

	private static Map<String, Double> numbers(JsonNode node) throws MalformedCardException {
		Map<String, Double> all = new LinkedHashMap<>();
		for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
			String key = names.next();
			all.put(key, number(node, key));
		}
		return all;
	}

	private static List<String> list(JsonNode nodes) {
		List<String> all = new ArrayList<>();
		nodes.forEach(n -> all.add(n.asText()));
		return all;
	}

	private static JsonNode object(JsonNode parent, String name) throws MalformedCardException {
		return checked(name, parent.path(name), parent.path(name).isObject());
	}

	private static JsonNode array(JsonNode parent, String name) throws MalformedCardException {
		return checked(name, parent.path(name), parent.path(name).isArray());
	}

	private static String text(JsonNode parent, String name) throws MalformedCardException {
		return checked(name, parent.path(name), parent.path(name).isTextual()).textValue();
	}

	private static double number(JsonNode parent, String name) throws MalformedCardException {
		return checked(name, parent.path(name), parent.path(name).isNumber()).doubleValue();
	}

	private static int integer(JsonNode parent, String name) throws MalformedCardException {
		return checked(name, parent.path(name), parent.path(name).isIntegralNumber() && parent.path(name).canConvertToInt()).intValue();
	}

	private static JsonNode checked(String name, JsonNode node, boolean right) throws MalformedCardException {
		if (!right) {
			throw new MalformedCardException(node.isMissingNode() ? "it has no '" + name + "'" : "its '" + name + "' is not usable");
		}
		return node;
	}

	/** The content is no model card. */
	static final class MalformedCardException extends Exception {

		private static final long serialVersionUID = 1L;

		MalformedCardException(String problem) {
			super(problem);
		}
	}
}
