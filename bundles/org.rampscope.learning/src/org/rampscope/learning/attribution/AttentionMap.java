/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.torch.TorchWork;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.ParameterStore;

/**
 * Who attends to whom, averaged over the heads; every row adds up to one.
 *
 * @param name what attends: {@code position}, {@code channel}, {@code frame}, {@code frame_1}, {@code frame_2}
 * @param weights attending × attended to
 */
public record AttentionMap(String name, double[][] weights) {

	/**
	 * @param network one with values
	 * @param device where it is
	 * @param patterns as the network takes them; for attention over frames all of them are one sequence, for the rest the first
	 *            one counts
	 * @return all maps of the network; none where it has no attention
	 */
	public static List<AttentionMap> of(PatternNetwork network, Device device, double[][] patterns) {
		Torch.get().newGradientCollector().close();
		return TorchWork.run(device, "attention", () -> {
			List<AttentionMap> maps = new ArrayList<>();
			try (NDManager manager = Torch.get().newManager(device)) {
				DataType type = network.tensors().values().iterator().next().getArray().getDataType();
				boolean sequential = network.settings().type().sequential();
				double[][] used = sequential || patterns.length == 0 ? patterns : new double[][] { patterns[0] };
				NDArray rows = manager.create(used).toType(type, false);
				network.attention(new ParameterStore(manager, false), rows)
						.forEach((name, weights) -> maps.add(new AttentionMap(name, first(weights))));
			}
			return maps;
		});
	}

	private static double[][] first(NDArray weights) {
		NDArray matrix = weights.get(0).toType(DataType.FLOAT64, false);
		double[] values = matrix.toDoubleArray();
		int columns = (int) matrix.size(1);
		double[][] rows = new double[values.length / columns][columns];
		for (int i = 0; i < values.length; i++) {
			rows[i / columns][i % columns] = values[i];
		}
		return rows;
	}
}
