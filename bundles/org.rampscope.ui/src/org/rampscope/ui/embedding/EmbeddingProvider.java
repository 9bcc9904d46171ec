/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.embedding;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;

/** Makes points of the frames of a ramp. An OSGi service: whoever brings another embedding registers one more. */
public interface EmbeddingProvider {

	/** @return its name for people */
	String name();

	/**
	 * @param scan the ramp
	 * @param progress told how far it is; asked whether to stop
	 * @return one point per frame
	 * @throws org.rampscope.core.error.AnalysisException where the ramp has no such points
	 */
	Embedding embed(Ramp<Patterns> scan, Progress progress);
}
