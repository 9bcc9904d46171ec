/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.List;
import java.util.Optional;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.plot.HeatmapPyramid;
import org.rampscope.plot.IntensityLimits;

/**
 * A ramp with what is needed to draw it quickly. Two are equal only if they are the same one: comparing the numbers of two ramps on every
 * event would cost more than drawing them.
 */
public class PlottedRamp {

	private final Ramp<Patterns> scan;
	private final List<ClassTrack> tracks;
	private final List<FoundTransition> transitions;
	private final HeatmapPyramid pyramid;
	private final IntensityLimits limits;
	private final Optional<ClassMeans> classMeans;

	/**
	 * @param scan the ramp
	 * @param pyramid its intensities at every size of the map
	 * @param limits the range of intensities worth showing
	 */
	protected PlottedRamp(Ramp<Patterns> scan, HeatmapPyramid pyramid, IntensityLimits limits) {
		this.scan = scan;
		this.tracks = ClassTracks.of(scan);
		this.transitions = FoundTransition.of(scan);
		this.pyramid = pyramid;
		this.limits = limits;
		this.classMeans = tracks.stream().filter(ClassTrack::saysAnything).findFirst().map(track -> new ClassMeans(pyramid, track));
	}

	/**
	 * @param scan a ramp
	 * @param progress told how far the preparation is; asked whether to stop
	 */
	public static PlottedRamp of(Ramp<Patterns> scan, Progress progress) {
		HeatmapPyramid pyramid = HeatmapPyramid.of(scan.data().intensity(), progress);
		return new PlottedRamp(scan, pyramid, IntensityLimits.robust(pyramid));
	}

	/** @return the ramp */
	public final Ramp<Patterns> scan() {
		return scan;
	}

	/** @return everything that says one class per frame, labels by people first */
	public final List<ClassTrack> tracks() {
		return tracks;
	}

	/** @return the transitions the ramp's results speak of */
	public final List<FoundTransition> transitions() {
		return transitions;
	}

	/** @return the mean patterns of the classes of the first track that knows any */
	public final Optional<ClassMeans> classMeans() {
		return classMeans;
	}

	/** @return the intensities at every size of the map */
	public final HeatmapPyramid pyramid() {
		return pyramid;
	}

	/** @return the range of intensities worth showing */
	public final IntensityLimits limits() {
		return limits;
	}
}
