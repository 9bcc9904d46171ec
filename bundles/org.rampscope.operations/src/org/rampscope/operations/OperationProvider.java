/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.List;

import org.rampscope.core.result.ResultType;

/** Brings operations: an OSGi service of every bundle that has some. */
public interface OperationProvider {

	/** @return operations; the same each time */
	List<Operation<?>> operations();

	/** @return the types of the results that they find: reports and views show results that are read from a file by these; the same each time */
	default List<ResultType<?>> resultTypes() {
		return List.of();
	}
}
