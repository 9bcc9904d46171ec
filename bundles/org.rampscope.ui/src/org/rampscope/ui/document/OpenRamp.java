/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.Labels;
import org.rampscope.core.RampScan;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.plot.IntensityLimits;

/**
 * A ramp with what the workbench needs to draw it quickly. Two are equal only if they are the same one: comparing the numbers of two
 * ramps on every event would cost more than drawing them.
 */
public final class OpenRamp {

	private final Path file;
	private final RampScan scan;
	private final List<ClassTrack> tracks;
	private final List<FoundTransition> transitions;
	private final HeatmapPyramid pyramid;
	private final IntensityLimits limits;
	private final Optional<ClassMeans> classMeans;
	/** What the file has; the patterns are the same. */
	private final RampScan inFile;

	private OpenRamp(Path file, RampScan scan, HeatmapPyramid pyramid, IntensityLimits limits, RampScan inFile) {
		this.file = file;
		this.scan = scan;
		this.tracks = ClassTracks.of(scan);
		this.transitions = FoundTransition.of(scan);
		this.pyramid = pyramid;
		this.limits = limits;
		this.classMeans = tracks.stream().filter(ClassTrack::saysAnything).findFirst().map(track -> new ClassMeans(pyramid, track));
		this.inFile = inFile;
	}

	/**
	 * @param file where it was read from
	 * @param scan what was read
	 * @param progress told how far the preparation is; asked whether to stop
	 */
	public static OpenRamp prepare(Path file, RampScan scan, Progress progress) {
		HeatmapPyramid pyramid = HeatmapPyramid.of(scan.intensity(), progress);
		OpenRamp ramp = new OpenRamp(file, scan, pyramid, IntensityLimits.robust(pyramid), scan);
		ramp.classMeans.ifPresent(ClassMeans::prepare);
		return ramp;
	}

	/** @return this with other labels, which are not in the file yet */
	public OpenRamp withLabels(Optional<Labels> labels) {
		return new OpenRamp(file, scan.withLabels(labels), pyramid, limits, inFile);
	}

	/** @return this with the labels and results it has taken as those of the file */
	public OpenRamp saved() {
		return new OpenRamp(file, scan, pyramid, limits, scan);
	}

	/** @return this with other results, labels or metadata for the same patterns */
	public OpenRamp withScan(RampScan newScan) {
		if (newScan.intensity() != scan.intensity()) {
			throw new IllegalArgumentException("other patterns need to be prepared");
		}
		return new OpenRamp(file, newScan, pyramid, limits, inFile);
	}

	/** @return whether it has labels or results that the file has not */
	public boolean isEdited() {
		return hasUnsavedLabels() || !unsavedResults().isEmpty();
	}

	/** @return whether its labels differ from those of the file */
	public boolean hasUnsavedLabels() {
		return scan.labels().isPresent() != inFile.labels().isPresent()
				|| scan.labels().isPresent() && !Arrays.equals(scan.labels().get().codes(), inFile.labels().get().codes());
	}

	/** @return the results made since the file was read, such as a classification */
	public Map<String, DataGroup> unsavedResults() {
		Map<String, DataGroup> made = new LinkedHashMap<>(scan.results());
		made.keySet().removeIf(name -> made.get(name) == inFile.results().get(name));
		return made;
	}

	/** @return whether the patterns were made from the file's detector frames when it was opened, and are in no file */
	public boolean isReducedHere() {
		return file.getFileName() != null && scan.provenance().inputs().containsKey(file.getFileName().toString())
				&& !scan.provenance().steps().isEmpty();
	}

	/** @return where it was read from */
	public Path file() {
		return file;
	}

	/** @return what was read */
	public RampScan scan() {
		return scan;
	}

	/** @return everything that says one class per frame, labels by people first */
	public List<ClassTrack> tracks() {
		return tracks;
	}

	/** @return the transitions the ramp's results speak of */
	public List<FoundTransition> transitions() {
		return transitions;
	}

	/** @return the mean patterns of the classes of the first track that knows any */
	public Optional<ClassMeans> classMeans() {
		return classMeans;
	}

	/** @return the intensities at every size of the map */
	public HeatmapPyramid pyramid() {
		return pyramid;
	}

	/** @return the range of intensities worth showing */
	public IntensityLimits limits() {
		return limits;
	}
}
