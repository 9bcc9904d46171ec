/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;

/** One list of arrays per chunk that outlives the scope it was made in, until it is freed. */
final class HeldArrays implements AutoCloseable {

	private final List<NDList> chunks = new ArrayList<>();

	/** Takes the arrays of the next chunk out of the scope that is open. */
	void hold(NDList arrays) {
		NDScope.unregister(arrays);
		chunks.add(arrays);
	}

	NDList get(int chunk) {
		return chunks.get(chunk);
	}

	void free(int chunk) {
		chunks.get(chunk).forEach(NDArray::close);
		chunks.set(chunk, new NDList());
	}

	@Override
	public void close() {
		chunks.forEach(arrays -> arrays.forEach(NDArray::close));
		chunks.clear();
	}
}
