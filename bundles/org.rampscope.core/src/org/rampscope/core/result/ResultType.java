/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.result;

import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.RecordTree;
import org.rampscope.core.tree.TreeCodec;

/**
 * A kind of result: under which name it is kept with a ramp and in files, what it is in memory, and how it is laid out in a file. Two of one
 * name and one class are the same.
 *
 * <pre>
 * ResultType&lt;TotalIntensity&gt; TYPE = ResultType.of("total_intensity", "Total intensity", TotalIntensity.class);
 * scan = scan.withResult(TYPE, new TotalIntensity(sums));
 * Optional&lt;TotalIntensity&gt; sums = scan.result(TYPE);
 * </pre>
 *
 * @param <T> what it is in memory; immutable
 * @param name letters, digits and {@code _}: name of the group in files
 * @param title a few words for people, for headings
 * @param layout version of the layout in files, from 1; a reader understands its own and all older ones
 * @param type what it is in memory
 * @param codec how that is laid out
 */
public record ResultType<T>(String name, String title, int layout, Class<T> type, TreeCodec<T> codec) {

	/**
	 * @param name as above
	 * @param title as above
	 * @param type a record whose layout follows from its components, see {@link RecordTree}
	 */
	public static <T extends Record> ResultType<T> of(String name, String title, Class<T> type) {
		return new ResultType<>(name, title, 1, type, RecordTree.of(type));
	}

	/**
	 * @param name name of a result that nobody knows the type of
	 * @return a type for its tree as it is
	 */
	public static ResultType<DataGroup> tree(String name) {
		return new ResultType<>(name, title(name), 1, DataGroup.class, TreeCodec.PLAIN);
	}

	/** @return a name as people write it */
	public static String title(String name) {
		String plain = name.replace('_', ' ');
		return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ResultType<?> o && o.name.equals(name) && o.type == type;
	}

	@Override
	public int hashCode() {
		return 31 * name.hashCode() + type.hashCode();
	}
}
