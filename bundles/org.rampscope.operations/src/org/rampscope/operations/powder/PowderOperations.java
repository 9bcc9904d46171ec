/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.util.List;

import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationProvider;
import org.rampscope.operations.metadata.MetadataFileOperation;

/** Brings the operations of this bundle; registered as a service in {@code OSGI-INF}. */
public final class PowderOperations implements OperationProvider {

	private final List<Operation<?>> operations = List.of(new AzimuthalIntegrationOperation(), new AlsBaselineOperation(),
			new CalibrantPressureOperation(), new MetadataFileOperation());

	@Override
	public List<Operation<?>> operations() {
		return operations;
	}
}
