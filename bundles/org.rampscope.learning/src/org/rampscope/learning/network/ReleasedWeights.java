/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.rampscope.core.error.DataException;
import org.rampscope.learning.internal.numpy.NpzArchive;
import org.rampscope.learning.internal.numpy.NumpyArray;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

/**
 * Weights as the authors of the networks released them, by the names of their tensors, out of an {@code .npz} file.
 *
 * @param file where they were read
 * @param tensors the arrays by name
 */
public record ReleasedWeights(Path file, Map<String, NumpyTensor> tensors) {

	private static final String COUNTER = "num_batches_tracked";

	/**
	 * One tensor.
	 *
	 * @param shape length of every dimension
	 * @param values in row-major order
	 */
	public record NumpyTensor(long[] shape, double[] values) {
	}

	/**
	 * @param file an .npz file of plain arrays; counters of batches are left out
	 * @throws DataException where it is not one, is damaged, or holds anything else
	 */
	public static ReleasedWeights read(Path file) {
		Map<String, NumpyTensor> tensors = new LinkedHashMap<>();
		NpzArchive.read(file).forEach((name, array) -> {
			if (!name.endsWith(COUNTER)) {
				tensors.put(name, tensor(array));
			}
		});
		return new ReleasedWeights(file, tensors);
	}

	private static NumpyTensor tensor(NumpyArray array) {
		return new NumpyTensor(array.shape(), array.values());
	}

	/**
	 * @param feedForward ConvSC: the use of its feed-forward part, which the weights do not tell
	 * @return which network the weights are of, by their names and shapes
	 * @throws DataException where it is none of those that were released
	 */
	public NetworkSettings settings(FeedForward feedForward) {
		return NetworkTypes.all().stream().flatMap(type -> type.recognize(this, feedForward).stream()).findFirst()
				.orElseThrow(() -> new DataException(file, "", "the names of the tensors are those of none of the released networks",
						"Give the weights of the CNN, of ConvSC or of SpecRRMoco"));
	}

	/**
	 * Puts the weights into a network.
	 *
	 * @param network one with values of its own, which are overwritten
	 * @throws DataException where a tensor is missing or has another shape; the network is then unchanged
	 */
	public void putInto(PatternNetwork network) {
		String prefix = network.settings().type().releasedPrefix();
		Map<String, Parameter> parameters = network.tensors();
		parameters.forEach((name, parameter) -> check(prefix + name, parameter.getShape()));
		parameters.forEach((name, parameter) -> {
			NDArray array = parameter.getArray();
			try (NDManager manager = array.getManager().newSubManager()) {
				manager.create(tensors.get(prefix + name).values(), array.getShape()).toType(array.getDataType(), false).copyTo(array);
			}
		});
	}

	private void check(String name, Shape expected) {
		NumpyTensor tensor = tensors.get(name);
		if (tensor == null) {
			throw new DataException(file, name, "the tensor is missing", "Give the weights of this network");
		}
		if (!Arrays.equals(tensor.shape(), expected.getShape())) {
			throw new DataException(file, name, "has the shape " + Arrays.toString(tensor.shape()) + ", the network needs " + expected,
					"Give the weights of this network");
		}
		for (double value : tensor.values()) {
			if (!Double.isFinite(value)) {
				throw new DataException(file, name, "holds a value that is not finite", "Give the weights of this network");
			}
		}
	}
}
