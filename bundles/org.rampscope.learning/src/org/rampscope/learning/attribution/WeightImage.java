/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.learning.network.PatternNetwork;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;

/**
 * The weights of a layer as an image.
 *
 * @param tensor name of the weights
 * @param values outputs × inputs; kernels lie one behind the other
 */
public record WeightImage(String tensor, double[][] values) {

	/** @return the images of all weight matrices and kernels of a network, in order */
	public static List<WeightImage> of(PatternNetwork network) {
		List<WeightImage> images = new ArrayList<>();
		network.tensors().forEach((name, parameter) -> {
			if (parameter.getType() == Parameter.Type.WEIGHT && parameter.getShape().dimension() >= 2) {
				images.add(new WeightImage(name, rows(parameter.getArray())));
			}
		});
		return images;
	}

	private static double[][] rows(NDArray array) {
		int rows = (int) array.size(0);
		double[] values;
		try (NDArray copy = array.toType(DataType.FLOAT64, true)) {
			values = copy.toDoubleArray();
		}
		int columns = values.length / rows;
		double[][] image = new double[rows][columns];
		for (int i = 0; i < values.length; i++) {
			image[i / columns][i % columns] = values[i];
		}
		return image;
	}
}
