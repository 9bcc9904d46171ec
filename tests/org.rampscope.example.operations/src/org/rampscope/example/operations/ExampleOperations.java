/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.example.operations;

import java.util.List;

import org.rampscope.core.result.ResultType;

import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationProvider;

/** The operations of this bundle that come as a service, and the types of their results; see {@code OSGI-INF}. */
public final class ExampleOperations implements OperationProvider {

	private final List<Operation<?>> operations = List.of(new TotalIntensityOperation(), new CentreOfIntensityOperation());

	@Override
	public List<Operation<?>> operations() {
		return operations;
	}

	@Override
	public List<ResultType<?>> resultTypes() {
		return List.of(TotalIntensityOperation.TYPE, CentreOfIntensityOperation.TYPE);
	}
}
