/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.tree;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.RampScopeException;

/**
 * The layout of a record as a tree, derived from its components: each becomes a field, in order, a component that is a record a group. What
 * the names do not say, {@link Tree} and {@link Field} do. Components may be numbers, truth values, texts, enums, times, arrays of one or
 * two dimensions, datasets, records, maps of text to numbers or records, and an {@link Optional} of these, which is left out where it is
 * empty.
 *
 * <pre>
 * &#64;Tree(signal = "sum", axes = "frame")
 * record TotalIntensity(double[] sum) { }
 * </pre>
 *
 * @param <T> the record
 */
public final class RecordTree<T extends Record> implements TreeCodec<T> {

	private static final String UNIT = "unit";

	private final Class<T> type;
	private final Tree layout;
	private final List<Component> components = new ArrayList<>();

	/** A component with what is known of its layout; optional: of what is in it. */
	private record Component(RecordComponent component, String name, String unit, String longName, boolean inline, boolean optional, Class<?> type,
			Class<?> values) {

		static Component of(RecordComponent c) {
			Field field = c.getAnnotation(Field.class);
			String name = field == null || field.name().isEmpty() ? c.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) : field.name();
			boolean optional = c.getType() == Optional.class;
			Type inner = optional ? argument(c.getGenericType(), 0) : c.getGenericType();
			Class<?> raw = raw(inner);
			Class<?> values = raw == Map.class ? raw(argument(inner, 1)) : Void.class;
			return new Component(c, name, field == null ? "" : field.unit(), field == null ? "" : field.longName(), field != null && field.inline(),
					optional, raw, values);
		}

		private static Type argument(Type type, int number) {
			return ((ParameterizedType) type).getActualTypeArguments()[number];
		}

		private static Class<?> raw(Type type) {
			return (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
		}

		Object in(Record value) {
			try {
				return component.getAccessor().invoke(value);
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(component + " cannot be read", e);
			}
		}
	}

	private RecordTree(Class<T> type) {
		this.type = type;
		this.layout = type.getAnnotation(Tree.class);
		for (RecordComponent c : type.getRecordComponents()) {
			c.getAccessor().setAccessible(true);
			Component component = Component.of(c);
			if (!isUsable(component)) {
				throw new IllegalArgumentException(type.getName() + "." + c.getName() + " is of a type that has no layout: " + c.getGenericType());
			}
			components.add(component);
		}
	}

	/**
	 * @param type a record
	 * @return its layout
	 * @throws IllegalArgumentException where a component is of a type that has none
	 */
	public static <T extends Record> RecordTree<T> of(Class<T> type) {
		return new RecordTree<>(type);
	}

	private static boolean isUsable(Component c) {
		Class<?> t = c.type;
		if (t == Map.class) {
			return c.values == Double.class || c.values.isRecord() && of(c.values.asSubclass(Record.class)) != null;
		}
		return t.isPrimitive() || t == Double.class || t == Integer.class || t == Long.class || t == Boolean.class || t == String.class || t.isEnum()
				|| t == OffsetDateTime.class || t == DataField.class || Dataset.class.isAssignableFrom(t)
				|| t == double[].class || t == int[].class || t == String[].class || t == double[][].class
				|| t.isRecord() && of(t.asSubclass(Record.class)) != null;
	}

	private boolean hasUnit() {
		return components.stream().anyMatch(c -> c.unit.equals(Field.UNIT_OF_RECORD));
	}

	private boolean isUnit(Component c) {
		return c.name.equals(UNIT) && hasUnit();
	}

	@Override
	public DataGroup write(T value) {
		boolean plot = layout != null && !layout.signal().isEmpty();
		DataGroup.Builder group = plot ? DataGroup.plot(layout.signal(), layout.axes())
				: DataGroup.builder(layout == null ? "NXcollection" : layout.nexusClass());
		if (layout != null && layout.auxiliary().length > 0) {
			group.attribute("auxiliary_signals", layout.auxiliary().length == 1 ? layout.auxiliary()[0] : layout.auxiliary());
		}
		if (layout != null && !layout.shown().isEmpty()) {
			group.attribute("default", layout.shown());
		}
		write(value, group);
		return group.build();
	}

	private void write(T value, DataGroup.Builder group) {
		int[] shape = new int[0];
		for (Component c : components) {
			Object content = c.optional ? ((Optional<?>) c.in(value)).orElse(null) : c.in(value);
			if (content == null || isUnit(c)) {
				continue;
			}
			if (content instanceof Map<?, ?> map) {
				writeMap(c, map, group);
			} else if (content instanceof Record inner && !(content instanceof DataField)) {
				writeRecord(c, inner, group);
			} else {
				DataField field = field(c, content, value);
				group.field(c.name, field);
				if (layout != null && c.name.equals(layout.signal())) {
					shape = field.values().getShapeRef();
				}
				if (layout != null && c.name.equals(layout.indicesBehind())) {
					writeIndices(group, shape);
				}
			}
		}
	}

