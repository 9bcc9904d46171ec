/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.plot.IntensityLimits;
import org.rampscope.plot.ramp.ClassMeans;
import org.rampscope.plot.ramp.PlottedRamp;

/** A ramp that is open in the workbench: what was read from a file, and what has changed since. */
public final class OpenRamp extends PlottedRamp {

	private final Path file;
	/** What the file has; the patterns are the same. */
	private final Ramp<Patterns> inFile;

	private OpenRamp(Path file, Ramp<Patterns> scan, HeatmapPyramid pyramid, IntensityLimits limits, Ramp<Patterns> inFile) {
		super(scan, pyramid, limits);
		this.file = file;
		this.inFile = inFile;
	}

	/**
	 * @param file where it was read from
	 * @param scan what was read
	 * @param progress told how far the preparation is; asked whether to stop
	 */
	public static OpenRamp prepare(Path file, Ramp<Patterns> scan, Progress progress) {
		HeatmapPyramid pyramid = HeatmapPyramid.of(scan.data().intensity(), progress);
		OpenRamp ramp = new OpenRamp(file, scan, pyramid, IntensityLimits.robust(pyramid), scan);
		ramp.classMeans().ifPresent(ClassMeans::prepare);
		return ramp;
	}

	/** @return this with other labels, which are not in the file yet */
	public OpenRamp withLabels(Optional<Labels> labels) {
		return new OpenRamp(file, scan().withLabels(labels), pyramid(), limits(), inFile);
	}

	/** @return this with the labels and results it has taken as those of the file */
	public OpenRamp saved() {
		return new OpenRamp(file, scan(), pyramid(), limits(), scan());
	}

	/** @return this with other results, labels or metadata for the same patterns */
	public OpenRamp withScan(Ramp<Patterns> newScan) {
		if (newScan.data().intensity() != scan().data().intensity()) {
			throw new IllegalArgumentException("other patterns need to be prepared");
		}
		return new OpenRamp(file, newScan, pyramid(), limits(), inFile);
	}

	/** @return whether it has labels or results that the file has not */
	public boolean isEdited() {
		return hasUnsavedLabels() || !unsavedResults().equals(Results.NONE);
	}

	/** @return whether its labels differ from those of the file */
	public boolean hasUnsavedLabels() {
		return scan().labels().isPresent() != inFile.labels().isPresent()
				|| scan().labels().isPresent() && !Arrays.equals(scan().labels().get().codes(), inFile.labels().get().codes());
	}

	/** @return the results made since the file was read, such as a classification */
	public Results unsavedResults() {
		return scan().results().since(inFile.results());
	}

	/** @return whether the patterns were made from the file's detector frames when it was opened, and are in no file */
	public boolean isReducedHere() {
		return file.getFileName() != null && scan().provenance().inputs().containsKey(file.getFileName().toString())
				&& !scan().provenance().steps().isEmpty();
	}

	/** @return where it was read from */
	public Path file() {
		return file;
	}
}
