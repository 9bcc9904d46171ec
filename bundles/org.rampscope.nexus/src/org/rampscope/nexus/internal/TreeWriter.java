/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.StringDataset;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.NexusSink;
import org.rampscope.core.Rows;

/**
 * Writes trees through a sink, the same way into every back end. A field whose attribute {@code target} names another
 * path becomes a link to it, as NeXus marks links.
 */
public final class TreeWriter {

	/** Attribute of a group: its fields that hold no element, which HDF5 back ends cannot store. */
	static final String EMPTY_FIELDS = "empty_fields";
	/** Attribute of a field whose integers are truth values. */
	static final String VALUE_TYPE = "value_type";
	static final String BOOLEAN = "boolean";
	static final String TARGET = "target";
	/**
	 * Attribute of a field that had to be stored in another shape: {@code scalar}, or sizes joined by x. A text of the shape (1)
	 * without it is a scalar, as back ends and programs differ in how they store those.
	 */
	static final String ORIGINAL_SHAPE = "original_shape";

	private final NexusSink sink;
	private final Map<String, Runnable> additions;
	private final Map<String, Rows> tables;

	/** @param sink where the trees go */
	public TreeWriter(NexusSink sink) {
		this(sink, Map.of(), Map.of());
	}

	/**
	 * @param sink where the trees go
	 * @param additions by path of a group, what writes more into it while it is open, after its attributes
	 * @param tables by path of a field, what is written in the place of its values
	 */
	public TreeWriter(NexusSink sink, Map<String, Runnable> additions, Map<String, Rows> tables) {
		this.sink = sink;
		this.additions = Map.copyOf(additions);
		this.tables = Map.copyOf(tables);
	}

	/**
	 * @param parentPath path of the open group, {@code ""} for the root
	 * @param name name of the new group in it
	 * @param group its content
	 */
	public void write(String parentPath, String name, DataGroup group) {
		sink.openGroup(name, group.nexusClass());
		content(parentPath + "/" + name, group);
		sink.closeGroup();
	}

	/** Writes attributes, fields and groups into the open group. */
	public void content(String path, DataGroup group) {
		group.attributes().forEach(sink::attribute);
		additions.getOrDefault(path, () -> { }).run();
		List<String> empty = new ArrayList<>();
		group.fields().forEach((name, field) -> {
			if (field.values().getSize() == 0) {
				empty.add(name + ";" + typeName(field.values()) + ";" + shapeText(field.values().getShapeRef()) + ";" + field.unit());
			} else {
				field(path, name, field);
			}
		});
		if (!empty.isEmpty()) {
			sink.attribute(EMPTY_FIELDS, empty.toArray(String[]::new));
		}
		group.groups().forEach((name, child) -> write(path, name, child));
	}

	private void field(String path, String name, DataField field) {
		Object target = field.attributes().get(TARGET);
		if (target != null && !target.equals(path + "/" + name)) {
			sink.link(name, (String) target);
			return;
		}
		Map<String, Object> attributes = new LinkedHashMap<>(field.attributes());
		if (!field.unit().isEmpty()) {
			attributes.put("units", field.unit());
		}
		if (field.values() instanceof BooleanDataset) {
			attributes.put(VALUE_TYPE, BOOLEAN);
		}
		if (field.values() instanceof StringDataset && Arrays.equals(field.values().getShapeRef(), new int[] { 1 })) {
			attributes.put(ORIGINAL_SHAPE, "1");
		}
		Rows table = tables.get(path + "/" + name);
		if (table != null) {
			sink.table(name, table, attributes);
		} else if (field.values() instanceof DoubleDataset numbers && numbers.getRank() == 2) {
			sink.table(name, Rows.of(numbers), attributes);
		} else {
			sink.dataset(name, field.values(), ElementType.of(field.values()), attributes);
		}
	}

	private static String typeName(Dataset values) {
		return values instanceof BooleanDataset ? BOOLEAN : ElementType.of(values).name();
	}

	private static String shapeText(int[] shape) {
		return String.join("x", Arrays.stream(shape).mapToObj(Integer::toString).toArray(String[]::new));
	}
}
