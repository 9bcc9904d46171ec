/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;

/**
 * What was found out about a ramp, by name and in order. Operations put typed values in and get typed values out; trees are made by what
 * writes a file, and read only when somebody asks for the value in them. What has no type that anybody knows is kept as it is. Immutable.
 */
public final class Results {

	/** No results. */
	public static final Results NONE = new Results(Map.of());

	/** Attribute of a group: version of its layout; the first where there is none. */
	private static final String LAYOUT = "layout_version";

	private final Map<String, Entry<?>> entries;

	private Results(Map<String, Entry<?>> entries) {
		this.entries = entries;
	}

	/** @return names of all results, in order */
	public Set<String> names() {
		return Collections.unmodifiableSet(entries.keySet());
	}

	/** @return whether there is a result of that name */
	public boolean contains(String name) {
		return entries.containsKey(name);
	}

	/**
	 * @param type what to look for
	 * @return the result of its name; empty where there is none, or a value of another class
	 * @throws RampScopeException where it comes from a file and is not laid out as the type wants; names file and path
	 */
	public <T> Optional<T> get(ResultType<T> type) {
		Entry<?> entry = entries.get(type.name());
		return entry == null ? Optional.empty() : entry.as(type);
	}

	/**
	 * @param type a class or an interface
	 * @return all results that are such, by name; those that cannot be read are left out
	 */
	public <C> Map<String, C> all(Class<C> type) {
		Map<String, C> found = new LinkedHashMap<>();
		entries.forEach((name, entry) -> {
			if (type.isAssignableFrom(entry.type.type())) {
				try {
					entry.value().ifPresent(value -> found.put(name, type.cast(value)));
				} catch (RampScopeException e) {
					// another program's result of the same name: kept and shown as any tree, but it is no such result
				}
			}
		});
		return found;
	}

	/**
	 * @param name name of a result
	 * @return the result as a file has it, for what looks at any result without knowing its type
	 */
	public Optional<DataGroup> tree(String name) {
		return Optional.ofNullable(entries.get(name)).map(Entry::toTree);
	}

	/** @return what people call the result of that name */
	public String title(String name) {
		return entries.containsKey(name) ? entries.get(name).type.title() : ResultType.title(name);
	}

	/** @return this with one more result; one of the same name is replaced */
	public <T> Results with(ResultType<T> type, T value) {
		return with(type.name(), new Entry<>(type, value, null));
	}

	/**
	 * @param name name of a result
	 * @param read the result in a file; read when somebody asks for it
	 * @return this with that result
	 */
	public Results withRead(String name, GroupReader read) {
		return with(name, new Entry<>(ResultType.tree(name), null, read));
	}

	private Results with(String name, Entry<?> entry) {
		Map<String, Entry<?>> all = new LinkedHashMap<>(entries);
		all.put(name, entry);
		return new Results(all);
	}

	/** @return this with all others put in; those of the same names are replaced */
	public Results with(Results others) {
		Map<String, Entry<?>> all = new LinkedHashMap<>(entries);
		all.putAll(others.entries);
		return new Results(all);
	}

	/** @return those whose name is wanted */
	public Results only(Predicate<String> wanted) {
		Map<String, Entry<?>> some = new LinkedHashMap<>(entries);
		some.keySet().removeIf(wanted.negate());
		return new Results(some);
	}

	/**
	 * @param types types of results that a program knows, by name
	 * @return this in which what was read from a file has the type of its name
	 */
	public Results knowing(Map<String, ResultType<?>> types) {
		Map<String, Entry<?>> all = new LinkedHashMap<>(entries);
		all.replaceAll((name, entry) -> entry.read != null && types.containsKey(name) ? new Entry<>(types.get(name), null, entry.read) : entry);
		return new Results(all);
	}

	/** @return those that are not among the others, or are there another one: put in since */
	public Results since(Results others) {
		return only(name -> !others.entries.containsKey(name) || !entries.get(name).isSame(others.entries.get(name)));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Results o && o.names().equals(names()) && since(o).entries.isEmpty();
	}

	@Override
	public int hashCode() {
		return entries.keySet().hashCode();
	}

	/** Either a value that was put in, or a tree from a file with the value once it was asked for. */
	private static final class Entry<T> {

		private final ResultType<T> type;
		private final GroupReader read;
		private T value;

		Entry(ResultType<T> type, T value, GroupReader read) {
			this.type = type;
			this.value = value;
			this.read = read;
		}

		boolean isSame(Entry<?> other) {
			return this == other || (read == null ? other.read == null && value == other.value : read == other.read);
		}

		synchronized Optional<T> value() {
			if (value == null) {
				value = parse(type, read);
			}
			return Optional.of(value);
		}

		@SuppressWarnings("unchecked")
		<U> Optional<U> as(ResultType<U> asked) {
			if (type.type() == asked.type()) {
				return (Optional<U>) value();
			}
			return read == null ? Optional.empty() : Optional.of(parse(asked, read));
		}

		private static <U> U parse(ResultType<U> type, GroupReader read) {
			Object version = read.group().attributes().get(LAYOUT);
			if (version instanceof Number number && number.intValue() > type.layout()) {
				throw read.wrong("", "has layout " + version + ", which is newer than the " + type.layout() + " that this program knows");
			}
			return type.codec().read(read);
		}

		DataGroup toTree() {
			if (read != null) {
				return read.group();
			}
			DataGroup tree = type.codec().write(value);
			if (type.layout() == 1) {
				return tree;
			}
			Map<String, Object> attributes = new LinkedHashMap<>(tree.attributes());
			attributes.put(LAYOUT, type.layout());
			return new DataGroup(tree.nexusClass(), attributes, tree.fields(), tree.groups());
		}
	}
}
