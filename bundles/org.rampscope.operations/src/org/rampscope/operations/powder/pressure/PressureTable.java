/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pressure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.error.DataException;

/**
 * Pressures that were measured by other means, as a text table. Lines that begin with {@code #} are left out; the first other one is the
 * heading, parted by commas, semicolons or tabs. It names the column {@code pressure} with its unit, as {@code pressure (GPa)}; perhaps
 * {@code uncertainty} with its unit; and perhaps where rows belong: {@code frame}, counted from 0, or {@code first} and {@code last}; or
 * {@code time} with its unit, since the start of the ramp. Without such a column there is one row per frame, in order.
 *
 * @param file where it was read, for messages
 * @param place what rows say where they belong
 * @param rows the rows; at least one
 */
record PressureTable(Path file, Place place, List<Row> rows) {

	/** What rows say where they belong. */
	enum Place {
		ORDER, FRAME, TIME
	}

	/**
	 * @param line number in the file, from 1
	 * @param at number of the frame or time in s; −1 for the first frame, infinite for the last
	 * @param pressureGPa pressure in GPa; NaN where the row leaves it open
	 * @param sigmaGPa its standard uncertainty in GPa; NaN where unknown
	 */
	record Row(int line, double at, double pressureGPa, double sigmaGPa) {
	}

	/**
	 * @param axis the frames with these pressures
	 * @param interpolated how many frames lie between rows
	 * @param outside how many frames lie outside of them, or at rows without a value: their pressure is unknown
	 */
	record Assigned(FrameAxis axis, int interpolated, int outside) {
	}

	private static final Set<String> PLACES = Set.of("frame", "image", "frames", "time");
	private static final double FIRST = -1;
	private static final double LAST = Double.POSITIVE_INFINITY;
	private static final Map<String, Double> GPA = Map.of("gpa", 1.0, "kbar", 0.1, "mpa", 1e-3, "bar", 1e-4, "mbar", 100.0, "pa", 1e-9);
	private static final Map<String, Double> SECONDS = Map.of("s", 1.0, "ms", 1e-3, "min", 60.0);
	private static final Pattern HEADING = Pattern.compile("\\s*([A-Za-z]+)[\\s_/]*[(\\[]?\\s*([A-Za-z]*)\\s*[)\\]]?\\s*");
	private static final String EXAMPLE = "Write it as in 'frame, pressure (GPa), uncertainty (GPa)'";

