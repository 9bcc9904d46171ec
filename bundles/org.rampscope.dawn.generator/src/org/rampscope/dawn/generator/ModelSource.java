/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.generator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.rampscope.operations.settings.Setting;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

/** The bean DAWN shows and stores for the settings of one operation. */
final class ModelSource {

	private static final int TEXT_WIDTH = 100;

	private final Shell shell;
	private final List<SettingInfo> settings;

	ModelSource(Shell shell) {
		this.shell = shell;
		this.settings = new SettingsCodec().describe(shell.operation().defaults());
	}

	String text() {
		TreeSet<String> imports = new TreeSet<>();
		imports.add("org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel");
		StringBuilder fields = new StringBuilder();
		StringBuilder methods = new StringBuilder();
		int position = 0;
		for (SettingInfo setting : settings) {
			imports.add("org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField");
			if (setting.description().file()) {
				imports.add("org.eclipse.dawnsci.analysis.api.processing.model.FileType");
			}
			if (setting.type().isEnum()) {
				imports.add(setting.type().getCanonicalName());
			}
			fields.append(field(setting, position++));
			methods.append(accessors(setting));
		}
		StringBuilder text = new StringBuilder(Shell.HEADER).append("package ").append(shell.target()).append(";\n\n");
		imports.forEach(i -> text.append("import ").append(i).append(";\n"));
		return text.append("\n/** Settings of {@link ").append(shell.className())
				.append("}. Generated from those of the operation; a field that is null or empty means the default, or not set where that is said. */\n").append("public class ")
				.append(shell.modelName()).append(" extends AbstractOperationModel {\n").append(fields).append(methods).append("}\n")
				.toString();
	}

	private static String field(SettingInfo setting, int position) {
		Setting description = setting.description();
		StringBuilder annotation = new StringBuilder("\n\t@OperationModelField(label = ").append(quoted(description.label()))
				.append(", fieldPosition = ").append(position);
		if (!description.unit().isEmpty()) {
			annotation.append(", unit = ").append(quoted(description.unit()));
		}
		if (Double.isFinite(description.min())) {
			annotation.append(", min = ").append(description.min());
		}
		if (Double.isFinite(description.max())) {
			annotation.append(", max = ").append(description.max());
		}
		if (description.file()) {
			annotation.append(", file = FileType.EXISTING_FILE");
		}
		if (!description.datasetIn().isEmpty()) {
			annotation.append(", dataset = ").append(quoted(description.datasetIn()));
		}
		annotation.append(",\n\t\t\thint = ").append(wrapped(description.help())).append(")\n");
		String value = value(setting);
		return annotation + "\tprivate " + type(setting) + " " + setting.name() + (value.isEmpty() ? "" : " = " + value) + ";\n";
	}

	private static String accessors(SettingInfo setting) {
		String type = type(setting);
		String name = setting.name();
		String suffix = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
		String getter = setting.type() == boolean.class ? "is" : "get";
		return "\n\tpublic " + type + " " + getter + suffix + "() {\n\t\treturn " + name + ";\n\t}\n\n\tpublic void set" + suffix + "("
				+ type + " "
				+ name + ") {\n\t\tfirePropertyChange(\"" + name + "\", this." + name + ", this." + name + " = " + name + ");\n\t}\n";
	}

	/** Numbers are objects: DAWN's forms show null as an empty field, and give null for one that was emptied. */
	private static String type(SettingInfo setting) {
		return setting.type() == double.class ? "Double" : setting.type() == int.class ? "Integer" : setting.type() == long.class ? "Long"
				: setting.type().getSimpleName();
	}

	private static String value(SettingInfo setting) {
		Object value = setting.defaultValue();
		return switch (value) {
		case null -> throw new IllegalStateException(setting.name() + " has no default");
		case Double number -> Double.isFinite(number) ? number.toString() : "";
		case Integer number -> number.toString();
		case Long number -> number + "L";
		case Boolean flag -> flag ? "true" : "";
		case String text -> quoted(text);
		case int[] numbers -> Arrays.toString(numbers).replace('[', '{').replace(']', '}').replace("{}", "{ }");
		case double[] numbers -> Arrays.toString(numbers).replace('[', '{').replace(']', '}').replace("{}", "{ }");
		case Enum<?> constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name();
		default -> throw new IllegalStateException(setting.name() + " is of a type without a form: " + setting.type().getName()
				+ ". Use boolean, int, long, double, String, an enum, int[] or double[]");
		};
	}

	private static String wrapped(String text) {
		StringBuilder lines = new StringBuilder();
		String rest = text;
		while (rest.length() > TEXT_WIDTH) {
			int space = rest.lastIndexOf(' ', TEXT_WIDTH);
			int end = space < 0 ? TEXT_WIDTH : space + 1;
			lines.append(quoted(rest.substring(0, end))).append("\n\t\t\t\t\t+ ");
			rest = rest.substring(end);
		}
		return lines.append(quoted(rest)).toString();
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
	}
}
