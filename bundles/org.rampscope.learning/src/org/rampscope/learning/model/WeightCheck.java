/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.rampscope.core.error.DataException;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.Networks;

/**
 * Whether weights are those of an architecture: each tensor there, none too many, every number finite. Shapes are checked
 * when they are put into the network.
 */
final class WeightCheck {

	private WeightCheck() {
	}

	static void check(Path file, NetworkSettings network, Map<String, Tensor> weights) {
		Set<String> expected = Networks.create(network).tensors().keySet();
		String owner = network.type().name();
		for (Map.Entry<String, Tensor> entry : weights.entrySet()) {
			if (!expected.contains(entry.getKey())) {
				throw new DataException(file, "", "holds weights '" + entry.getKey() + "', which a " + owner + " does not have", TensorArchive.REMEDY);
			}
			for (float value : entry.getValue().values()) {
				if (!Float.isFinite(value)) {
					throw new DataException(file, "", "has weights '" + entry.getKey() + "' that are not finite", TensorArchive.REMEDY);
				}
			}
		}
		for (String name : expected) {
			if (!weights.containsKey(name)) {
				throw new DataException(file, "", "has no weights '" + name + "' of a " + owner, TensorArchive.REMEDY);
			}
		}
	}
}
