/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import org.rampscope.core.error.RampScopeException;

/** The native libraries of PyTorch are not there or do not load. Everything that needs no network still works. */
public class TorchUnavailableException extends RampScopeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param reason what the engine said
	 * @param cause what was thrown below
	 */
	public TorchUnavailableException(String reason, Throwable cause) {
		super("PyTorch cannot be started: " + reason,
				"Use RampScope for Linux x86-64, which brings it (in DAWN: install the feature 'RampScope: PyTorch for Linux x86-64, CPU'), or set PYTORCH_LIBRARY_PATH to the lib folder of an installed PyTorch 2.7.1."
						+ " Its libraries are unpacked once into the folder DJL_CACHE_DIR (default ~/.djl.ai), which needs 450 MB",
				cause);
	}
}
