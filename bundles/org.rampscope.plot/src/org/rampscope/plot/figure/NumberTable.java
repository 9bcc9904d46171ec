/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.figure;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The numbers a figure draws: the horizontal axis in the first column, what is drawn over it in the others.
 *
 * @param header titles of the columns, with units
 * @param rows number of rows
 * @param cells the numbers; NaN where there is none
 */
public record NumberTable(List<String> header, int rows, Cells cells) {

	/** Gives the numbers of a table. */
	@FunctionalInterface
	public interface Cells {

		/** @return the number; NaN where there is none */
		double at(int row, int column);
	}

	public NumberTable {
		header = List.copyOf(header);
	}

	/** @return the values of a plot, without what they are lifted by for sight; curves that stand for no data have no name and are left out */
	public static NumberTable of(LinePlot plot) {
		List<Curve> curves = plot.curves().size() == 1 ? plot.curves() : plot.curves().stream().filter(curve -> !curve.name().isEmpty()).toList();
		double[] x = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.x())).filter(Double::isFinite).sorted().distinct().toArray();
		List<Map<Double, Double>> values = curves.stream().map(curve -> {
			Map<Double, Double> at = new HashMap<>();
			for (int i = 0; i < curve.x().length; i++) {
				at.put(curve.x()[i], curve.y()[i]);
			}
			return at;
		}).toList();
		List<String> header = new ArrayList<>(List.of(plot.xTitle()));
		curves.forEach(curve -> header.add(curve.name().isEmpty() ? plot.yTitle() : curve.name()));
		return new NumberTable(header, x.length, (row, column) -> column == 0 ? x[row] : values.get(column - 1).getOrDefault(x[row], Double.NaN));
	}

	/**
	 * Writes the table: as columns of two-column blocks where the name ends in .xy, as comma-separated values elsewhere.
	 *
	 * @param file where to; replaced
	 * @throws IOException where it cannot be written
	 */
	public void write(Path file) throws IOException {
		try (Writer out = Files.newBufferedWriter(file)) {
			if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xy")) {
				xy(out);
			} else {
				csv(out);
			}
		}
	}

	private void csv(Writer out) throws IOException {
		out.write(header.stream().map(title -> '"' + title.replace("\"", "\"\"") + '"').collect(Collectors.joining(",", "", "\n")));
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < header.size(); column++) {
				double value = cells.at(row, column);
				out.write((column == 0 ? "" : ",") + (Double.isFinite(value) ? text(value) : ""));
			}
			out.write('\n');
		}
	}

	/** One block per column after the other, two empty lines between them: what gnuplot and its like take as data sets of one file. */
	private void xy(Writer out) throws IOException {
		for (int column = 1; column < header.size(); column++) {
			out.write((column == 1 ? "" : "\n\n") + "# " + header.get(column) + "\n# " + header.getFirst() + '\n');
			for (int row = 0; row < rows; row++) {
				if (Double.isFinite(cells.at(row, column))) {
					out.write(text(cells.at(row, 0)) + ' ' + text(cells.at(row, column)) + '\n');
				}
			}
		}
	}

	private static String text(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}
}
