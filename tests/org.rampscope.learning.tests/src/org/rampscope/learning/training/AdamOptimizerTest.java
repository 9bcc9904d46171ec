/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.torch.Torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;

class AdamOptimizerTest {

	private static final double[] START = { 1, -2, 0.5, 3e-4 };
	private static final double[] CURVATURE = { 1, 0.1, 4, 1e-6 };

	/** Kingma and Ba's algorithm 1 with the penalty's gradient added, in double precision. */
	private static double[] expected(int steps, double rate, double penalty) {
		double[] w = START.clone();
		double[] m = new double[w.length];
		double[] v = new double[w.length];
		for (int t = 1; t <= steps; t++) {
			for (int i = 0; i < w.length; i++) {
				double g = 2 * CURVATURE[i] * w[i] + penalty * w[i];
				m[i] = 0.9 * m[i] + 0.1 * g;
				v[i] = 0.999 * v[i] + 0.001 * g * g;
				w[i] -= rate * (m[i] / (1 - Math.pow(0.9, t))) / (Math.sqrt(v[i] / (1 - Math.pow(0.999, t))) + 1e-8);
			}
		}
		return w;
	}

	@Test
	void stepsAreThoseOfTheAlgorithmWithACoupledPenalty() {
		NativeEngine.assume();
		for (double penalty : new double[] { 0, 0.3 }) {
			try (NDManager manager = Torch.get().newManager(Torch.get().device(DeviceChoice.CPU))) {
				Parameter parameter = Parameter.builder().setName("w").setType(Parameter.Type.WEIGHT).optShape(new Shape(START.length))
						.optInitializer((m, shape, type) -> m.create(START).toType(type, false)).build();
				parameter.initialize(manager, DataType.FLOAT32);
				NDArray curvature = manager.create(CURVATURE).toType(DataType.FLOAT32, false);
				AdamOptimizer optimizer = new AdamOptimizer(Map.of("w", parameter), manager, penalty);
				for (int step = 1; step <= 60; step++) {
					try (GradientCollector collector = Torch.get().newGradientCollector()) {
						collector.backward(parameter.getArray().square().mul(curvature).sum());
					}
					optimizer.step(0.01);
					double[] wanted = expected(step, 0.01, penalty);
					float[] found = parameter.getArray().toFloatArray();
					for (int i = 0; i < wanted.length; i++) {
						assertEquals(wanted[i], found[i], 1e-4 * Math.max(0.01, Math.abs(wanted[i])), "step " + step + ", number " + i + ", penalty " + penalty);
					}
				}
			}
		}
	}

	@Test
	void namesTheLayerWhoseGradientWentAstrayFirstOnTheWayBack() {
		NativeEngine.assume();
		try (NDManager manager = Torch.get().newManager(Torch.get().device(DeviceChoice.CPU))) {
			Map<String, Parameter> layers = new LinkedHashMap<>();
			for (String name : List.of("first", "second", "last")) {
				Parameter parameter = Parameter.builder().setName(name).setType(Parameter.Type.WEIGHT).optShape(new Shape(3))
						.optInitializer((m, shape, type) -> m.ones(shape, type)).build();
				parameter.initialize(manager, DataType.FLOAT32);
				layers.put(name, parameter);
			}
			AdamOptimizer optimizer = new AdamOptimizer(layers, manager, 0);
			for (float factor : new float[] { 1, Float.NaN, Float.POSITIVE_INFINITY }) {
				NDArray broken = manager.create(new float[] { 1, factor, 1 });
				try (GradientCollector collector = Torch.get().newGradientCollector()) {
					NDArray first = layers.get("first").getArray().mul(broken).sum();
					NDArray second = layers.get("second").getArray().mul(broken).sum();
					collector.backward(first.add(second).add(layers.get("last").getArray().sum()));
				}
				assertEquals(factor == 1 ? Optional.empty() : Optional.of("second"), optimizer.notFinite());
			}
		}
	}
}
