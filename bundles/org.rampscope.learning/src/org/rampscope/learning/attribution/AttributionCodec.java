/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.tree.TreeCodec;
import org.rampscope.core.units.RadialUnit;

/** Layout of an attribution: one group per kind, each of plots. */
final class AttributionCodec implements TreeCodec<Attribution> {

	private static final String GRADIENT_OF = "gradient_of_";
	private static final String PER_FRAME = "per_frame";
	private static final String GRADIENT = "gradient";
	private static final String POSITION = "position";
	private static final String ATTENTION = "attention";
	private static final String WEIGHTS = "weights";
	private static final String WEIGHT = "weight";

	@Override
	public DataGroup write(Attribution a) {
		DataGroup.Builder group = DataGroup.builder("NXprocess");
		for (FeatureImportance importance : a.importances()) {
			group.group(GRADIENT_OF + name(importance.gradientOf()), importance(importance, a.axis()));
		}
		if (!a.attention().isEmpty()) {
			DataGroup.Builder maps = DataGroup.builder("NXcollection");
			a.attention().forEach(map -> maps.group(map.name(),
					table("attention: how much each row attends to each column", map.weights(), "attending", "attended")));
			group.group(ATTENTION, maps.build());
		}
		if (!a.weights().isEmpty()) {
			DataGroup.Builder images = DataGroup.builder("NXcollection");
			a.weights().forEach(image -> images.group(image.tensor().replace('.', '_'),
					table("weights of the layer " + image.tensor(), image.values(), "output", "input")));
			group.group(WEIGHTS, images.build());
		}
		return group.build();
	}

	private static String name(GradientOf what) {
		return what.name().toLowerCase(Locale.ROOT);
	}

	private static DataGroup table(String longName, double[][] values, String rows, String columns) {
		return DataGroup.plot(WEIGHT, rows, columns).field(WEIGHT, DataField.of(values).named(longName))
				.field(rows, IntStream.range(0, values.length).toArray()).field(columns, IntStream.range(0, values[0].length).toArray()).build();
	}

	private static DataGroup importance(FeatureImportance importance, RadialAxis axis) {
		DataField positions = DataField.of(IntStream.range(0, importance.perFrame()[0].length).mapToDouble(axis::at).toArray(), axis.unit().nexusUnit());
		String gradient = "gradient of the " + name(importance.gradientOf()) + " by the intensity";
		return DataGroup.builder("NXcollection").field("gradient_of", name(importance.gradientOf()))
				.group("signed", curve("signed", importance.signed(), gradient + ", summed over all frames", positions))
				.group("squared", curve("squared", importance.squared(), "square of the " + gradient + ", summed over all frames", positions))
				.group(PER_FRAME,
						DataGroup.plot(GRADIENT, "frame", POSITION)
								.field(GRADIENT, DataField.of(importance.perFrame()).named(gradient + " of every frame"))
								.field("frame", IntStream.range(0, importance.perFrame().length).toArray()).field(POSITION, positions).build())
				.build();
	}

	private static DataGroup curve(String name, double[] values, String longName, DataField positions) {
		return DataGroup.plot(name, POSITION).field(name, DataField.of(values).named(longName)).field(POSITION, positions).build();
	}

	@Override
	public Attribution read(GroupReader group) {
		List<FeatureImportance> importances = new ArrayList<>();
		RadialAxis axis = null;
		for (GradientOf what : GradientOf.values()) {
			if (group.optionalChild(GRADIENT_OF + name(what)).isPresent()) {
				GroupReader frames = group.child(GRADIENT_OF + name(what)).child(PER_FRAME);
				importances.add(new FeatureImportance(what, frames.rows(GRADIENT)));
				axis = axis(frames);
			}
		}
		if (axis == null) {
			throw group.wrong("", "has no gradient");
		}
		return new Attribution(importances, tables(group, ATTENTION, AttentionMap::new), tables(group, WEIGHTS, WeightImage::new), axis);
	}

	private static RadialAxis axis(GroupReader frames) {
		String unit = frames.field(POSITION).unit();
		RadialUnit known = RadialUnit.ofNexusUnit(unit).orElseThrow(() -> frames.wrong(POSITION, "has the unit '" + unit + "', which is none of a radial axis"));
		return RadialAxis.of(known, frames.numbers(POSITION));
	}

	private static <T> List<T> tables(GroupReader group, String kind, BiFunction<String, double[][], T> make) {
		return group.optionalChild(kind).map(all -> all.group().groups().keySet().stream().map(name -> make.apply(name, all.child(name).rows(WEIGHT))).toList())
				.orElse(List.of());
	}
}
