/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.training.ClassRanges;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingProblem.LabelledRamp;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.RampReader;

import picocli.CommandLine.Option;

/** Which frames are learnt from, as what. */
final class LabelOptions {

	private static final String FROM_FILE = "file";

	@Option(names = "--labels", paramLabel = "file|RANGES", defaultValue = FROM_FILE, description = "Labels of the files, or frames of each class in order: 0-150,200-340 (default: ${DEFAULT-VALUE}).")
	private String labels;

	@Option(names = "--step", paramLabel = "N", defaultValue = "1", description = "With ranges: take every N-th frame (default: ${DEFAULT-VALUE}; published: 10).")
	private int step;

	/**
	 * @param files results with patterns
	 * @param progress of reading
	 * @return what to learn
	 */
	TrainingProblem problem(List<Path> files, Progress progress) {
		// What is wrong on the command line is said before files are read.
		int[][] ranges = FROM_FILE.equals(labels) ? new int[0][] : ranges(files.size());
		List<LabelledRamp> ramps = new ArrayList<>();
		for (Path file : files) {
			ramps.add(ramp(file, progress));
		}
		return ranges.length == 0 ? TrainingProblem.ofLabels(ramps) : TrainingProblem.ofRanges(ramps.get(0), ranges, step);
	}

	private int[][] ranges(int ramps) {
		if (ramps != 1 || step < 1) {
			throw new UsageException("--labels " + labels + " are frames of one ramp, every " + step + "th, and " + ramps + " ramps are given",
					"Give one ramp and a step of at least 1, or --labels file");
		}
		try {
			return ClassRanges.parse("--labels", labels);
		} catch (SettingsException e) {
			throw new UsageException(e.problem().replaceFirst("^setting ", ""), e.remedy());
		}
	}

	private static LabelledRamp ramp(Path file, Progress progress) {
		Ramp<Patterns> scan = RampReader.readPatterns(OutputFolder.existing(file), progress);
		return new LabelledRamp(file.getFileName().toString(), Files.isRegularFile(file) ? FileHash.sha256(file) : "", scan);
	}
}
