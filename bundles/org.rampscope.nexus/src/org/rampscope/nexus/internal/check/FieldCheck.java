/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.internal.HdfBoundary;
import org.rampscope.nexus.internal.nxdl.NxdlAttribute;
import org.rampscope.nexus.internal.nxdl.NxdlDimensions;
import org.rampscope.nexus.internal.nxdl.NxdlEnumeration;
import org.rampscope.nexus.internal.nxdl.NxdlField;

import io.jhdf.exceptions.HdfException;

/** Checks a dataset or an attribute of a file against a field or an attribute of a definition. */
final class FieldCheck {

	private final CheckContext context;

	FieldCheck(CheckContext context) {
		this.context = context;
	}

	void check(NxdlField field, FileNode dataset, String nxdlPath) {
		try {
			type(field, dataset, nxdlPath);
			field.dimensions().ifPresent(d -> shape(d, dataset, nxdlPath));
			field.enumeration().ifPresent(e -> enumeration(e, dataset, nxdlPath));
			units(field, dataset, nxdlPath);
			for (NxdlAttribute attribute : field.attributes()) {
				attribute(attribute, dataset, nxdlPath);
			}
		} catch (HdfException | DataException e) {
			context.error(nxdlPath, dataset.path(), "cannot be read (" + e.getMessage() + ")", "The file is damaged or uses an unsupported feature");
		}
	}

	/** @return what a field must be, for people */
	static String describe(NxdlField field) {
		StringBuilder text = new StringBuilder("Write ").append(NexusType.describe(field.type()));
		field.dimensions().filter(d -> !d.sizes().isEmpty()).ifPresent(d -> text.append(" of the shape ").append(d.sizes()));
		if (UnitRule.needsUnit(field.units())) {
			text.append(" with ").append(UnitRule.describe(field.units()));
		}
		field.enumeration().ifPresent(e -> text.append(", one of ").append(e.values()));
		return text.toString();
	}

	private void type(NxdlField field, FileNode dataset, String nxdlPath) {
		if (dataset.dataset().isEmpty()) {
			context.error(nxdlPath, dataset.path(), "holds nothing", describe(field));
			return;
		}
		Class<?> element = dataset.dataset().getJavaType();
		if (!NexusType.holds(field.type(), element)) {
			context.error(nxdlPath, dataset.path(), "holds elements of the type " + element.getSimpleName(),
					"Write " + NexusType.describe(field.type()));
		} else if (field.type().equals("NX_DATE_TIME") && !NexusType.isTime(dataset.text())) {
			context.error(nxdlPath, dataset.path(), "holds '" + dataset.text() + "'", "Write an ISO 8601 time such as 2026-01-31T12:00:00+01:00");
		}
	}

	private void shape(NxdlDimensions wanted, FileNode dataset, String nxdlPath) {
		int[] shape = dataset.shape();
		List<String> sizes = wanted.sizes();
		String text = sizes.isEmpty() ? wanted.rank() : sizes.toString();
		Optional<Integer> rank = wanted.rank().matches("\\d{1,2}") ? Optional.of(Integer.parseInt(wanted.rank()))
				: wanted.rank().isEmpty() && !sizes.isEmpty() ? Optional.of(sizes.size()) : Optional.empty();
		boolean oneElement = shape.length <= 1 && Arrays.stream(shape).allMatch(n -> n == 1);
		if (rank.isPresent() && shape.length != rank.get() && !(oneElement && rank.get() <= 1)) {
			context.error(nxdlPath, dataset.path(), "has the shape " + Arrays.toString(shape), "Write the rank " + rank.get() + ": " + text);
			return;
		}
		for (int i = 0; i < Math.min(shape.length, sizes.size()); i++) {
			size(sizes.get(i), shape[i], i, dataset, nxdlPath);
		}
	}

	private void size(String wanted, int found, int dimension, FileNode dataset, String nxdlPath) {
		if (wanted.matches("\\d{1,9}")) {
			if (Integer.parseInt(wanted) != found) {
				context.error(nxdlPath, dataset.path(), "has the size " + found + " in dimension " + (dimension + 1), "Write the size " + wanted);
			}
		} else if (wanted.matches("[A-Za-z_]\\w*")) {
			context.bind(wanted, found, dataset.path()).filter(before -> before.value() != found)
					.ifPresent(before -> context.error(nxdlPath, dataset.path(), wanted + " is " + found + " here", "It is " + before.value() + " at "
							+ before.path() + ": give both the same size"));
		}
	}

	private void enumeration(NxdlEnumeration wanted, FileNode dataset, String nxdlPath) {
		if (dataset.dataset().isEmpty() || dataset.dataset().getSize() > 1_000_000) {
			return;
		}
		String found = value(HdfBoundary.data(dataset.dataset()));
		if (!wanted.open() && !wanted.values().contains(found)) {
			context.error(nxdlPath, dataset.path(), "holds '" + found + "'", "Write one of " + wanted.values());
		}
	}

	private void units(NxdlField field, FileNode dataset, String nxdlPath) {
		boolean text = dataset.dataset().getJavaType() == String.class;
		if (field.units().isEmpty() || text) {
			return;
		}
		UnitRule.check(field.units(), dataset.attribute("units").map(FieldCheck::value))
				.ifPresent(found -> context.error(nxdlPath + "/@units", dataset.path() + "@units", found, "Write " + UnitRule.describe(field.units())));
	}

	void attribute(NxdlAttribute wanted, FileNode node, String nxdlPath) {
		String path = nxdlPath + "/@" + wanted.name();
		List<String> names = node.node().getAttributes().keySet().stream().filter(wanted.name()::matches).toList();
		if (names.isEmpty()) {
			context.missing(wanted.need(), "attribute", path, node.path() + "@" + wanted.name(), "Write " + NexusType.describe(wanted.type())
					+ wanted.enumeration().map(e -> ", one of " + e.values()).orElse(""));
		}
		for (String name : names) {
			Optional<Object> value = node.attribute(name);
			String text = value.map(FieldCheck::value).orElse("");
			if (wanted.enumeration().isPresent() && !wanted.enumeration().get().open() && !isListed(wanted.enumeration().get(), value, text)) {
				context.error(path, node.path() + "@" + name, "holds '" + text + "'", "Write one of " + wanted.enumeration().get().values());
			}
			if (value.isPresent() && !NexusType.holds(wanted.type(), elementType(value.get()))) {
				context.error(path, node.path() + "@" + name, "holds '" + text + "'", "Write " + NexusType.describe(wanted.type()));
			}
		}
	}

	/** Definitions list arrays as Python prints them, and categories of units where they mean units of them. */
	private static boolean isListed(NxdlEnumeration wanted, Optional<Object> value, String text) {
		String list = value.filter(String[].class::isInstance).map(v -> "['" + String.join("', '", (String[]) v) + "']").orElse(text);
		return wanted.values().contains(text) || wanted.values().contains(list)
				|| wanted.values().stream().anyMatch(v -> v.startsWith("NX_") && UnitRule.check(v, Optional.of(text)).isEmpty());
	}

	private static Class<?> elementType(Object value) {
		Class<?> type = value.getClass();
		while (type.isArray()) {
			type = type.getComponentType();
		}
		return type;
	}

	/** The first element as text. */
	static String value(Object data) {
		Object value = data;
		while (value.getClass().isArray() && java.lang.reflect.Array.getLength(value) > 0) {
			value = java.lang.reflect.Array.get(value, 0);
		}
		return String.valueOf(value);
	}
}
