/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi.internal;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.nexus.AppendableDataset;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.spi.JavaArrays;

/** Records that go into the file as they come. */
final class NapiRecords implements AppendableDataset {

	private final Path target;
	private final NapiFile file;
	private final Runnable backToGroup;
	private final String path;
	private final ElementType type;
	private final int[] shape;
	private int size;

	/**
	 * @param target for messages
	 * @param file the open file
	 * @param backToGroup opens the group again that was open before
	 * @param path absolute path of the dataset
	 * @param type how its elements are stored
	 * @param shape shape of a record
	 */
	NapiRecords(Path target, NapiFile file, Runnable backToGroup, String path, ElementType type, int... shape) {
		this.target = target;
		this.file = file;
		this.backToGroup = backToGroup;
		this.path = path;
		this.type = type;
		this.shape = shape.clone();
	}

	@Override
	public void append(Dataset values) {
		if (!Arrays.equals(values.getShapeRef(), shape)) {
			throw new AnalysisException("record " + size + " has shape " + Arrays.toString(values.getShapeRef()) + " instead of "
					+ Arrays.toString(shape), "All records must have the same shape");
		}
		Object flat;
		try {
			flat = JavaArrays.flat(values, type);
		} catch (RampScopeException e) {
			throw new AnalysisException("record " + size + ": " + e.problem(), e.remedy());
		}
		int[] start = new int[shape.length + 1];
		int[] extent = new int[shape.length + 1];
		start[0] = size;
		extent[0] = 1;
		System.arraycopy(shape, 0, extent, 1, shape.length);
		NapiTypes.check(target, path, flat, type, extent);
		synchronized (NapiLibrary.LOCK) {
			file.call("openpath String", path);
			file.call("putslab Object int[] int[]", flat, start, extent);
			file.call("closedata");
			backToGroup.run();
		}
		size++;
	}

	@Override
	public int size() {
		return size;
	}
}
