/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.XyFile;

/** Writes a ramp as one text file per frame; {@link org.rampscope.nexus.RampReader} reads them back. */
public final class XySeriesWriter {

	private XySeriesWriter() {
		// a function
	}

	/**
	 * @param scan the ramp
	 * @param folder where files go; made where it does not exist
	 * @param progress told of each file
	 * @return the files, in order: {@code frame_000.xy}, or {@code .xye} with uncertainties
	 */
	public static List<Path> write(Ramp<Patterns> scan, Path folder, Progress progress) {
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw new DataException(folder, "", "cannot be made (" + e.getMessage() + ")", "Check its permissions", e);
		}
		progress.begin("Writing patterns", scan.size());
		int digits = Math.max(3, String.valueOf(scan.size() - 1).length());
		List<Path> files = new ArrayList<>();
		for (int i = 0; i < scan.size(); i++) {
			progress.checkCancelled();
			Path file = folder.resolve("frame_" + String.format("%0" + digits + "d", i) + (scan.data().sigmaRows().isPresent() ? ".xye" : ".xy"));
			XyFile.write(scan.data().pattern(i), header(scan, i), file);
			files.add(file);
			progress.worked(1);
		}
		progress.done();
		return files;
	}

	private static List<String> header(Ramp<Patterns> scan, int frame) {
		List<String> header = new ArrayList<>();
		if (!scan.metadata().title().isEmpty()) {
			header.add("title: " + scan.metadata().title());
		}
		header.add("frame " + frame + " of " + scan.size() + ", number " + scan.frames().frameNumber()[frame] + " of the raw series");
		header.add("pressure (GPa): " + scan.frames().pressureGPa()[frame] + ", uncertainty " + scan.frames().pressureSigmaGPa()[frame]);
		header.add("time (s): " + scan.frames().timeS()[frame]);
		header.add("photon energy (keV): " + scan.metadata().beam().energyKeV());
		return header;
	}
}
