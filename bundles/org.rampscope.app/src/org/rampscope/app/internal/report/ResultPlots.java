/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.january.dataset.Dataset;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.rampscope.core.RampScan;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.simulation.GroundTruth;

/**
 * Pictures of results whose layout only their operation knows: every NXdata with a value per frame becomes curves along the ramp, one
 * with other values a curve over their axis, one with a table an image. What has charts of its own is left out.
 */
final class ResultPlots {

	private static final Set<String> DRAWN_ELSEWHERE = Set.of(ClusteringResult.NAME, GroundTruth.NAME);
	/** More curves in one chart cannot be told apart. */
	private static final int MOST_CURVES = 12;
	private static final int MOST_PICTURES = 24;
	/** Up to so many points each gets a mark. */
	private static final int FEW_POINTS = 64;
	private static final Color[] COLOURS = { new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xCC79A7), new Color(0xE69F00),
			new Color(0x56B4E9), new Color(0x000000), new Color(0x999999) };

	private final RampScan scan;
	private final List<Picture> pictures = new ArrayList<>();

	/**
	 * @param result the result it belongs to
	 * @param chart the chart
	 * @param caption what it shows
	 */
	record Picture(String result, JFreeChart chart, String caption) {
	}

	ResultPlots(RampScan scan) {
		this.scan = scan;
		scan.results().forEach((name, group) -> {
			if (!DRAWN_ELSEWHERE.contains(name)) {
				collect(name, name, group);
			}
		});
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
			pictures.add(new Picture(result, new TableImage(values, axes(group), positions(group)).chart(), path + ": " + what + "."));
		} else if (shape.length == 3 && shape[0] == scan.size()) {
			Dataset middle = values.getSliceView(new int[] { shape[0] / 2, 0, 0 }, new int[] { shape[0] / 2 + 1, shape[1], shape[2] }, null).getSlice()
					.reshape(shape[1], shape[2]);
			pictures.add(new Picture(result, new TableImage(middle, axes(group), positions(group)).chart(), path + ": " + what + " of frame " + shape[0] / 2 + "."));
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

	private static List<String> axes(DataGroup group) {
		Object axes = group.attributes().get("axes");
		List<String> labels = new ArrayList<>();
		for (String axis : axes instanceof String[] all ? all : axes instanceof String one ? one.split(",") : new String[0]) {
			String unit = group.fields().containsKey(axis) ? group.fields().get(axis).unit() : "";
			labels.add(axis.replace('_', ' ') + (unit.isEmpty() ? "" : " (" + unit + ")"));
		}
		return labels;
	}

	private static List<Optional<Dataset>> positions(DataGroup group) {
		Object axes = group.attributes().get("axes");
		return Arrays.stream(axes instanceof String[] all ? all : axes instanceof String one ? one.split(",") : new String[0])
				.map(axis -> Optional.ofNullable(group.fields().get(axis)).map(DataField::values)
						.filter(v -> Number.class.isAssignableFrom(v.getElementClass())))
				.toList();
	}

	/** Curves that begin and end along the ramp show how they go; which is which matters less. */
	private static boolean isTracks(DataGroup group) {
		return group.attributes().get("axes") instanceof String[] axes && axes.length == 2 && axes[1].equals("track");
	}

	private JFreeChart curves(Dataset values, List<String> names, String label) {
		XYSeriesCollection data = new XYSeriesCollection();
		XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
		for (int c = 0; c < names.size(); c++) {
			// the number keeps series of the same name apart
			XYSeries series = new XYSeries(names.size() == 1 ? label : names.get(c), false);
			for (int i = 0; i < scan.size(); i++) {
				series.add(i, values.getElementDoubleAbs(i * names.size() + c));
			}
			data.addSeries(series);
			renderer.setSeriesPaint(c, COLOURS[c % COLOURS.length]);
			renderer.setSeriesStroke(c, new BasicStroke(1.5f));
		}
		NumberAxis frames = ChartStyle.axis("frame");
		frames.setRange(0, Math.max(1, scan.size() - 1));
		NumberAxis range = ChartStyle.axis(label);
		range.setAutoRangeIncludesZero(false);
		XYPlot plot = new XYPlot(data, frames, range, renderer);
		ChartStyle.style(plot);
		return ChartStyle.chart(plot, names.size() > 1 && names.size() <= MOST_CURVES);
	}

	/** Values over whatever their axis is: positions, bins, epochs. */
	private static JFreeChart curve(Dataset values, DataGroup group, String label) {
		Object axes = group.attributes().get("axes");
		String axis = axes instanceof String[] all && all.length == 1 ? all[0] : String.valueOf(axes);
		Optional<Dataset> positions = Optional.ofNullable(group.fields().get(axis)).map(DataField::values)
				.filter(p -> p.getSize() == values.getSize() && Number.class.isAssignableFrom(p.getElementClass()));
		XYSeries series = new XYSeries(label, false);
		for (int i = 0; i < values.getSize(); i++) {
			series.add(positions.isPresent() ? positions.get().getElementDoubleAbs(i) : i, values.getElementDoubleAbs(i));
		}
		XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, values.getSize() <= FEW_POINTS);
		renderer.setSeriesPaint(0, COLOURS[0]);
		renderer.setSeriesStroke(0, new BasicStroke(1f));
		List<String> names = axes(group);
		NumberAxis domain = ChartStyle.axis(names.isEmpty() ? "" : names.get(0));
		if (positions.isEmpty() || positions.get().getElementClass() == Integer.class) {
			domain.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		}
		XYPlot plot = new XYPlot(new XYSeriesCollection(series), domain, ChartStyle.axis(label), renderer);
		ChartStyle.style(plot);
		return ChartStyle.chart(plot, false);
	}

	/** Names of results for headings, as people write them. */
	static String title(String result) {
		Map<String, String> known = Map.of("classification", "Classification by a trained model", "pressure_calibration", "Pressure of the calibrant", "attribution",
				"Why the model decides so", "binned_classification", "Classification bin by bin");
		String plain = result.replace('_', ' ');
		return known.getOrDefault(result, Character.toUpperCase(plain.charAt(0)) + plain.substring(1));
	}
}
