/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampMetadata;
import org.rampscope.nexus.internal.GenericPatterns;

/**
 * Patterns of one HDF5 file, read when they are asked for: a file that is still growing is opened again and again, and only what is
 * new is read. Used by one thread. Close it.
 */
public interface PatternStack extends AutoCloseable {

	/**
	 * @param file a NeXus file with patterns, frames × bins, in an NXdata; others than those with two dimensions are not for following
	 * @param options which NXdata to read where there are several, and where links may lead
	 * @return the patterns that are in it now
	 * @throws org.rampscope.core.error.DataException where it holds no patterns, or cannot be read at the moment
	 */
	static PatternStack open(Path file, ReadOptions options) {
		return GenericPatterns.open(file, options);
	}

	/** @return the number of patterns */
	int size();

	/** @return the axis of all patterns */
	RadialAxis axis();

	/** @return what the file says beside the numbers */
	RampMetadata metadata();

	/** @return what is known of every pattern */
	FrameAxis frames();

	/** @return what the reader noticed */
	List<String> notes();

	/**
	 * @param from first pattern
	 * @param count how many
	 * @return their intensities, one row each
	 */
	double[][] intensity(int from, int count);

	/**
	 * @param from first pattern
	 * @param count how many
	 * @return standard uncertainties of these intensities, one row each; no rows where the file has none
	 */
	double[][] sigma(int from, int count);

	@Override
	void close();
}
