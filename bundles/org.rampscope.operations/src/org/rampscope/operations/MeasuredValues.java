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
import java.util.stream.IntStream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.tree.TreeCodec;

/**
 * What a {@link MeasureOperation} measured of all frames of a ramp.
 *
 * @param quantities what was measured
 * @param values per quantity frames × {@link Quantity#size()}; NaN where unknown
 */
public record MeasuredValues(List<Quantity> quantities, List<DoubleDataset> values) {

	private static final String DESCRIPTION = "long_name";
	private static final String ELEMENTS = "element_names";
	private static final String FRAME = "frame";
	private static final String ELEMENT = "element";

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

	/**
	 * @param name name of a meter's result
	 * @param title a few words for people
	 * @return the type of such results
	 */
	public static ResultType<MeasuredValues> type(String name, String title) {
		return new ResultType<>(name, title, 1, MeasuredValues.class, CODEC);
	}

	/**
	 * @param scan a ramp
	 * @param resultName name of a meter's result
	 * @return its values
	 * @throws AnalysisException where there are none of that name
	 */
	public static MeasuredValues of(Ramp<Patterns> scan, String resultName) {
		return scan.result(type(resultName, resultName)).orElseThrow(
				() -> new AnalysisException("the ramp holds no values measured as " + resultName, "Run an operation that measures them"));
	}

	/** An NXdata whose signal is the first quantity and whose first axis is the frame. */
	private static final TreeCodec<MeasuredValues> CODEC = new TreeCodec<>() {

		@Override
		public DataGroup write(MeasuredValues measured) {
			Quantity signal = measured.quantities.get(0);
			DataGroup.Builder group = DataGroup.plot(signal.name(), signal.length() == 0 ? new String[] { FRAME } : new String[] { FRAME, ELEMENT });
			String[] others = measured.quantities.stream().skip(1).filter(q -> q.length() == signal.length()).map(Quantity::name).toArray(String[]::new);
			if (others.length > 0) {
				group.attribute("auxiliary_signals", others.length == 1 ? others[0] : others);
			}
			for (int i = 0; i < measured.quantities.size(); i++) {
				Quantity q = measured.quantities.get(i);
				DoubleDataset values = measured.values.get(i);
				Dataset all = q.length() == 0 ? DatasetFactory.createFromObject(DoubleDataset.class, values.getData(), measured.frames()) : values;
				Map<String, Object> attributes = new LinkedHashMap<>();
				if (!q.description().isEmpty()) {
					attributes.put(DESCRIPTION, q.description());
				}
				if (!q.elements().isEmpty()) {
					attributes.put(ELEMENTS, String.join(",", q.elements()));
				}
				group.field(q.name(), new DataField(all, q.unit(), attributes));
			}
			group.field(FRAME, IntStream.range(0, measured.frames()).toArray());
			if (signal.length() > 0) {
				group.field(ELEMENT, IntStream.range(0, signal.length()).toArray());
			}
			return group.build();
		}

		@Override
		public MeasuredValues read(GroupReader group) {
			int frames = group.values(FRAME).getSize();
			List<Quantity> quantities = new ArrayList<>();
			List<DoubleDataset> values = new ArrayList<>();
			group.group().fields().forEach((name, field) -> {
				Dataset all = field.values();
				boolean axis = name.equals(FRAME) || name.equals(ELEMENT);
				if (axis || !all.getElementClass().equals(Double.class) || all.getRank() < 1 || all.getRank() > 2 || all.getShapeRef()[0] != frames) {
					return;
				}
				int length = all.getRank() == 1 ? 0 : all.getShapeRef()[1];
				List<String> elements = field.attributes().get(ELEMENTS) instanceof String names && length > 0 ? List.of(names.split(",", -1)) : List.of();
				quantities.add(new Quantity(name, field.unit(), length, elements, String.valueOf(field.attributes().getOrDefault(DESCRIPTION, ""))));
				values.add(DatasetFactory.createFromObject(DoubleDataset.class, all.cast(DoubleDataset.class).getData(), frames, Math.max(1, length)));
			});
			if (quantities.isEmpty()) {
				throw group.wrong("", "holds no value for each of " + frames + " frames");
			}
			return new MeasuredValues(quantities, values);
		}
	};
}
