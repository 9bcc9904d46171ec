/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.MemoryLimitException;

/**
 * Rows of numbers of one length, such as the patterns of a ramp, wherever they are: in memory, outside the heap, in a file, or seen through
 * another table. Rows are read in blocks; whoever goes through them block by block works on any number of them. They do not change, and any
 * thread may read them.
 */
public interface Rows {

	/** @return the number of rows */
	int rows();

	/** @return the number of values in a row, at least one */
	int columns();

	/**
	 * @param from first row
	 * @param count how many
	 * @param into takes them, row by row
	 * @param at where the first value goes in it
	 * @throws IndexOutOfBoundsException for rows that are not there
	 * @throws org.rampscope.core.error.DataException where they cannot be read
	 */
	void read(int from, int count, double[] into, int at);

	/**
	 * @param from first row
	 * @param count how many
	 * @param into takes them, row by row from its beginning; longer than needed is allowed
	 */
	default void read(int from, int count, double[] into) {
		read(from, count, into, 0);
	}

	/**
	 * @param row 0 … rows − 1
	 * @return a copy of that row
	 */
	default double[] row(int row) {
		double[] values = new double[columns()];
		read(row, 1, values, 0);
		return values;
	}

	/** @return bytes of all values */
	default long bytes() {
		return (long) Double.BYTES * rows() * columns();
	}

	/** @return whether {@link #whole()} costs nothing */
	default boolean inMemory() {
		return false;
	}

	/**
	 * All rows in memory, for what cannot do with less.
	 *
	 * @return rows × columns, not to be changed
	 * @throws MemoryLimitException where they take more than half of the memory
	 */
	DoubleDataset whole();

	/** @return how many rows are worth reading at a time, at least one: about a megabyte of them */
	default int block() {
		return Math.max(1, (1 << 20) / Double.BYTES / columns());
	}

	/** Lets go of files and of memory outside the heap; the rows cannot be read afterwards. Without it, that goes with the rows. */
	default void close() {
		// memory of the heap needs no closing
	}

	/**
	 * @param rows which rows, in which order; −1 stands for a row of NaN
	 * @return a view of them
	 */
	default Rows at(int... rows) {
		return new ChosenRows(this, rows);
	}

	/**
	 * @param table rows × columns, not to be changed as long as this is used
	 * @return its rows
	 */
	static Rows of(DoubleDataset table) {
		return new TableRows(table);
	}
}
