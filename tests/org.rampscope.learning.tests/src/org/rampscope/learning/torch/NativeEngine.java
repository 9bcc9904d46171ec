/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import org.junit.jupiter.api.Assumptions;

/** Tests that compute natively begin with this, so that they are seen to be skipped where PyTorch cannot run. */
public final class NativeEngine {

	private NativeEngine() {
	}

	/**
	 * Skips the test where the engine does not start. One thread is enough for what tests compute, and much faster where other
	 * programs want the same cores: threads of one operation wait for each other.
	 */
	public static void assume() {
		Torch.limitThreads(1);
		Assumptions.assumeTrue(Torch.isAvailable(), "PyTorch does not start on this machine");
	}
}