	/**
	 * @param file a text file
	 * @return its table
	 * @throws DataException naming the line that is no row of a table
	 */
	static PressureTable read(Path file) {
		List<String> lines;
		try {
			lines = Files.readAllLines(file, StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read as text", "Give a text table with a heading. " + EXAMPLE);
		}
		Heading heading = null;
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).replace("\uFEFF", "").strip();
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			String[] cells = line.split(line.contains(";") ? ";" : line.contains("\t") ? "\t" : ",", -1);
			if (heading == null) {
				heading = Heading.of(file, i + 1, cells);
			} else {
				rows.add(heading.row(file, i + 1, cells));
			}
		}
		if (heading == null || rows.isEmpty()) {
			throw new DataException(file, "", "holds no row of pressures", EXAMPLE + " and one row for each frame below, or a few between which pressures are interpolated");
		}
		return new PressureTable(file, heading.place, List.copyOf(rows));
	}

	private record Heading(Place place, int at, double secondsPerUnit, int pressure, double gpa, int sigma, double sigmaGpa) {

		static Heading of(Path file, int line, String[] cells) {
			Place place = Place.ORDER;
			int at = -1;
			double seconds = 1;
			int pressure = -1;
			double gpa = 1;
			int sigma = -1;
			double sigmaGpa = 1;
			for (int i = 0; i < cells.length; i++) {
				Matcher cell = HEADING.matcher(cells[i]);
				String name = cell.matches() ? cell.group(1).toLowerCase(Locale.ROOT) : "";
				String unit = cell.matches() ? cell.group(2) : "";
				switch (name) {
				case "frame", "image", "frames" -> {
					place = Place.FRAME;
					at = i;
				}
				case "time" -> {
					place = Place.TIME;
					at = i;
					seconds = unit(file, line, cells[i], unit, SECONDS, "s, ms or min");
				}
				case "pressure", "p" -> {
					pressure = i;
					gpa = unit(file, line, cells[i], unit, GPA, "GPa, kbar, bar, MPa, Mbar or Pa");
				}
				case "uncertainty", "sigma", "error", "errors" -> {
					sigma = i;
					sigmaGpa = unit(file, line, cells[i], unit, GPA, "GPa, kbar, bar, MPa, Mbar or Pa");
				}
				default -> {
					// other columns, such as the wavelength of the ruby line, are left out
				}
				}
			}
			if (Arrays.stream(cells).filter(c -> PLACES.contains(c.strip().toLowerCase(Locale.ROOT).split("[^a-z]")[0])).count() > 1) {
				throw new DataException(file, "", "line " + line + ": more than one column says where rows belong", "Leave one of frame and time");
			}
			if (pressure < 0) {
				throw new DataException(file, "", "line " + line + ": the heading names no pressure", EXAMPLE);
			}
			return new Heading(place, at, seconds, pressure, gpa, sigma, sigmaGpa);
		}

		/** MPa and Mbar differ from mbar by their capital alone. */
		private static double unit(Path file, int line, String cell, String unit, Map<String, Double> known, String names) {
			Double factor = unit.equals("mbar") ? null : known.get(unit.toLowerCase(Locale.ROOT));
			if (factor == null) {
				throw new DataException(file, "", "line " + line + ": the column '" + cell.strip() + "' has " + (unit.isEmpty() ? "no unit" : "the unit '" + unit + "', which is not known"),
						"Give " + names + ", as in 'pressure (GPa)'");
			}
			return factor;
		}

		Row row(Path file, int line, String[] cells) {
			double where = at < 0 ? Double.NaN : place == Place.TIME ? number(file, line, cells, at) * secondsPerUnit : frame(file, line, cells);
			return new Row(line, where, number(file, line, cells, pressure) * gpa, sigma < 0 ? Double.NaN : number(file, line, cells, sigma) * sigmaGpa);
		}

		private double frame(Path file, int line, String[] cells) {
			String text = at < cells.length ? cells[at].strip().toLowerCase(Locale.ROOT) : "";
			switch (text) {
			case "first", "start":
				return FIRST;
			case "last", "end":
				return LAST;
			default:
				if (!text.matches("\\d{1,9}")) {
					throw new DataException(file, "", "line " + line + ": '" + text + "' is no frame", "Give its number, counted from 0, or 'first' or 'last'");
				}
				return Integer.parseInt(text);
			}
		}

		private static double number(Path file, int line, String[] cells, int column) {
			String text = column < cells.length ? cells[column].strip() : "";
			if (text.isEmpty() || text.equalsIgnoreCase("nan")) {
				return Double.NaN;
			}
			double value;
			try {
				value = Double.parseDouble(text);
			} catch (NumberFormatException e) {
				value = Double.NaN;
			}
			if (!Double.isFinite(value)) {
				throw new DataException(file, "", "line " + line + ": '" + text + "' is no number", "Write numbers with a point, as 12.5");
			}
			return value;
		}
	}

	/**
	 * @param frames frames of a ramp
	 * @return them with the pressures of this table, interpolated linearly between rows
	 * @throws DataException where the table does not fit the ramp
	 */
	Assigned assign(FrameAxis frames) {
		int n = frames.size();
		if (place == Place.ORDER) {
			return inOrder(frames);
		}
		double[] where = place == Place.FRAME ? Arrays.stream(frames.frameNumber()).asDoubleStream().toArray() : frames.timeS();
		if (place == Place.TIME && Arrays.stream(where).noneMatch(Double::isFinite)) {
			throw new DataException(file, "", "gives pressures by time, but the frames do not say when they were taken", "Give a column 'frame', counted from 0");
		}
		double[] at = rows.stream().mapToDouble(r -> r.at == FIRST && place == Place.FRAME ? where[0] : r.at == LAST ? where[n - 1] : r.at).toArray();
		List<Integer> order = new ArrayList<>();
		for (int i = 0; i < at.length; i++) {
			if (!Double.isFinite(at[i])) {
				throw new DataException(file, "", "line " + rows.get(i).line + ": there is no time", "Give one, in the unit of the heading");
			}
			order.add(i);
		}
		order.sort(Comparator.comparingDouble(i -> at[i]));
		for (int i = 1; i < order.size(); i++) {
			if (at[order.get(i)] == at[order.get(i - 1)]) {
				throw new DataException(file, "", "line " + rows.get(order.get(i)).line + " is for the same " + (place == Place.FRAME ? "frame" : "time") + " as line "
						+ rows.get(order.get(i - 1)).line, "Remove one of them");
			}
		}
		if (at[order.get(0)] > where[n - 1] || at[order.get(order.size() - 1)] < where[0]) {
			throw new DataException(file, "", "has no row for any frame of this ramp: its rows go from " + text(at[order.get(0)]) + " to " + text(at[order.get(order.size() - 1)])
					+ ", the ramp from " + text(where[0]) + " to " + text(where[n - 1]), "Frames count from 0, times from the start of the ramp in seconds");
		}
		return interpolated(frames, where, order.stream().map(rows::get).toList(), order.stream().mapToDouble(i -> at[i]).toArray());
	}

	private String text(double value) {
		return place == Place.FRAME ? String.format(Locale.ROOT, "frame %.0f", value) : String.format(Locale.ROOT, "%.4g s", value);
	}

	private Assigned inOrder(FrameAxis frames) {
		if (rows.size() != frames.size()) {
			throw new DataException(file, "", "has " + rows.size() + " rows, and the ramp has " + frames.size() + " frames",
					"Give one row for each frame, or a column 'frame' that says where rows belong");
		}
		double[] pressure = rows.stream().mapToDouble(Row::pressureGPa).toArray();
		double[] sigma = rows.stream().mapToDouble(Row::sigmaGPa).toArray();
		return new Assigned(frames.withPressure(pressure, sigma), 0, (int) Arrays.stream(pressure).filter(Double::isNaN).count());
	}

	private static Assigned interpolated(FrameAxis frames, double[] where, List<Row> sorted, double[] at) {
		double[] pressure = new double[where.length];
		double[] sigma = new double[where.length];
		int between = 0;
		int outside = 0;
		for (int frame = 0; frame < where.length; frame++) {
			int found = Arrays.binarySearch(at, where[frame]);
			int behind = -found - 1;
			if (found >= 0) {
				pressure[frame] = sorted.get(found).pressureGPa;
				sigma[frame] = sorted.get(found).sigmaGPa;
			} else if (behind == 0 || behind == at.length) {
				pressure[frame] = Double.NaN;
				sigma[frame] = Double.NaN;
			} else {
				double part = (where[frame] - at[behind - 1]) / (at[behind] - at[behind - 1]);
				// what both ends have in common, such as the ruby scale, does not average out: their uncertainties are interpolated, too
				pressure[frame] = (1 - part) * sorted.get(behind - 1).pressureGPa + part * sorted.get(behind).pressureGPa;
				sigma[frame] = (1 - part) * sorted.get(behind - 1).sigmaGPa + part * sorted.get(behind).sigmaGPa;
				between++;
			}
			outside += Double.isNaN(pressure[frame]) ? 1 : 0;
		}
		return new Assigned(frames.withPressure(pressure, sigma), between, outside);
	}
}
