/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.training.FrameRanges;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingProblem.LabelledRamp;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.RampScanReader;

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
		List<LabelledRamp> ramps = new ArrayList<>();
		for (Path file : files) {
			ramps.add(ramp(file, progress));
		}
		if (FROM_FILE.equals(labels)) {
			return TrainingProblem.ofLabels(ramps);
		}
		if (ramps.size() != 1 || step < 1) {
			throw new UsageException("--labels " + labels + " are frames of one ramp, every " + step + "th, and " + ramps.size() + " ramps are given",
					"Give one ramp and a step of at least 1, or --labels file");
		}
		return TrainingProblem.ofRanges(ramps.get(0), FrameRanges.parse("--labels", labels), step);
	}

	private static LabelledRamp ramp(Path file, Progress progress) {
		RampScan scan = RampScanReader.read(OutputFolder.existing(file), progress);
		return new LabelledRamp(file.getFileName().toString(), Files.isRegularFile(file) ? FileHash.sha256(file) : "", scan);
	}
}
