/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import java.util.List;

import org.rampscope.core.result.ResultType;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.learning.PatternClusters;
import org.rampscope.learning.attribution.Attribution;
import org.rampscope.learning.binned.BinSweep;
import org.rampscope.learning.binned.BinnedClassification;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.LabelAgreement;
import org.rampscope.learning.training.TrainingHistory;

import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationProvider;

/** Brings the operations of this package; registered as a service in {@code OSGI-INF}. */
public final class LearningOperations implements OperationProvider {

	private final List<Operation<?>> operations = List.of(new ClusteringOperation(), new PatternClustersOperation(), new BinnedOperation(),
			new ClassifyOperation(), new JudgeOperation(), new TrainOperation());

	private final List<ResultType<?>> resultTypes = List.of(ClusteringResult.TYPE, PatternClusters.TYPE, BinnedClassification.TYPE, BinSweep.TYPE,
			Classification.TYPE, LabelAgreement.TYPE, Attribution.TYPE, TrainingHistory.TYPE);

	@Override
	public List<Operation<?>> operations() {
		return operations;
	}

	@Override
	public List<ResultType<?>> resultTypes() {
		return resultTypes;
	}
}
