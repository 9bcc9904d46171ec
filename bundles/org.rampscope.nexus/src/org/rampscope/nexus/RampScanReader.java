/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.format.Formats;
import org.rampscope.nexus.format.PatternFormat;
import org.rampscope.nexus.internal.GenericPatterns;

/**
 * Reads ramps of patterns of any {@link PatternFormat}: one file, or all that belong to one ramp. Patterns that take more than a fifth of the memory
 * stay in their NeXus file, which stays open until {@link org.rampscope.core.Rows#close()}, or until nobody has the patterns any longer.
 */
public final class RampScanReader {

	private RampScanReader() {
		// a function
	}

	/**
	 * @param file a file or a folder
	 * @param progress told what is done
	 * @return the ramp in it
	 * @throws DataException where it holds no patterns, or is damaged
	 */
	public static Ramp<Patterns> read(Path file, Progress progress) {
		return read(file, ReadOptions.DEFAULT, progress);
	}

	/**
	 * @param file a file or a folder
	 * @param options which NXdata to read where there are several, and where links may lead
	 * @param progress told what is done
	 * @return the ramp in it
	 * @throws DatasetChoiceException where the file holds patterns in several groups and the options name none
	 */
	public static Ramp<Patterns> read(Path file, ReadOptions options, Progress progress) {
		return read(Files.isDirectory(file) ? new RampInputs(false).single(List.of(file)).files() : List.of(file), options, progress);
	}

	/**
	 * @param files one file, or pattern files with one pattern each, in the order of the ramp, all on the same radial positions
	 * @param options as in {@link #read(Path, ReadOptions, Progress)}
	 * @param progress told what is done
	 * @return the ramp in them
	 */
	public static Ramp<Patterns> read(List<Path> files, ReadOptions options, Progress progress) {
		return Formats.choose(PatternFormat.class, files).read(files, options, progress);
	}

	/**
	 * Opens a NeXus file whose patterns stay in it, however few they are: a file that is still growing is opened again and again, and only what is
	 * new is read. Close the rows of the intensities.
	 *
	 * @param file a NeXus file with patterns, frames × bins, in an NXdata; others than those with two dimensions are not for following
	 * @param options which NXdata to read where there are several, and where links may lead; of our own files the patterns, not results beside them
	 * @return the patterns that are in it now
	 * @throws DataException where it holds no patterns, or cannot be read at the moment
	 */
	public static Ramp<Patterns> open(Path file, ReadOptions options) {
		return GenericPatterns.open(file, options);
	}
}
