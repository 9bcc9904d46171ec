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
import org.rampscope.learning.internal.network.ParameterCounts;
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

	/** What the encoder's tensors are called in front of their names in the released self-supervised model. */
	public static final String ENCODER_PREFIX = "encoder.";

	private static final String COUNTER = "num_batches_tracked";
	private static final int POINTS_OF_CONV_SC = 4023;
	private static final int POINTS_OF_ENCODER = 4020;

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
		NumpyTensor output = tensors.get("fc1.1.weight");
		NumpyTensor input = tensors.get("LayerNorm.weight");
		if (tensors.containsKey("conv2.0.weight") && output != null && input != null) {
			int outputs = (int) output.shape()[0];
			NetworkSettings cnn = NetworkSettings.of(NetworkKind.CNN, Math.toIntExact(input.values().length), outputs == 1 ? 2 : outputs);
			return fits(cnn) ? cnn : cnn.withPool3();
		}
		if (tensors.containsKey("embeding.0.weight") && tensors.containsKey("fc1.0.weight")) {
			int outputs = (int) tensors.get("fc1.0.weight").shape()[0];
			return NetworkSettings.of(NetworkKind.CONV_SC, POINTS_OF_CONV_SC, outputs == 1 ? 2 : outputs).withFeedForward(feedForward);
		}
		if (tensors.containsKey(ENCODER_PREFIX + "embeding.0.weight")) {
			return NetworkSettings.of(NetworkKind.SPECTRUM_ENCODER, POINTS_OF_ENCODER, 2);
		}
		throw new DataException(file, "", "the names of the tensors are those of none of the released networks",
				"Give the weights of the CNN, of ConvSC or of SpecRRMoco");
	}

	private boolean fits(NetworkSettings cnn) {
		NumpyTensor norm = tensors.get("fc1.0.weight");
		return norm != null && ParameterCounts.cnnFeatures(cnn) == norm.values().length;
	}

	/**
	 * Puts the weights into a network.
	 *
	 * @param network one with values of its own, which are overwritten
	 * @throws DataException where a tensor is missing or has another shape; the network is then unchanged
	 */
	public void putInto(PatternNetwork network) {
		String prefix = network.settings().kind() == NetworkKind.SPECTRUM_ENCODER ? ENCODER_PREFIX : "";
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
