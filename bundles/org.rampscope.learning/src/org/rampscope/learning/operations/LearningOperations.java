/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import java.util.List;

import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationProvider;

/** Brings the operations of this package; registered as a service in {@code OSGI-INF}. */
public final class LearningOperations implements OperationProvider {

	private final List<Operation<?>> operations = List.of(new ClusteringOperation(), new PatternClustersOperation(), new BinnedOperation(),
			new ClassifyOperation(), new JudgeOperation(), new TrainOperation());

	@Override
	public List<Operation<?>> operations() {
		return operations;
	}
}
