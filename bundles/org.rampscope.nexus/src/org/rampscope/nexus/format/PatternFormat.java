/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.format;

import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.ReadOptions;

/** A format of patterns. */
public interface PatternFormat extends Format {

	/**
	 * @param files the files of one ramp in order, at least one
	 * @param options which part to read where a file holds several, and where links may lead
	 * @param progress told what is done
	 * @return the ramp
	 * @throws org.rampscope.core.error.DataException where they are damaged or do not belong together
	 */
	Ramp<Patterns> read(List<Path> files, ReadOptions options, Progress progress);

	/**
	 * @param file a file with one pattern
	 * @return the pattern
	 */
	default Pattern pattern(Path file) {
		return read(List.of(file), ReadOptions.DEFAULT, Progress.NONE).data().pattern(0);
	}
}
