/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.rampscope.learning.network.NetworkKind;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the networks. Needs no native library. */
@Command(name = "models", mixinStandardHelpOptions = true, description = "List the networks that can be trained, with their numbers of parameters.",
		footer = { "", "Examples:", "  ramp models", "  ramp models --points 2000 --classes 3", "  ramp models --settings" })
final class ModelsCommand implements Callable<Integer> {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Environment environment;

	@Option(names = "--points", paramLabel = "N", defaultValue = "4023", description = "Points of a pattern (default: ${DEFAULT-VALUE}, as published).")
	private int points;

	@Option(names = "--classes", paramLabel = "N", defaultValue = "2", description = "Number of classes (default: ${DEFAULT-VALUE}).")
	private int classes;

	@Option(names = "--settings", description = "List the settings of a training instead.")
	private boolean settings;

	@Option(names = "--json", description = "As JSON, for programs.")
	private boolean json;

	ModelsCommand(Environment environment) {
		this.environment = environment;
	}

	private record Row(NetworkSettings network, String remark) {
	}

	@Override
	public Integer call() {
		if (settings) {
			new SettingsCodec().describe(TrainingSettings.DEFAULT).forEach(this::print);
			return 0;
		}
		List<Row> rows = new ArrayList<>();
		for (NetworkKind kind : NetworkKind.values()) {
			NetworkSettings network = NetworkSettings.of(kind, points, classes);
			rows.add(new Row(network, kind == NetworkKind.BINNED_FCNN ? network.bins() + " bins" : ""));
			if (kind == NetworkKind.CNN) {
				rows.add(new Row(network.withPool3(), "--set pool3=true, as in the released code"));
			}
			if (kind == NetworkKind.RESNET) {
				rows.add(new Row(network.withDeadLayer(), "--set deadLayer=true, with the unused layer that the published count has"));
			}
		}
		if (json) {
			ArrayNode all = MAPPER.createArrayNode();
			rows.forEach(r -> all.addObject().put("network", r.network.kind().id()).put("name", r.network.kind().publishedName())
					.put("parameters", Networks.parameterCount(r.network)).put("epochs", r.network.kind().recipe().epochs())
					.put("learning_rate", r.network.kind().recipe().learningRate()).put("weight_decay", r.network.kind().recipe().weightDecay())
					.put("remark", r.remark));
			environment.out().println(all.toPrettyString());
			return 0;
		}
		environment.out().println(String.format(Locale.ROOT, "%-14s %-20s %10s %7s %8s %8s  %s", "network", "name", "parameters", "epochs", "rate", "decay", ""));
		for (Row r : rows) {
			NetworkKind kind = r.network.kind();
			environment.out().println(String.format(Locale.ROOT, "%-14s %-20s %10d %7d %8.0e %8.0e  %s", kind.id(), kind.publishedName(),
					Networks.parameterCount(r.network), kind.recipe().epochs(), kind.recipe().learningRate(), kind.recipe().weightDecay(), r.remark)
					.stripTrailing());
		}
		return 0;
	}

	private void print(SettingInfo info) {
		String range = info.rangeText().isEmpty() ? "" : " (" + info.rangeText() + ")";
		String choices = info.type().isEnum() ? " (" + String.join(", ", java.util.Arrays.stream(info.type().getEnumConstants()).map(Object::toString).toList()) + ")"
				: "";
		environment.out().println(info.name() + " = " + info.defaultValue() + range + choices);
		environment.out().println("    " + info.description().help());
	}
}
