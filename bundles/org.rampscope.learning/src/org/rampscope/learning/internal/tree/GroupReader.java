/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.tree;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.tree.DataGroup;

/**
 * Reads typed values from a group that came from a file, where integers may have become wider and scalars arrays of one.
 * What is missing is said by name.
 */
public final class GroupReader {

	private final String path;
	private final DataGroup group;

	/**
	 * @param path where the group stands, for messages
	 * @param group the group
	 */
	public GroupReader(String path, DataGroup group) {
		this.path = path;
		this.group = group;
	}

	/** @return the group of that name */
	public GroupReader child(String name) {
		DataGroup child = group.groups().get(name);
		if (child == null) {
			throw missing("group", name);
		}
		return new GroupReader(path + '/' + name, child);
	}

	private Dataset values(String name) {
		return group.values(name).orElseThrow(() -> missing("field", name));
	}

	private AnalysisException missing(String kind, String name) {
		return new AnalysisException("the stored result " + path + " has no " + kind + ' ' + name, "Run the analysis again");
	}

	private Dataset scalar(String name) {
		Dataset values = values(name);
		if (values.getSize() != 1) {
			throw new AnalysisException("the stored result " + path + '/' + name + " has " + values.getSize() + " values instead of one",
					"Run the analysis again");
		}
		return values.flatten();
	}

	/** @return the field as numbers, of its shape */
	public DoubleDataset dataset(String name) {
		return DatasetUtils.cast(DoubleDataset.class, values(name));
	}

	/** @return the field as a list of numbers */
	public double[] numbers(String name) {
		return DatasetUtils.cast(DoubleDataset.class, values(name).flatten()).getData().clone();
	}

	/** @return the field as a list of integers */
	public int[] integers(String name) {
		return DatasetUtils.cast(IntegerDataset.class, values(name).flatten()).getData().clone();
	}

	/** @return a field of one number */
	public double number(String name) {
		return scalar(name).getDouble(0);
	}

	/** @return a field of one integer */
	public int integer(String name) {
		return scalar(name).getInt(0);
	}

	/** @return a field of one long integer */
	public long longInteger(String name) {
		return scalar(name).getLong(0);
	}

	/** @return a field of one text */
	public String text(String name) {
		return scalar(name).getString(0);
	}
}
