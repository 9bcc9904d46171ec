/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing;

/** An operation could not do its work. */
public class OperationException extends RuntimeException {

	public OperationException(IOperation<?, ?> operation) {
		throw new UnsupportedOperationException();
	}

	public OperationException(IOperation<?, ?> operation, Throwable cause) {
		super(cause);
	}

	public OperationException(IOperation<?, ?> operation, String message) {
		super(message);
	}

	public OperationException(IOperation<?, ?> operation, String message, Throwable cause) {
		super(message, cause);
	}

	public IOperation<?, ?> getOperation() {
		throw new UnsupportedOperationException();
	}
}
