/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot.ramp;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.rampscope.plot.HeatmapPyramid;

/** The mean pattern of every class of a ramp, found when it is first asked for. Missing intensities are left out. */
public final class ClassMeans {

	private final HeatmapPyramid all;
	private final ClassTrack track;
	private final Map<Integer, double[]> means = new ConcurrentHashMap<>();

	/**
	 * @param all the ramp's intensities
	 * @param track which frame is of which class
	 */
	ClassMeans(HeatmapPyramid all, ClassTrack track) {
		this.all = all;
		this.track = track;
	}

	/** Finds all means, so that nobody has to wait for them. */
	public void prepare() {
		Arrays.stream(track.codes()).filter(code -> code >= 0).distinct().forEach(this::mean);
	}

	/** @return who says which class a frame is of */
	public ClassTrack track() {
		return track;
	}

	/**
	 * @param frame a frame
	 * @return its class, or that of the last frame before it that has one; empty where none has
	 */
	public Optional<Integer> lastClass(int frame) {
		for (int i = frame; i >= 0; i--) {
			if (track.codes()[i] >= 0) {
				return Optional.of(track.codes()[i]);
			}
		}
		return Optional.empty();
	}

	/** @return the mean pattern of a class, one value per bin, NaN where no frame has a finite intensity; must not be modified */
	public double[] mean(int code) {
		return means.computeIfAbsent(code, this::find);
	}

	private double[] find(int code) {
		int[] frames = IntStream.range(0, track.codes().length).filter(frame -> track.codes()[frame] == code).toArray();
		double[] mean = new double[all.columns()];
		// By blocks of bins: rows are read in order, and the sums of a block stay in the cache of one core.
		int block = 256;
		IntStream.range(0, (mean.length + block - 1) / block).parallel().forEach(b -> {
			int from = b * block;
			int to = Math.min(mean.length, from + block);
			int[] counts = new int[to - from];
			for (int frame : frames) {
				for (int bin = from; bin < to; bin++) {
					double intensity = all.intensity(frame, bin);
					if (Double.isFinite(intensity)) {
						mean[bin] += intensity;
						counts[bin - from]++;
					}
				}
			}
			for (int bin = from; bin < to; bin++) {
				mean[bin] /= counts[bin - from];
			}
		});
		return mean;
	}
}
