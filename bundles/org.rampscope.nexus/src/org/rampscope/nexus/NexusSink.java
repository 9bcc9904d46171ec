/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.util.Map;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Rows;

/**
 * Takes a NeXus tree piece by piece and makes a file of it. There is always one open group, at first the root.
 *
 * <p>The file appears under its name only with {@link #commit()}, complete; until then everything lies in
 * {@code NAME.part} beside it. Closing without a commit removes that file.
 *
 * <p>Attributes are String, String[], Integer, int[], Long, Double or double[]. Names must not be empty nor hold a slash.
 */
public interface NexusSink extends AutoCloseable {

	/**
	 * Makes a group inside the open one and opens it.
	 *
	 * @param name its name
	 * @param nexusClass its class, such as {@code NXdata}
	 */
	void openGroup(String name, String nexusClass);

	/** Closes the open group. */
	void closeGroup();

	/** Gives the open group an attribute. */
	void attribute(String name, Object value);

	/**
	 * Writes a dataset as a whole into the open group.
	 *
	 * @param name its name
	 * @param values what is written, at least one element
	 * @param type how it is stored; must hold every value
	 * @param attributes attributes of the dataset
	 */
	void dataset(String name, Dataset values, ElementType type, Map<String, Object> attributes);

	/**
	 * Writes a table of numbers of 64 bits into the open group. A back end that writes by pieces needs memory for one piece.
	 *
	 * @param name its name
	 * @param rows the table; read until the commit
	 * @param attributes attributes of the dataset
	 */
	default void table(String name, Rows rows, Map<String, Object> attributes) {
		double[] all = new double[Math.multiplyExact(rows.rows(), rows.columns())];
		rows.read(0, rows.rows(), all);
		dataset(name, DatasetFactory.createFromObject(DoubleDataset.class, all, rows.rows(), rows.columns()), ElementType.FLOAT64, attributes);
	}

	/**
	 * Makes a dataset in the open group that grows along its first dimension.
	 *
	 * @param name its name
	 * @param type how it is stored
	 * @param recordShape shape of one record, without the first dimension
	 * @param attributes attributes of the dataset
	 * @return where records go; usable until the commit, also after its group has been closed
	 */
	AppendableDataset appendable(String name, ElementType type, int[] recordShape, Map<String, Object> attributes);

	/**
	 * Lets a dataset be found under a second name, in the open group.
	 *
	 * @param name the second name
	 * @param target absolute path of a dataset that has been written already
	 */
	void link(String name, String target);

	/**
	 * Lets a dataset of another file be found under a name in the open group. The other file need not exist yet.
	 *
	 * @param name the name
	 * @param file the other file, relative to the folder of this one or absolute, with {@code /}
	 * @param path absolute path in it
	 */
	void externalLink(String name, String file, String path);

	/** Makes what was written so far safe against the program's death, as far as the back end can. */
	void flush();

	/** Finishes the file and puts it in its place. Nothing can be written after it. */
	void commit();

	/** Lets go of the file; without a commit before, nothing of it remains. */
	@Override
	void close();
}
