/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.internal.run;

import java.nio.file.Files;
import java.nio.file.Path;

import org.rampscope.core.RampScan;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampScanWriter;

/**
 * A result file of our own beside the one DAWN writes. Needed in live runs: DAWN's file is then written so that others can read it
 * meanwhile, which allows nothing new in it after the first frame, and summary data are dropped.
 */
public final class OwnResultFile {

	private OwnResultFile() {
		// functions
	}

	/**
	 * @param slice a slice of the run
	 * @param operationId id of the operation whose result it is
	 * @return the file: named like DAWN's, or like the data where DAWN writes none, with the last part of the id
	 */
	public static Path of(SeriesSlice slice, String operationId) {
		Path beside = slice.output().or(slice::source).orElseThrow(() -> new DataException(Path.of(""), "",
				"neither the data nor DAWN's output are a file: there is no place for the result of " + operationId,
				"Choose an output file")).toAbsolutePath();
		String name = beside.getFileName().toString();
		String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
		return beside.resolveSibling(stem + "_" + operationId.substring(operationId.lastIndexOf('.') + 1) + ".nxs");
	}

	/**
	 * Writes a result; one of an earlier run of the same name is replaced.
	 *
	 * @param file where to
	 * @param scan the ramp
	 * @throws DataException where the folder cannot be written
	 */
	public static void write(Path file, RampScan scan) {
		if (!Files.isWritable(file.getParent())) {
			throw new DataException(file.getParent(), "", "cannot be written, but the result of a live run goes beside DAWN's output",
					"Choose an output file in a folder that can be written");
		}
		RampScanWriter.write(scan, file, Progress.NONE);
	}
}
