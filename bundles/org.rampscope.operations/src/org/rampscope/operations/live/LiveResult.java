/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import org.rampscope.core.RampScan;

/**
 * What a live run gave.
 *
 * @param scan what was written; all its patterns are NaN where they do not fit into memory: then they are in the file alone
 * @param withPatterns whether they are there
 * @param complete whether the operations on the whole ramp succeeded
 * @param status how the run ended
 */
public record LiveResult(RampScan scan, boolean withPatterns, boolean complete, LiveStatus status) {

	static LiveResult of(SnapshotWriter.Written last, LiveStatus status) {
		boolean fill = !last.withPatterns() && last.snapshot().fitsIntoMemory();
		return new LiveResult(fill ? last.snapshot().filled(last.scan()) : last.scan(), fill || last.withPatterns(), last.complete(), status);
	}
}
