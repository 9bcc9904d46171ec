/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.format;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.nexus.ReadOptions;

/** A format of detector frames. */
public interface FrameFormat extends Format {

	/**
	 * @param files the files of one ramp in order, at least one
	 * @param options which dataset to read where a file holds several, and where links may lead
	 * @return the ramp; frames are read when they are asked for. Close it
	 * @throws org.rampscope.core.error.DataException where they are damaged or do not belong together
	 */
	Ramp<Frames> open(List<Path> files, ReadOptions options);

	/**
	 * @param file a file with one frame
	 * @return the frame, rows × columns
	 */
	default Dataset frame(Path file) {
		try (Ramp<Frames> one = open(List.of(file), ReadOptions.DEFAULT)) {
			return one.data().frame(0);
		}
	}
}
