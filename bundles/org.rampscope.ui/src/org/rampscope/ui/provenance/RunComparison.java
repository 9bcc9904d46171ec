/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.rampscope.core.Patterns;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.Ramp;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.plot.Ticks;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.Messages;

/**
 * How two results differ: inputs, operations, settings, checksums, numbers.
 *
 * @param rows what was compared, what differs first
 */
public record RunComparison(List<Row> rows) {

	/**
	 * Something that was compared.
	 *
	 * @param what what it is
	 * @param one how the first has it
	 * @param other how the second has it
	 * @param same whether they are the same
	 */
	public record Row(String what, String one, String other, boolean same) {
	}

	public RunComparison {
		rows = List.copyOf(rows);
	}

	/** Reads no file; may take a while for large ramps. */
	public static RunComparison of(OpenRamp one, OpenRamp other) {
		List<Row> rows = new ArrayList<>();
		Ramp<Patterns> a = one.scan();
		Ramp<Patterns> b = other.scan();
		add(rows, Messages.compare_program, a.provenance().program() + " " + a.provenance().version(),
				b.provenance().program() + " " + b.provenance().version());
		addAll(rows, Messages.compare_input, a.provenance().inputs(), b.provenance().inputs());
		addSteps(rows, a.provenance().steps(), b.provenance().steps());
		add(rows, Messages.compare_shape, a.size() + " \u00d7 " + a.data().axis().size(), b.size() + " \u00d7 " + b.data().axis().size());
		if (a.size() == b.size() && a.data().axis().size() == b.data().axis().size()) {
			addPatterns(rows, a, b);
		}
		addAll(rows, Messages.compare_result, numbers(a.results()), numbers(b.results()));
		rows.sort(java.util.Comparator.comparing(Row::same));
		return new RunComparison(rows);
	}

	private static void addSteps(List<Row> rows, List<ProcessStep> one, List<ProcessStep> other) {
		for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
			ProcessStep a = i < one.size() ? one.get(i) : null;
			ProcessStep b = i < other.size() ? other.get(i) : null;
			String name = Messages.bind(Messages.compare_step, i + 1);
			add(rows, name, a == null ? "" : a.operationId() + " " + a.operationVersion(),
					b == null ? "" : b.operationId() + " " + b.operationVersion());
			if (a != null && b != null && a.operationId().equals(b.operationId())) {
				addAll(rows, name, settings(a), settings(b));
				addAll(rows, name, a.contentHashes(), b.contentHashes());
			}
		}
	}

	private static Map<String, String> settings(ProcessStep step) {
		Map<String, String> settings = new TreeMap<>();
		SettingsText.of(step.settingsJson()).forEach(line -> settings.put(line.replaceFirst(" = .*", ""),
				line.replaceFirst("^[^=]* = ", "")));
		return settings;
	}

	private static void addPatterns(List<Row> rows, Ramp<Patterns> a, Ramp<Patterns> b) {
		double largest = 0;
		int differing = 0;
		for (int frame = 0; frame < a.size(); frame++) {
			boolean differs = false;
			for (int bin = 0; bin < a.data().axis().size(); bin++) {
				double x = a.data().intensity().get(frame, bin);
				double y = b.data().intensity().get(frame, bin);
				if (Double.doubleToLongBits(x) != Double.doubleToLongBits(y)) {
					differs = true;
					largest = Math.max(largest, Double.isNaN(x - y) ? Double.POSITIVE_INFINITY : Math.abs(x - y));
				}
			}
			differing += differs ? 1 : 0;
		}
		rows.add(new Row(Messages.compare_patterns, differing == 0 ? Messages.compare_lastBit
				: Messages.bind(Messages.compare_differing, differing, Ticks.label(largest, Math.pow(10,
						Math.floor(Math.log10(largest)) - 2))),
				"", differing == 0));
	}

	/** Small numbers and texts of the results, by path. */
	private static Map<String, String> numbers(Results results) {
		Map<String, String> numbers = new TreeMap<>();
		results.names().forEach(name -> collect(name, results.tree(name).orElseThrow(), numbers));
		return numbers;
	}

	private static void collect(String path, DataGroup group, Map<String, String> numbers) {
		for (Map.Entry<String, DataField> field : group.fields().entrySet()) {
			if (field.getValue().values().getSize() == 1) {
				numbers.put(path + "/" + field.getKey(), field.getValue().values().getObjectAbs(0) + " " + field.getValue().unit());
			}
		}
		group.groups().forEach((name, child) -> collect(path + "/" + name, child, numbers));
	}

	private static void addAll(List<Row> rows, String what, Map<String, String> one, Map<String, String> other) {
		TreeSet<String> names = new TreeSet<>(one.keySet());
		names.addAll(other.keySet());
		names.forEach(name -> add(rows, what + ": " + name, one.getOrDefault(name, ""), other.getOrDefault(name, "")));
	}

	private static void add(List<Row> rows, String what, String one, String other) {
		rows.add(new Row(what, one.strip(), other.strip(), Objects.equals(one, other)));
	}
}
