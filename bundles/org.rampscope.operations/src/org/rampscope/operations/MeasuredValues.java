/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/**
 * What a {@link MeasureOperation} measured of all frames of a ramp, as it is kept with it: an NXdata whose signal is the first
 * quantity and whose first axis is the frame.
 *
 * @param quantities what was measured
 * @param values per quantity frames × {@link Quantity#size()}; NaN where unknown
 */
public record MeasuredValues(List<Quantity> quantities, List<DoubleDataset> values) {

	private static final String DESCRIPTION = "long_name";
	private static final String ELEMENTS = "element_names";

	public MeasuredValues {
		quantities = List.copyOf(quantities);
		values = List.copyOf(values);
	}

	/** @return the number of frames */
	public int frames() {
		return values.get(0).getShapeRef()[0];
	}

	/** @return one number per frame of a scalar quantity */
	public double[] scalar(String quantity) {
		return values.get(index(quantity, true)).getData().clone();
	}

	/** @return frames × elements of a vector quantity */
	public double[][] vector(String quantity) {
		DoubleDataset all = values.get(index(quantity, false));
		int length = all.getShapeRef()[1];
		return IntStream.range(0, frames()).mapToObj(i -> Arrays.copyOfRange(all.getData(), i * length, (i + 1) * length)).toArray(double[][]::new);
	}

	private int index(String name, boolean scalar) {
		for (int i = 0; i < quantities.size(); i++) {
			if (quantities.get(i).name().equals(name) && (quantities.get(i).length() == 0) == scalar) {
				return i;
			}
		}
		throw new AnalysisException("no " + (scalar ? "scalar" : "vector") + " called " + name + " was measured",
				"There are: " + String.join(", ", quantities.stream().map(Quantity::name).toList()));
	}

	/** @return this as a NeXus tree */
	public DataGroup toGroup() {
		Quantity signal = quantities.get(0);
		DataGroup.Builder group = DataGroup.plot(signal.name(), signal.length() == 0 ? new String[] { "frame" } : new String[] { "frame", "element" });
		String[] others = quantities.stream().skip(1).filter(q -> q.length() == signal.length()).map(Quantity::name).toArray(String[]::new);
		if (others.length > 0) {
			group.attribute("auxiliary_signals", others.length == 1 ? others[0] : others);
		}
		for (int i = 0; i < quantities.size(); i++) {
			Quantity q = quantities.get(i);
			Dataset all = q.length() == 0 ? DatasetFactory.createFromObject(DoubleDataset.class, values.get(i).getData(), frames()) : values.get(i);
			Map<String, Object> attributes = new LinkedHashMap<>();
			if (!q.description().isEmpty()) {
				attributes.put(DESCRIPTION, q.description());
			}
			if (!q.elements().isEmpty()) {
				attributes.put(ELEMENTS, String.join(",", q.elements()));
			}
			group.field(q.name(), new DataField(all, q.unit(), attributes));
		}
		group.field("frame", IntStream.range(0, frames()).toArray());
		if (signal.length() > 0) {
			group.field("element", IntStream.range(0, signal.length()).toArray());
		}
		return group.build();
	}

	/**
	 * @param scan a ramp
	 * @param resultName name of a meter's result
	 * @return its values
	 * @throws AnalysisException where there are none of that name
	 */
	public static MeasuredValues of(RampScan scan, String resultName) {
		return Optional.ofNullable(scan.results().get(resultName)).flatMap(g -> fromGroup(g, scan.size()))
				.orElseThrow(() -> new AnalysisException("the ramp holds no values measured as " + resultName, "Run an operation that measures them"));
	}

	/**
	 * @param group a result
	 * @param frames frames of the ramp
	 * @return the values; empty where the group is not laid out as {@link #toGroup()} does
	 */
	public static Optional<MeasuredValues> fromGroup(DataGroup group, int frames) {
		List<Quantity> quantities = new ArrayList<>();
		List<DoubleDataset> values = new ArrayList<>();
		if (!"NXdata".equals(group.nexusClass()) || !group.fields().containsKey("frame")) {
			return Optional.empty();
		}
		for (var entry : group.fields().entrySet()) {
			Dataset all = entry.getValue().values();
			boolean axis = entry.getKey().equals("frame") || entry.getKey().equals("element");
			if (axis || !all.getElementClass().equals(Double.class) || all.getRank() < 1 || all.getRank() > 2 || all.getShapeRef()[0] != frames) {
				continue;
			}
			int length = all.getRank() == 1 ? 0 : all.getShapeRef()[1];
			Object names = entry.getValue().attributes().get(ELEMENTS);
			quantities.add(new Quantity(entry.getKey(), entry.getValue().unit(), length,
					names instanceof String text && length > 0 ? List.of(text.split(",", -1)) : List.of(),
					String.valueOf(entry.getValue().attributes().getOrDefault(DESCRIPTION, ""))));
			values.add(DatasetFactory.createFromObject(DoubleDataset.class, all.cast(DoubleDataset.class).getData(), frames, Math.max(1, length)));
		}
		return quantities.isEmpty() ? Optional.empty() : Optional.of(new MeasuredValues(quantities, values));
	}
}
