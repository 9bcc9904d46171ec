/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.StringDataset;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.ElementType;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.HdfException;

/** Reads a group with everything in it into memory, undoing what {@link TreeWriter} does to store it. */
public final class TreeReader {

	/** Deeper trees are no data but an accident, or an attack. */
	private static final int DEEPEST = 64;
	private static final long LARGE_BYTES = 1L << 28;

	private final Path file;
	private final Predicate<String> wanted;
	private final Progress progress;
	private final long largest;

	/**
	 * @param file for messages
	 * @param wanted paths of datasets and groups to read; others are left out
	 * @param progress asked for cancel before each dataset
	 */
	public TreeReader(Path file, Predicate<String> wanted, Progress progress) {
		this(file, wanted, progress, Integer.MAX_VALUE);
	}

	/**
	 * @param file for messages
	 * @param wanted paths of datasets and groups to read; others are left out
	 * @param progress asked for cancel before each dataset
	 * @param largest datasets with more elements are left out
	 */
	public TreeReader(Path file, Predicate<String> wanted, Progress progress, long largest) {
		this.largest = largest;
		this.file = file;
		this.wanted = wanted;
		this.progress = progress;
	}

	/** @return the group as a tree */
	public DataGroup read(Group group) {
		return read(group, path(group), 0);
	}

	private DataGroup read(Group group, String path, int depth) {
		if (depth > DEEPEST) {
			throw new DataException(file, path, "groups are nested deeper than " + DEEPEST, "Remove the cyclic link");
		}
		Map<String, Object> attributes = attributes(group);
		String nexusClass = attributes.remove("NX_class") instanceof String s ? s : "";
		DataGroup.Builder builder = DataGroup.builder(nexusClass);
		Object empty = attributes.remove(TreeWriter.EMPTY_FIELDS);
		attributes.forEach(builder::attribute);
		for (Node child : children(group, path).values()) {
			String childPath = path + "/" + child.getName();
			if (!wanted.test(childPath)) {
				continue;
			}
			if (child instanceof Dataset dataset && dataset.getSize() <= largest && !dataset.isEmpty()) {
				progress.checkCancelled();
				builder.field(child.getName(), field(dataset, childPath));
			} else if (child instanceof Group inner) {
				builder.group(child.getName(), read(inner, childPath, depth + 1));
			}
		}
		if (empty instanceof String[] fields) {
			for (String field : fields) {
				restoreEmpty(builder, field, path);
			}
		}
		return builder.build();
	}

	private Map<String, Node> children(Group group, String path) {
		try {
			return group.getChildren();
		} catch (HdfException e) {
			throw new DataException(file, path, "cannot be read (" + e.getMessage() + ")", "The file is damaged or uses an unsupported feature", e);
		}
	}

	private DataField field(Dataset dataset, String path) {
		try {
			Map<String, Object> attributes = attributes(dataset);
			String unit = attributes.remove("units") instanceof String s ? s : "";
			boolean truth = TreeWriter.BOOLEAN.equals(attributes.remove(TreeWriter.VALUE_TYPE));
			Object originalShape = attributes.remove(TreeWriter.ORIGINAL_SHAPE);
			// jhdf maps all of a dataset, at most 2 GiB, and makes an array of each row beside the one they end in
			org.eclipse.january.dataset.Dataset values = isLargeTable(dataset) ? new HdfRows(file, dataset, Scale.NONE, () -> { }).whole()
					: HdfValues.dataset(HdfBoundary.data(dataset), dataset.getDimensions());
			if (originalShape instanceof String text) {
				values = values.reshape(text.equals("scalar") ? new int[0] : Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray());
			} else if (values instanceof StringDataset && values.getSize() == 1) {
				values = values.reshape();
			}
			if (values instanceof StringDataset texts && attributes.remove(OriginalText.ATTRIBUTE) instanceof byte[] utf8) {
				values = OriginalText.restored(texts, utf8);
			}
			return new DataField(truth ? truthValues(values) : values, unit, attributes);
		} catch (DataException e) {
			throw e;
		} catch (HdfException | RampScopeException e) {
			throw new DataException(file, path, "cannot be read (" + e.getMessage() + ")", "The file is damaged or uses an unsupported feature", e);
		}
	}

	private static boolean isLargeTable(Dataset dataset) {
		return dataset.getDimensions().length == 2 && dataset.getJavaType() == double.class
				&& (long) Double.BYTES * dataset.getDimensions()[0] * dataset.getDimensions()[1] >= LARGE_BYTES;
	}

	private static org.eclipse.january.dataset.Dataset truthValues(org.eclipse.january.dataset.Dataset integers) {
		boolean[] truth = new boolean[integers.getSize()];
		for (int i = 0; i < truth.length; i++) {
			truth[i] = integers.getElementLongAbs(i) != 0;
		}
		return DatasetFactory.createFromObject(BooleanDataset.class, truth, integers.getShapeRef());
	}

	/** @return attributes of a node; String, String[], Integer, Long, Double or arrays of these */
	static Map<String, Object> attributes(Node node) {
		Map<String, Object> result = new LinkedHashMap<>();
		for (Attribute attribute : node.getAttributes().values()) {
			if (!attribute.isEmpty()) {
				Object value = attribute.getData();
				// some programs, and NAPI, store single numbers as arrays of one
				boolean one = value.getClass().isArray() && value.getClass().getComponentType().isPrimitive() && Array.getLength(value) == 1;
				result.put(attribute.getName(), one && !attribute.getName().equals(OriginalText.ATTRIBUTE) ? Array.get(value, 0) : value);
			}
		}
		OriginalText.restoreAttributes(result);
		return result;
	}

	private void restoreEmpty(DataGroup.Builder builder, String text, String path) {
		String[] parts = text.split(";", 4);
		if (parts.length < 4) {
			throw new DataException(file, path, "attribute " + TreeWriter.EMPTY_FIELDS + " holds '" + text + "'", "Write the file again");
		}
		String[] sizes = parts[2].split("x");
		int[] shape = new int[sizes.length];
		for (int i = 0; i < shape.length; i++) {
			shape[i] = Integer.parseInt(sizes[i]);
		}
		builder.field(parts[0], new DataField(emptyOf(parts[1], shape), parts[3], Map.of()));
	}

	private static org.eclipse.january.dataset.Dataset emptyOf(String type, int... shape) {
		if (TreeWriter.BOOLEAN.equals(type)) {
			return HdfValues.of(new boolean[0], shape);
		}
		return switch (ElementType.valueOf(type)) {
			case FLOAT64 -> HdfValues.of(new double[0], shape);
			case FLOAT32 -> HdfValues.of(new float[0], shape);
			case INT64 -> HdfValues.of(new long[0], shape);
			case INT32, UINT32 -> HdfValues.of(new int[0], shape);
			case INT16, UINT16 -> HdfValues.of(new short[0], shape);
			case INT8, UINT8 -> HdfValues.of(new byte[0], shape);
			case TEXT -> DatasetFactory.zeros(StringDataset.class, shape);
		};
	}

	private static String path(Group group) {
		String path = group.getPath();
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}
}
