/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.rampscope.operations.Operation;
import org.rampscope.operations.pipeline.PipelineSchema;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists operations, or one with its settings. */
@Command(name = "operations", mixinStandardHelpOptions = true, description = "List operations with their settings.",
		footer = { "", "Examples:", "  ramp operations", "  ramp operations org.rampscope.baseline.als",
				"  ramp operations --json" })
final class OperationsCommand implements Callable<Integer> {

	private final Environment environment;

	@Parameters(arity = "0..*", paramLabel = "ID", description = "Ids or aliases; all without any.")
	private String[] ids = {};

	@Option(names = "--json", description = "As JSON, for programs.")
	private boolean json;

	OperationsCommand(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() {
		if (json) {
			PipelineSchema schema = new PipelineSchema(environment.registry());
			environment.out().println(ids.length == 0 ? schema.operations().toPrettyString()
					: ids.length == 1 ? schema.operation(environment.registry().get(ids[0])).toPrettyString()
							: Arrays.stream(ids).map(id -> schema.operation(environment.registry().get(id)).toPrettyString())
									.collect(Collectors.joining(",\n", "[ ", " ]")));
			return 0;
		}
		if (ids.length == 0) {
			environment.registry().all().forEach(this::print);
		}
		for (String id : ids) {
			print(environment.registry().get(id));
		}
		return 0;
	}

	private void print(Operation<?> operation) {
		PrintWriter out = environment.out();
		out.println(operation.info().id() + "  " + operation.info().version() + "  (" + operation.input() + " → " + operation.output() + ")");
		out.println("  " + operation.info().description());
		operation.info().citations().forEach(c -> out.println("  cite: " + c));
		for (SettingInfo setting : new SettingsCodec().describe(operation.defaults())) {
			String unit = setting.description().unit().isEmpty() ? "" : " " + setting.description().unit();
			String range = setting.rangeText().isEmpty() ? "" : ", " + setting.rangeText();
			out.println("    " + setting.name() + " = " + valueText(setting.defaultValue()) + unit + "  (" + typeText(setting.type()) + range + ")");
			out.println("        " + setting.description().help());
		}
		out.println();
	}

	private static String valueText(Object value) {
		return value instanceof int[] numbers ? Arrays.toString(numbers) : String.valueOf(value);
	}

	private static String typeText(Class<?> type) {
		return type.isEnum() ? String.join("|", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList())
				: type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
	}
}
