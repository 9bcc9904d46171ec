/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.List;

/** Brings operations: an OSGi service of every bundle that has some. */
public interface OperationProvider {

	/** @return operations; the same each time */
	List<Operation<?>> operations();
}
