/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import org.rampscope.core.error.RampScopeException;

/** The device has not enough memory for what was asked. */
public class TorchMemoryException extends RampScopeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param device name of the device
	 * @param task what needed the memory
	 * @param cause what was thrown below
	 */
	public TorchMemoryException(String device, String task, Throwable cause) {
		super("not enough memory on " + device + " for " + task, "Take smaller chunks of patterns, or a smaller model", cause);
	}
}
