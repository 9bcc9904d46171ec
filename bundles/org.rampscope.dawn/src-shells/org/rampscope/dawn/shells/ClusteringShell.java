/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.learning.operations.ClusteringOperation;

/** Transition by PCA and spectral clustering in DAWN. Generated from the operation. */
public final class ClusteringShell extends RampAdapter<ClusteringModel> {

	public ClusteringShell() {
		super("org.rampscope.transition.clustering", ClusteringOperation::new);
	}
}
