/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.rampscope.dawn.adapter.RampAdapter;
import org.rampscope.operations.powder.peaks.IndexingOperation;

/** Indexing in DAWN. Generated from the operation. */
public final class IndexingShell extends RampAdapter<IndexingModel> {

	public IndexingShell() {
		super("org.rampscope.peaks.index", IndexingOperation::new);
	}
}