	private DataField field(Component c, Object content, Record of) {
		String unit = c.unit;
		if (unit.equals(Field.UNIT_OF_RECORD)) {
			unit = components.stream().filter(this::isUnit).findFirst().map(u -> (String) u.in(of)).orElse("");
		}
		DataField plain = switch (content) {
		case DataField field -> field;
		case Enum<?> constant -> DataField.of(constant.name().toLowerCase(Locale.ROOT));
		case OffsetDateTime time -> DataField.of(time.toString());
		default -> DataField.of(content, unit);
		};
		return c.longName.isEmpty() ? plain : plain.named(c.longName);
	}

	private void writeIndices(DataGroup.Builder group, int... shape) {
		for (int i = 0; i < layout.axes().length; i++) {
			String axis = layout.axes()[i];
			if (components.stream().noneMatch(c -> c.name.equals(axis))) {
				group.field(axis, IntStream.range(0, shape[i]).toArray());
			}
		}
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static void writeRecord(Component c, Record inner, DataGroup.Builder group) {
		RecordTree tree = of(inner.getClass());
		if (c.inline) {
			tree.write(inner, group);
		} else {
			group.group(c.name, tree.write(inner));
		}
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static void writeMap(Component c, Map<?, ?> map, DataGroup.Builder group) {
		DataGroup.Builder into = c.inline ? group : DataGroup.builder("NXcollection");
		map.forEach((name, value) -> {
			if (value instanceof Record record) {
				into.group((String) name, ((RecordTree) of(record.getClass())).write(record));
			} else {
				into.field((String) name, value);
			}
		});
		if (!c.inline) {
			group.group(c.name, into.build());
		}
	}

	@Override
	public T read(GroupReader group) {
		Object[] values = new Object[components.size()];
		Class<?>[] types = new Class<?>[values.length];
		for (int i = 0; i < values.length; i++) {
			Component c = components.get(i);
			types[i] = c.component.getType();
			if (isUnit(c)) {
				values[i] = components.stream().filter(f -> f.unit.equals(Field.UNIT_OF_RECORD)).findFirst().map(f -> group.field(f.name).unit()).orElse("");
			} else if (c.optional) {
				boolean there = c.inline || group.has(c.name) || group.optionalChild(c.name).isPresent();
				values[i] = there ? Optional.of(value(group, c)) : Optional.empty();
			} else {
				values[i] = value(group, c);
			}
		}
		try {
			var constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		} catch (InvocationTargetException e) {
			if (e.getCause() instanceof RampScopeException cause) {
				throw group.wrong("", "does not fit: " + cause.getMessage());
			}
			throw new IllegalStateException(type + " cannot be made", e);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(type + " cannot be made", e);
		}
	}

	private Object value(GroupReader group, Component c) {
		Class<?> t = c.type;
		if (t == Map.class) {
			return readMap(group, c);
		} else if (t == DataField.class) {
			return group.field(c.name);
		} else if (t.isRecord()) {
			return of(t.asSubclass(Record.class)).read(c.inline ? group : group.child(c.name));
		} else if (t.isEnum()) {
			return constant(group, c);
		} else if (t == OffsetDateTime.class) {
			try {
				return OffsetDateTime.parse(group.text(c.name));
			} catch (DateTimeException e) {
				throw group.wrong(c.name, "is no time: " + group.text(c.name));
			}
		} else if (t == double.class || t == Double.class) {
			return group.number(c.name);
		} else if (t == int.class || t == Integer.class) {
			return group.integer(c.name);
		} else if (t == long.class || t == Long.class) {
			return group.longInteger(c.name);
		} else if (t == boolean.class || t == Boolean.class) {
			return group.truth(c.name);
		} else if (t == String.class) {
			return group.text(c.name);
		} else if (t == double[].class) {
			return group.numbers(c.name);
		} else if (t == int[].class) {
			return group.integers(c.name);
		} else if (t == String[].class) {
			return group.texts(c.name);
		} else if (t == double[][].class) {
			return group.rows(c.name);
		}
		return t == DoubleDataset.class ? group.dataset(c.name) : group.values(c.name);
	}

	private static Object constant(GroupReader group, Component c) {
		String text = group.text(c.name);
		return Arrays.stream(c.type.getEnumConstants()).filter(e -> ((Enum<?>) e).name().equalsIgnoreCase(text)).findFirst()
				.orElseThrow(() -> group.wrong(c.name, "is '" + text + "', none of " + Arrays.toString(c.type.getEnumConstants())));
	}

	/** A map whose entries stand directly in the group takes what no other component has. */
	private Map<String, Object> readMap(GroupReader group, Component c) {
		GroupReader from = c.inline ? group : group.child(c.name);
		Map<String, Object> all = new LinkedHashMap<>();
		if (c.values == Double.class) {
			from.group().fields().keySet().stream().filter(name -> !c.inline || isFree(name)).forEach(name -> all.put(name, from.number(name)));
		} else {
			RecordTree<?> tree = of(c.values.asSubclass(Record.class));
			from.group().groups().keySet().stream().filter(name -> !c.inline || isFree(name)).forEach(name -> all.put(name, tree.read(from.child(name))));
		}
		return all;
	}

	private boolean isFree(String name) {
		return components.stream().noneMatch(c -> !c.inline && c.name.equals(name));
	}
}
