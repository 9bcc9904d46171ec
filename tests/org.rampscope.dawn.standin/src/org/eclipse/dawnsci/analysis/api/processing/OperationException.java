/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.eclipse.dawnsci.analysis.api.processing;

/** An operation could not do its work. */
public class OperationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient IOperation<?, ?> operation;

	public OperationException(IOperation<?, ?> operation) {
		this.operation = operation;
	}

	public OperationException(IOperation<?, ?> operation, Throwable cause) {
		super(cause);
		this.operation = operation;
	}

	public OperationException(IOperation<?, ?> operation, String message) {
		super(message);
		this.operation = operation;
	}

	public OperationException(IOperation<?, ?> operation, String message, Throwable cause) {
		super(message, cause);
		this.operation = operation;
	}

	public IOperation<?, ?> getOperation() {
		return operation;
	}
}
