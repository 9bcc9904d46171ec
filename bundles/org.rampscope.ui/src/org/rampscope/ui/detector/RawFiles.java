/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.detector;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.RampInputs;
import org.rampscope.operations.batch.InputHashes;
import org.rampscope.operations.batch.ResultPaths;
import org.rampscope.operations.run.RunRecord;
import org.rampscope.ui.document.OpenRamp;

/**
 * The files a ramp was made from, as its provenance names them.
 *
 * @param found those that are there, in order
 * @param missing names of those that are not, as the provenance writes them
 */
public record RawFiles(List<Path> found, List<String> missing) {

	public RawFiles {
		found = List.copyOf(found);
		missing = List.copyOf(missing);
	}

	/**
	 * @param ramp an open ramp
	 * @return the files of its detector frames; none where it was made from patterns or says nothing of its origin
	 */
	public static RawFiles behind(OpenRamp ramp) {
		if (ramp.isReducedHere()) {
			return new RawFiles(List.of(ramp.file()), List.of());
		}
		if (RunRecord.of(ramp.scan()).patterns() || ramp.scan().provenance().steps().isEmpty()) {
			return new RawFiles(List.of(), List.of());
		}
		InputHashes names = new InputHashes(new ResultPaths(ramp.file()));
		List<Path> found = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (String name : ramp.scan().provenance().inputs().keySet()) {
			List<Path> files = filesOf(names, name);
			if (files.isEmpty() || !files.stream().allMatch(Files::exists)) {
				missing.add(name);
			} else {
				found.addAll(files);
			}
		}
		return new RawFiles(missing.isEmpty() ? RampInputs.sorted(found) : List.of(), missing);
	}

	/** A folder that is gone has no files: the name is then among the missing. */
	private static List<Path> filesOf(InputHashes names, String name) {
		try {
			return names.files(name);
		} catch (DataException e) {
			return List.of();
		}
	}
}
