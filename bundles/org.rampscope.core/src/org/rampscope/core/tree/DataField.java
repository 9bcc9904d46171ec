/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.tree;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;

/**
 * A named array in a {@link DataGroup}: becomes a NeXus field.
 *
 * @param values numbers or strings of any rank; rank 0 for a scalar
 * @param unit the unit as NeXus writes it; empty for what has none
 * @param attributes further attributes: String, Integer, Long, Double or arrays of these
 */
public record DataField(Dataset values, String unit, Map<String, Object> attributes) {

	public DataField {
		attributes = Map.copyOf(attributes);
	}

	/**
	 * @param values a number, a string, a Java array (nested for higher ranks) or a January dataset
	 * @param unit the unit as NeXus writes it; empty for what has none
	 */
	public static DataField of(Object values, String unit) {
		Dataset dataset = values instanceof Dataset d ? d : DatasetFactory.createFromObject(values);
		return new DataField(dataset.getShapeRef() == null ? empty(dataset) : dataset, unit, Map.of());
	}

	/** @return this saying in words what it is, for the captions of plots */
	public DataField named(String longName) {
		Map<String, Object> all = new LinkedHashMap<>(attributes);
		all.put("long_name", longName);
		return new DataField(values, unit, all);
	}

	/** January gives what is made of an empty array no shape at all, which nobody expects of a list without entries. */
	private static Dataset empty(Dataset withoutShape) {
		return DatasetFactory.zeros(withoutShape.getElementsPerItem(), withoutShape.getClass(), 0);
	}

	/** @param values a number, a string, a Java array or a January dataset without a unit */
	public static DataField of(Object values) {
		return of(values, "");
	}
}
