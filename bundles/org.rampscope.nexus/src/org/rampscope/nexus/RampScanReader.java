/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.rampscope.core.RampScan;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.internal.GenericPatterns;
import org.rampscope.nexus.internal.GroupView;
import org.rampscope.nexus.internal.HdfBoundary;
import org.rampscope.nexus.internal.HdfOpener;
import org.rampscope.nexus.internal.HdfRows;
import org.rampscope.nexus.internal.PatternArchive;
import org.rampscope.nexus.internal.RampLayout;
import org.rampscope.nexus.internal.TreeReader;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/**
 * Reads ramps of patterns: files of the definition {@code NXxrd_pressure_ramp}, other NeXus files with patterns in an NXdata,
 * pattern files, and folders of pattern files. Patterns that take more than a fifth of the memory stay in their NeXus file, which stays open
 * until {@link org.rampscope.core.Rows#close()}, or until nobody has the patterns any longer.
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
	public static RampScan read(Path file, Progress progress) {
		return read(file, ReadOptions.DEFAULT, progress);
	}

	/**
	 * @param file a file or a folder
	 * @param options which NXdata to read where there are several, and where links may lead
	 * @param progress told what is done
	 * @return the ramp in it
	 * @throws DatasetChoiceException where the file holds patterns in several groups and the options name none
	 */
	public static RampScan read(Path file, ReadOptions options, Progress progress) {
		return HdfBoundary.read(file, "", () -> readAny(file, options, progress));
	}

	private static RampScan readAny(Path file, ReadOptions options, Progress progress) {
		if (Files.isDirectory(file)) {
			return PatternSeriesReader.readFolder(file, progress);
		}
		if (PatternArchive.isArchive(file)) {
			return PatternSeriesReader.readArchive(file, options.dataset(), progress);
		}
		if (PatternSeriesReader.isPattern(file)) {
			return PatternSeriesReader.read(List.of(file), progress);
		}
		return options.dataset().isEmpty() && isOurs(file) ? readOurs(file, progress) : GenericPatterns.read(file, options, progress);
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
	public static RampScan open(Path file, ReadOptions options) {
		return GenericPatterns.open(file, options);
	}

	private static boolean isOurs(Path file) {
		try (HdfFile hdf = HdfOpener.open(file)) {
			Node definition = HdfOpener.child(file, hdf, RampLayout.ENTRY) instanceof Group entry ? HdfOpener.child(file, entry,
					"definition") : null;
			return definition instanceof Dataset text && text.getJavaType() == String.class && text.getSize() == 1
					&& RampLayout.DEFINITION.equals(HdfBoundary.data(text) instanceof String[] one ? one[0] : HdfBoundary.data(text));
		}
	}

	private static RampScan readOurs(Path file, Progress progress) {
		progress.begin("Reading " + file.getFileName(), 1);
		HdfFile hdf = HdfOpener.open(file);
		boolean needed = false;
		try {
			Map<String, HdfRows> large = HdfRows.large(file, hdf, List.of(RampLayout.INTENSITY_PATH, RampLayout.SIGMA_PATH));
			Group entry = (Group) HdfOpener.child(file, hdf, RampLayout.ENTRY);
			DataGroup tree = new TreeReader(file, path -> !path.equals("/entry/instrument/detector/data") && !large.containsKey(path), progress)
					.read(entry);
			progress.worked(1);
			RampScan scan = RampLayout.fromEntry(new GroupView(file, "/" + RampLayout.ENTRY, tree), large);
			needed = !large.isEmpty();
			return scan;
		} finally {
			if (!needed) {
				hdf.close();
			}
			progress.done();
		}
	}
}
