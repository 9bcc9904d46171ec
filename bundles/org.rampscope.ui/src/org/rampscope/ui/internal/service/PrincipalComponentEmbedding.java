/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.decomposition.ComponentCount;
import org.rampscope.learning.decomposition.PrincipalComponents;
import org.rampscope.plot.Ticks;
import org.rampscope.ui.embedding.Embedding;
import org.rampscope.ui.embedding.EmbeddingProvider;
import org.rampscope.ui.internal.Messages;

/** The first two principal components. */
public final class PrincipalComponentEmbedding implements EmbeddingProvider {

	@Override
	public String name() {
		return Messages.embedding_principal;
	}

	@Override
	public Embedding embed(Ramp<Patterns> scan, Progress progress) {
		PrincipalComponents components = PrincipalComponents.fit(scan.data().intensityRows(), ComponentCount.exactly(2), progress);
		if (components.count() < 2) {
			throw new AnalysisException(Messages.embedding_flat, Messages.embedding_flatRemedy);
		}
		double[] x = new double[scan.size()];
		double[] y = new double[scan.size()];
		for (int frame = 0; frame < x.length; frame++) {
			x[frame] = components.scores().get(frame, 0);
			y[frame] = components.scores().get(frame, 1);
		}
		return new Embedding(x, y, title(components, 0), title(components, 1));
	}

	private static String title(PrincipalComponents components, int index) {
		return Messages.bind(Messages.embedding_component, index + 1,
				Ticks.label(100 * components.explainedVarianceRatio()[index], 0.1));
	}
}
