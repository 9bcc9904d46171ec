/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkType.Variant;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the networks. Needs no native library. */
@Command(name = "networks", mixinStandardHelpOptions = true, description = "List the networks that can be trained, with their numbers of parameters.",
		footer = { "", "Examples:", "  ramp networks", "  ramp networks --points 2000 --classes 3", "  ramp networks --settings" })
final class NetworksCommand implements Callable<Integer> {

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

	NetworksCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		if (settings) {
			new SettingsCodec().describe(TrainingSettings.DEFAULT).forEach(this::print);
			return 0;
		}
		List<Variant> variants = NetworkTypes.all().stream().flatMap(type -> type.variants(NetworkSettings.of(type, points, classes)).stream()).toList();
		if (json) {
			ArrayNode all = MAPPER.createArrayNode();
			for (Variant variant : variants) {
				NetworkType type = variant.settings().type();
				all.addObject().put("network", type.id()).put("name", type.name()).put("parameters", Networks.parameterCount(variant.settings()))
						.put("epochs", type.preset().epochs()).put("learning_rate", type.preset().learningRate())
						.put("weight_decay", type.preset().weightDecay()).put("remark", variant.remark());
			}
			environment.out().println(all.toPrettyString());
			return 0;
		}
		environment.out().println(String.format(Locale.ROOT, "%-14s %-20s %10s %7s %8s %8s  %s", "network", "name", "parameters", "epochs", "rate", "decay", ""));
		for (Variant variant : variants) {
			NetworkType type = variant.settings().type();
			environment.out().println(String.format(Locale.ROOT, "%-14s %-20s %10d %7d %8.0e %8.0e  %s", type.id(), type.name(),
					Networks.parameterCount(variant.settings()), type.preset().epochs(), type.preset().learningRate(), type.preset().weightDecay(),
					variant.remark()).stripTrailing());
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
