/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of one benchmark: a table on the screen, line by line as they come, and a JSON file at the end. */
public final class BenchmarkReport {

	private record Row(String what, double value, String unit, String goal) {
	}

	private final String name;
	private final PrintStream out;
	private final Map<String, String> machine;
	private final List<Row> rows = new ArrayList<>();

	/**
	 * @param name of the benchmark
	 * @param out where the table goes
	 * @param machine what it runs on, as {@link Machine#describe()} gives it
	 */
	public BenchmarkReport(String name, PrintStream out, Map<String, String> machine) {
		this.name = name;
		this.out = out;
		this.machine = machine;
	}

	/**
	 * Adds a result.
	 *
	 * @param what what was measured, the same words each time
	 * @param value the value, a median where it was measured several times
	 * @param unit such as "ms" or "MB"; "times" for a ratio of two results of this run
	 * @param goal what is aimed at, such as "<= 3" or ">= 1.3"; empty: nothing
	 */
	public void add(String what, double value, String unit, String goal) {
		rows.add(new Row(what, value, unit, goal));
		out.printf(Locale.ROOT, "  %-66s %10s %-6s %s%n", what, format(value), unit, goal.isEmpty() ? "" : "(" + goal + ")");
		out.flush();
	}

	/** As above, without a goal. */
	public void add(String what, double value, String unit) {
		add(what, value, unit, "");
	}

	/** Writes a heading between lines of the table. */
	public void heading(String text) {
		out.println(text);
		out.flush();
	}

	/** Writes name, machine and results as JSON. */
	void write(Path file) throws IOException {
		StringBuilder json = new StringBuilder("{\n  \"benchmark\": ").append(quote(name)).append(",\n  \"machine\": {");
		String comma = "";
		for (Map.Entry<String, String> fact : machine.entrySet()) {
			json.append(comma).append("\n    ").append(quote(fact.getKey())).append(": ").append(quote(fact.getValue()));
			comma = ",";
		}
		json.append("\n  },\n  \"results\": [");
		comma = "";
		for (Row row : rows) {
			json.append(comma).append("\n    { \"what\": ").append(quote(row.what)).append(", \"value\": ")
					.append(Double.isFinite(row.value) ? Double.toString(row.value) : "null").append(", \"unit\": ").append(quote(row.unit))
					.append(", \"goal\": ").append(quote(row.goal)).append(" }");
			comma = ",";
		}
		json.append("\n  ]\n}\n");
		Files.createDirectories(file.toAbsolutePath().getParent());
		Files.writeString(file, json, StandardCharsets.UTF_8);
	}

	private static String format(double value) {
		double size = Math.abs(value);
		return String.format(Locale.ROOT, size >= 1000 ? "%,.0f" : size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
	}

	private static String quote(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
	}
}
