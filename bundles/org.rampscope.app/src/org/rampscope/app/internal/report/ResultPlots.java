/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.plot.CellEdges;
import org.rampscope.plot.ClassColours;
import org.rampscope.plot.Interval;
import org.rampscope.plot.figure.Curve;
import org.rampscope.plot.figure.Curve.Style;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.HeatmapFigure;
import org.rampscope.plot.figure.LineFigure;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.LinePlot.Naming;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.simulation.GroundTruth;

/**
 * Pictures of results whose layout only their operation knows: every NXdata with a value per frame becomes curves along the ramp, one
 * with other values a curve over their axis, one with a table an image. What has charts of its own is left out.
 */
final class ResultPlots {

	private static final Set<String> DRAWN_ELSEWHERE = Set.of(ClusteringResult.TYPE.name(), GroundTruth.TYPE.name());
	/** More curves in one chart cannot be told apart. */
	private static final int MOST_CURVES = 12;
	private static final int MOST_PICTURES = 24;
	/** Up to so many points each gets a mark. */
	private static final int FEW_POINTS = 64;

	private final Ramp<Patterns> scan;
	private final RampPlots plots;
	private final List<Picture> pictures = new ArrayList<>();

	/**
	 * @param result the result it belongs to
	 * @param figure the picture
	 * @param caption what it shows
	 */
	record Picture(String result, Figure figure, String caption) {
	}

	/**
	 * @param scan whose results are drawn
	 * @param plots draws along the ramp
	 */
	ResultPlots(Ramp<Patterns> scan, RampPlots plots) {
		this.scan = scan;
		this.plots = plots;
		scan.results().names().stream().filter(name -> !DRAWN_ELSEWHERE.contains(name))
				.forEach(name -> scan.results().tree(name).ifPresent(group -> collect(name, name, group)));
	}

	List<Picture> pictures() {
		return pictures;
	}

	private void collect(String result, String path, DataGroup group) {
		if (group.nexusClass().equals("NXdata") && group.attributes().get("signal") instanceof String signal && group.fields().containsKey(signal)) {
			draw(result, path, group, signal);
			Object others = group.attributes().get("auxiliary_signals");
			for (String other : others instanceof String[] all ? all : others instanceof String one ? new String[] { one } : new String[0]) {
				if (group.fields().containsKey(other)) {
					draw(result, path, group, other);
				}
			}
		}
		group.groups().forEach((name, child) -> collect(result, path + "/" + name, child));
	}

	private void draw(String result, String path, DataGroup group, String name) {
		DataField field = group.fields().get(name);
		Dataset values = field.values();
		if (pictures.size() >= MOST_PICTURES || values.getSize() < 2 || !Number.class.isAssignableFrom(values.getElementClass())) {
			return;
		}
		int[] shape = values.getShapeRef();
		String label = name.replace('_', ' ') + (field.unit().isEmpty() ? "" : " (" + field.unit() + ")");
		String what = String.valueOf(field.attributes().getOrDefault("long_name", name.replace('_', ' ')));
		if (shape[0] == scan.size() && (shape.length == 1 || shape.length == 2 && (shape[1] <= MOST_CURVES || isTracks(group)))) {
			pictures.add(new Picture(result, curves(values, names(group, field, shape), label), path + ": " + what + " along the ramp."));
		} else if (shape.length == 1) {
			pictures.add(new Picture(result, curve(values, group, label), path + ": " + what + "."));
		} else if (shape.length == 2) {
			pictures.add(new Picture(result, map(values, group), path + ": " + what + "."));
		} else if (shape.length == 3 && shape[0] == scan.size()) {
			Dataset middle = values.getSliceView(new int[] { shape[0] / 2, 0, 0 }, new int[] { shape[0] / 2 + 1, shape[1], shape[2] }, null).getSlice()
					.reshape(shape[1], shape[2]);
			pictures.add(new Picture(result, map(middle, group), path + ": " + what + " of frame " + shape[0] / 2 + "."));
		}
	}

	private static List<String> names(DataGroup group, DataField field, int[] shape) {
		int curves = shape.length == 1 ? 1 : shape[1];
		if (field.attributes().get("element_names") instanceof String names && names.split(",", -1).length == curves) {
			return List.of(names.split(",", -1));
		}
		// a classification names its classes beside their probabilities
		Optional<String[]> classes = group.values("class_names").filter(v -> v.getSize() == 1).map(v -> v.getStringAbs(0).split(",\\s*"));
		if (classes.filter(c -> c.length == curves).isPresent()) {
			return List.of(classes.get());
		}
		List<String> numbers = new ArrayList<>();
		for (int i = 0; i < curves; i++) {
			numbers.add(Integer.toString(i + 1));
		}
		return numbers;
	}

