/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Gives the arbitrary numbers of clusters a meaning along the ramp. */
public final class LabelOrientation {

	private LabelOrientation() {
	}

	/**
	 * Two clusters: the first frame gets label 0 (the published rule). More: numbered by the median frame of the cluster,
	 * so that 0 lies earliest and the highest number latest.
	 *
	 * @param labels 0 … clusters − 1 per frame, in any order
	 * @param clusters number of clusters
	 * @return the same partition, renumbered
	 */
	public static int[] alongRamp(int[] labels, int clusters) {
		if (clusters == 2) {
			boolean flip = labels.length > 0 && labels[0] != 0;
			return Arrays.stream(labels).map(l -> flip ? 1 - l : l).toArray();
		}
		double[] median = new double[clusters];
		for (int c = 0; c < clusters; c++) {
			int cluster = c;
			int[] frames = IntStream.range(0, labels.length).filter(i -> labels[i] == cluster).toArray();
			median[c] = frames.length == 0 ? labels.length : 0.5 * (frames[(frames.length - 1) / 2] + frames[frames.length / 2]);
		}
		int[] order = IntStream.range(0, clusters).boxed().sorted(Comparator.comparingDouble(c -> median[c])).mapToInt(c -> c).toArray();
		int[] number = new int[clusters];
		for (int rank = 0; rank < clusters; rank++) {
			number[order[rank]] = rank;
		}
		return Arrays.stream(labels).map(l -> number[l]).toArray();
	}
}
