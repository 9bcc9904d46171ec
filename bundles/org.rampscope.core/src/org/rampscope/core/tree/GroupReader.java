/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.tree;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;

/**
 * Reads typed values from a group that may come from a file, where integers have become wider and scalars arrays of one. What is missing or
 * does not fit is said with its place: the file and the path in it.
 */
public final class GroupReader {

	private static final String REMEDY = "Run the analysis again";

	private final Optional<Path> file;
	private final String path;
	private final DataGroup group;

	/**
	 * @param path where the group stands, for messages
	 * @param group a group that comes from no file
	 */
	public GroupReader(String path, DataGroup group) {
		this(Optional.empty(), path, group);
	}

	/**
	 * @param file the file it comes from; empty for none
	 * @param path where the group stands, for messages
	 * @param group the group
	 */
	public GroupReader(Optional<Path> file, String path, DataGroup group) {
		this.file = file;
		this.path = path;
		this.group = group;
	}

	/** @return the group as it is */
	public DataGroup group() {
		return group;
	}

	/** @return whether there is a field of that name */
	public boolean has(String field) {
		return group.fields().containsKey(field);
	}

	/** @return the group of that name */
	public GroupReader child(String name) {
		return optionalChild(name).orElseThrow(() -> wrong("", "has no group " + name));
	}

	/** @return the group of that name; empty where there is none */
	public Optional<GroupReader> optionalChild(String name) {
		return Optional.ofNullable(group.groups().get(name)).map(child -> new GroupReader(file, path + '/' + name, child));
	}

	/**
	 * @param field name of the field that does not fit; empty for the group itself
	 * @param problem what is wrong with it
	 * @return an error that says so, with the place
	 */
	public RampScopeException wrong(String field, String problem) {
		String place = field.isEmpty() ? path : path + '/' + field;
		return file.isPresent() ? new DataException(file.get(), place, problem, REMEDY)
				: new AnalysisException("the stored result " + place + ' ' + problem, REMEDY);
	}

	/** @return the field as it is */
	public DataField field(String name) {
		return Optional.ofNullable(group.fields().get(name)).orElseThrow(() -> wrong("", "has no field " + name));
	}

	/** @return values of the field, of its shape and type */
	public Dataset values(String name) {
		return field(name).values();
	}

	private Dataset scalar(String name) {
		Dataset values = values(name);
		if (values.getSize() != 1) {
			throw wrong(name, "has " + values.getSize() + " values instead of one");
		}
		return values;
	}

	/** @return the field as numbers, of its shape */
	public DoubleDataset dataset(String name) {
		return DatasetUtils.cast(DoubleDataset.class, numeric(name));
	}

	/** @return the field as rows of numbers; needs two dimensions */
	public double[][] rows(String name) {
		DoubleDataset all = dataset(name);
		if (all.getRank() != 2) {
			throw wrong(name, "has " + all.getRank() + " dimensions instead of two");
		}
		int columns = all.getShapeRef()[1];
		return IntStream.range(0, all.getShapeRef()[0])
				.mapToObj(i -> IntStream.range(0, columns).mapToDouble(k -> all.get(i, k)).toArray()).toArray(double[][]::new);
	}

	/** @return the field as a list of numbers */
	public double[] numbers(String name) {
		return DatasetUtils.cast(DoubleDataset.class, numeric(name).flatten()).getData().clone();
	}

	/**
	 * @param size how many there must be
	 * @return the field as a list of that many numbers
	 */
	public double[] numbers(String name, int size) {
		return sized(name, size).numbers(name);
	}

	/** @return the field as a list of integers */
	public int[] integers(String name) {
		return DatasetUtils.cast(IntegerDataset.class, numeric(name).flatten()).getData().clone();
	}

	/**
	 * @param size how many there must be
	 * @return the field as a list of that many integers
	 */
	public int[] integers(String name, int size) {
		return sized(name, size).integers(name);
	}

	private GroupReader sized(String name, int size) {
		if (values(name).getSize() != size) {
			throw wrong(name, "has " + values(name).getSize() + " values instead of " + size);
		}
		return this;
	}

	private Dataset numeric(String name) {
		Dataset values = values(name);
		if (values.getElementClass() == String.class) {
			throw wrong(name, "holds text instead of numbers");
		}
		return values;
	}

	/** @return a field of one number */
	public double number(String name) {
		numeric(name);
		return scalar(name).getElementDoubleAbs(0);
	}

	/** @return a field of one integer */
	public int integer(String name) {
		return (int) longInteger(name);
	}

	/** @return a field of one long integer */
	public long longInteger(String name) {
		numeric(name);
		return scalar(name).getElementLongAbs(0);
	}

	/** @return a field of one truth value */
	public boolean truth(String name) {
		return scalar(name).getElementBooleanAbs(0);
	}

	/** @return a field of one text */
	public String text(String name) {
		return scalar(name).getStringAbs(0);
	}

	/** @return the field as texts */
	public String[] texts(String name) {
		Dataset values = values(name);
		return IntStream.range(0, values.getSize()).mapToObj(values::getStringAbs).toArray(String[]::new);
	}
}