	/** Curves that begin and end along the ramp show how they go; which is which matters less. */
	private static boolean isTracks(DataGroup group) {
		return group.attributes().get("axes") instanceof String[] axes && axes.length == 2 && axes[1].equals("track");
	}

	private Figure curves(Dataset values, List<String> names, String label) {
		List<Curve> curves = new ArrayList<>();
		for (int c = 0; c < names.size(); c++) {
			int column = c;
			curves.add(new Curve(names.get(c), numbers(scan.size()), IntStream.range(0, scan.size())
					.mapToDouble(i -> values.getElementDoubleAbs(i * names.size() + column)).toArray(), ClassColours.argb(c)));
		}
		return new LineFigure(plots.alongRamp(label, curves, names.size() > 1 && names.size() <= MOST_CURVES ? Naming.LEGEND : Naming.NONE),
				FigureTheme.LIGHT);
	}

	private static double[] numbers(int count) {
		return IntStream.range(0, count).asDoubleStream().toArray();
	}

	/** Values over whatever their axis is: positions, bins, epochs. */
	private static Figure curve(Dataset values, DataGroup group, String label) {
		Optional<Dataset> positions = position(group, 1, values.getSize());
		double[] x = positions.map(ResultPlots::doubles).orElseGet(() -> numbers(values.getSize()));
		List<Curve> curves = List.of(new Curve("", x, doubles(values), ClassColours.argb(0))
				.withStyle(values.getSize() <= FEW_POINTS ? Style.LINE_AND_DOTS : Style.LINE));
		LinePlot plot = new LinePlot("", axisTitle(group, 1, ""), label, Interval.around(x, 0.02), LinePlot.range(curves), curves, Naming.NONE, Double.NaN);
		return new LineFigure(counts(positions) ? plot.counting() : plot, FigureTheme.LIGHT);
	}

	/** A table over its last two axes. */
	private static Figure map(Dataset values, DataGroup group) {
		DoubleDataset table = DatasetUtils.cast(DoubleDataset.class, values);
		return HeatmapFigure.of("", table, axis(group, 1, table.getShapeRef()[1], "column"), axis(group, 2, table.getShapeRef()[0], "row"),
				FigureTheme.LIGHT);
	}

	/** @return an axis of positions where they rise or fall all along, of numbered cells elsewhere */
	private static HeatmapFigure.Axis axis(DataGroup group, int fromEnd, int size, String otherwise) {
		Optional<Dataset> positions = position(group, fromEnd, size).filter(ResultPlots::isMonotonic);
		String title = axisTitle(group, fromEnd, otherwise);
		return new HeatmapFigure.Axis(CellEdges.around(positions.map(ResultPlots::doubles).orElseGet(() -> numbers(size))),
				positions.isPresent() || title.equals(otherwise) ? title : title + ", bin", counts(positions));
	}

	private static boolean isMonotonic(Dataset positions) {
		double[] at = doubles(positions);
		return Arrays.stream(at).allMatch(Double::isFinite) && (IntStream.range(1, at.length).allMatch(i -> at[i] > at[i - 1])
				|| IntStream.range(1, at.length).allMatch(i -> at[i] < at[i - 1]));
	}

	private static boolean counts(Optional<Dataset> positions) {
		return positions.isEmpty() || positions.get().getElementClass() == Integer.class;
	}

	private static double[] doubles(Dataset values) {
		return IntStream.range(0, values.getSize()).mapToDouble(values::getElementDoubleAbs).toArray();
	}

	/** @return the positions of an axis, counted from the last; empty where it has none of that size */
	private static Optional<Dataset> position(DataGroup group, int fromEnd, int size) {
		List<String> names = axisNames(group);
		return names.size() < fromEnd ? Optional.empty()
				: Optional.ofNullable(group.fields().get(names.get(names.size() - fromEnd))).map(DataField::values)
						.filter(v -> Number.class.isAssignableFrom(v.getElementClass()) && v.getSize() == size);
	}

	private static String axisTitle(DataGroup group, int fromEnd, String otherwise) {
		List<String> names = axisNames(group);
		if (names.size() < fromEnd || names.get(names.size() - fromEnd).isBlank()) {
			return otherwise;
		}
		String name = names.get(names.size() - fromEnd);
		String unit = group.fields().containsKey(name) ? group.fields().get(name).unit() : "";
		return name.replace('_', ' ') + (unit.isEmpty() ? "" : " (" + unit + ")");
	}

	private static List<String> axisNames(DataGroup group) {
		Object axes = group.attributes().get("axes");
		return List.of(axes instanceof String[] all ? all : axes instanceof String one ? one.split(",") : new String[0]);
	}
}
