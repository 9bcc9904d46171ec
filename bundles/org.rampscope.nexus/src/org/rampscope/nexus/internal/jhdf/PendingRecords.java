/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.jhdf;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.nexus.AppendableDataset;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.spi.JavaArrays;

/** Records collected until the commit. */
public final class PendingRecords implements AppendableDataset {

	private final ElementType type;
	private final int[] shape;
	private final List<Object> records = new ArrayList<>();

	/**
	 * @param type how they are stored
	 * @param shape the shape of each
	 */
	public PendingRecords(ElementType type, int... shape) {
		this.type = type;
		this.shape = shape.clone();
	}

	@Override
	public void append(Dataset values) {
		if (!Arrays.equals(values.getShapeRef(), shape)) {
			throw new AnalysisException("record " + records.size() + " has shape " + Arrays.toString(values.getShapeRef()) + " instead of "
					+ Arrays.toString(shape), "All records must have the same shape");
		}
		Object flat;
		try {
			flat = JavaArrays.flat(values, type);
		} catch (RampScopeException e) {
			throw new AnalysisException("record " + records.size() + ": " + e.problem(), e.remedy());
		}
		records.add(shape.length == 0 ? flat : JavaArrays.nested(flat, shape));
	}

	@Override
	public int size() {
		return records.size();
	}

	/** @return all records as one nested array */
	Object nested() {
		if (records.isEmpty()) {
			return new Object[0];
		}
		if (shape.length == 0) {
			Object all = Array.newInstance(records.get(0).getClass().getComponentType(), records.size());
			for (int i = 0; i < records.size(); i++) {
				System.arraycopy(records.get(i), 0, all, i, 1);
			}
			return all;
		}
		Object all = Array.newInstance(records.get(0).getClass(), records.size());
		for (int i = 0; i < records.size(); i++) {
			Array.set(all, i, records.get(i));
		}
		return all;
	}
}
