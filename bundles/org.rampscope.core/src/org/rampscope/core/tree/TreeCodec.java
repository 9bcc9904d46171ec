/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.tree;

/**
 * How values of a type are laid out as a tree. {@link RecordTree} derives one from the components of a record; what needs another layout has
 * one of its own.
 *
 * @param <T> what is laid out
 */
public interface TreeCodec<T> {

	/** @return the value as a tree */
	DataGroup write(T value);

	/**
	 * @param group as {@link #write} makes it, also after a journey through a file
	 * @return the value in it
	 * @throws org.rampscope.core.error.RampScopeException where something is missing in it or does not fit; names the place
	 */
	T read(GroupReader group);

	/** For trees as they are. */
	TreeCodec<DataGroup> PLAIN = new TreeCodec<>() {

		@Override
		public DataGroup write(DataGroup value) {
			return value;
		}

		@Override
		public DataGroup read(GroupReader group) {
			return group.group();
		}
	};
}
