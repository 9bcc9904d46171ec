/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/** Where parts of a network put their layers. */
interface LayerRegistry {

	/**
	 * @param name name in the released weights
	 * @param block the layer
	 * @param input shape of its input, with 1 for the batch
	 * @return the block
	 */
	<B extends Block> B layer(String name, B block, Shape input);
}
