/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.powder.integration;

import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.RadialAxis;

/**
 * Integrates frames batch by batch, on whatever device. {@link AzimuthalIntegrator#inBatches} is the one of the processor; others are made
 * from the same shares, {@link AzimuthalIntegrator#shares()}, and give the same sums.
 */
public interface BatchIntegrator extends AutoCloseable {

	/** @return the centres of the bins */
	RadialAxis axis();

	/**
	 * @param frames frames of rows × columns; some 16 at a time are worthwhile
	 * @return the sums of each, in their order
	 */
	List<IntegratedPattern> integrate(List<? extends Dataset> frames);

	/** Gives back memory outside the heap, where there is any. */
	@Override
	void close();
}
