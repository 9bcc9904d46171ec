/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Rows;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;

/**
 * What a live run gave.
 *
 * @param scan what was written; its patterns are in memory, or are read from the file where they do not fit
 * @param complete whether the operations on the whole ramp succeeded
 * @param status how the run ended
 */
public record LiveResult(Ramp<Patterns> scan, boolean complete, LiveStatus status) {

	/** What the run kept of the patterns is gone with it. */
	static LiveResult of(SnapshotWriter.Written last, Path output, LiveStatus status) {
		Ramp<Patterns> scan = last.snapshot().fitsIntoMemory() ? last.scan() : RampReader.readPatterns(output, Progress.NONE);
		Rows intensity = last.snapshot().fitsIntoMemory() ? Rows.of(scan.data().intensity()) : scan.data().intensityRows();
		return new LiveResult(last.scan().withData(last.scan().data()
				.withRows(intensity, last.snapshot().fitsIntoMemory() ? scan.data().sigma().map(Rows::of) : scan.data().sigmaRows())),
				last.complete(), status);
	}
}
