/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.learning.operations.PatternClustersOperation;

/** Clusters of patterns by k-means, joining or density in DAWN. Generated from the operation. */
public final class PatternClustersShell extends RampAdapter<PatternClustersModel> {

	public PatternClustersShell() {
		super("org.rampscope.clusters.patterns", PatternClustersOperation::new);
	}
}
