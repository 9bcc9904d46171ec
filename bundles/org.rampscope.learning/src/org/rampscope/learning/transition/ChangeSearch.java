/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.core.progress.Progress;
import org.rampscope.learning.transition.LineComparison.Block;

/** Finds where along a ramp lines change, by comparing the frames before a place with those after it, over few frames and over many. */
final class ChangeSearch {

	private static final int[] LENGTHS = { 2, 3, 5, 8, 12, 18, 27, 40, 60, 90, 135, 200, 300 };
	private static final double LEAST_CHANGE = 0.06;
	/** The shortest blocks that show nearly all of what longer ones show tell best where it is. */
	private static final double NEARLY_ALL = 0.6;
	private static final int JITTER_PARTS = 8;
	private static final int JITTER_FRAMES = 12;
	private static final double JITTER_SIGMAS = 12;
	private static final double TO_SIGMA = 1.4826 / Math.sqrt(6);

	private final LineRamp ramp;
	private final double[][] sums;
	private final double jitter;

	ChangeSearch(LineRamp ramp) {
		this.ramp = ramp;
		sums = new double[ramp.size() + 1][ramp.bins()];
		for (int i = 0; i < ramp.size(); i++) {
			for (int k = 0; k < ramp.bins(); k++) {
				sums[i + 1][k] = sums[i][k] + ramp.smooth()[i][k];
			}
		}
		jitter = jitterOf();
	}

	/**
	 * A place where lines change.
	 *
	 * @param frame first frame after the change, or the middle of it
	 * @param length frames on either side that were compared
	 * @param comparison what changed
	 */
	record Change(int frame, int length, LineComparison comparison) {
	}

	/** @return relative jitter of the height of single lines from frame to frame */
	double jitter() {
		return jitter;
	}

	/** @return the frames first … end − 1 */
	Block block(int first, int end) {
		int half = first + (end - first) / 2;
		return new Block(mean(first, end), mean(first, Math.max(first + 1, half)), mean(half, end), first, end - first);
	}

	private double[] mean(int first, int end) {
		double[] mean = new double[ramp.bins()];
		for (int k = 0; k < mean.length; k++) {
			mean[k] = (sums[end][k] - sums[first][k]) / (end - first);
		}
		return mean;
	}

	LineComparison compare(int firstBefore, int endBefore, int firstAfter, int endAfter) {
		return LineComparison.of(ramp, block(firstBefore, endBefore), block(firstAfter, endAfter), jitter);
	}

	/**
	 * @param first first frame of the stretch to search
	 * @param end frame after its last
	 * @return the clearest change in it
	 */
	Optional<Change> best(int first, int end, Progress progress) {
		List<Change> bests = Arrays.stream(LENGTHS).filter(w -> w == LENGTHS[0] || 2 * w <= end - first).parallel().mapToObj(w -> {
			progress.checkCancelled();
			return best(first, end, w);
		}).flatMap(Optional::stream).toList();
		double most = bests.stream().mapToDouble(c -> c.comparison().change()).max().orElse(0);
		if (most < LEAST_CHANGE) {
			return Optional.empty();
		}
		return bests.stream().filter(c -> c.comparison().change() >= NEARLY_ALL * most).findFirst().map(c -> located(first, end, c));
	}

	/** A change shows from its first frame on in what comes after it, but most of it shows at its place. */
	private Change located(int first, int end, Change change) {
		int length = Math.max(3, change.length());
		return IntStream.range(Math.max(first + 2, change.frame() - length), Math.min(end - 1, change.frame() + length + 1)).mapToObj(i -> at(first, end, i, length))
				.reduce(change, (a, b) -> b.comparison().moved() > a.comparison().moved() ? b : a);
	}

	private Optional<Change> best(int first, int end, int length) {
		int least = Math.max(2, length / 2);
		int step = Math.max(1, length / 6);
		List<Integer> places = new ArrayList<>();
		for (int i = first + least; i <= end - least; i += step) {
			places.add(i);
		}
		Optional<Change> best = places.stream().map(i -> at(first, end, i, length)).reduce(ChangeSearch::clearer);
		if (best.isEmpty() || step == 1) {
			return best;
		}
		int around = best.get().frame();
		return IntStream.range(Math.max(first + least, around - step + 1), Math.min(end - least + 1, around + step)).mapToObj(i -> at(first, end, i, length))
				.reduce(ChangeSearch::clearer);
	}

	private static Change clearer(Change a, Change b) {
		return b.comparison().change() > a.comparison().change() ? b : a;
	}

	private Change at(int first, int end, int i, int length) {
		return new Change(i, length, compare(Math.max(first, i - length), i, i, Math.min(end, i + length)));
	}

	private double jitterOf() {
		List<Double> all = new ArrayList<>();
		int n = ramp.size();
		int frames = Math.min(JITTER_FRAMES, n);
		for (int part = 0; part < JITTER_PARTS; part++) {
			int first = part * (n - frames) / JITTER_PARTS;
			Block block = block(first, first + frames);
			int reach = (int) Math.max(1, ramp.width() / 3);
			for (int bin : LineComparison.lineBins(ramp, block)) {
				double height = block.mean()[bin];
				if (height < JITTER_SIGMAS * ramp.noise()[bin] || frames < 5) {
					continue;
				}
				double[] course = new double[frames];
				for (int i = 0; i < frames; i++) {
					for (int k = Math.max(0, bin - reach); k <= Math.min(ramp.bins() - 1, bin + reach); k++) {
						course[i] = Math.max(course[i], ramp.smooth()[first + i][k]);
					}
				}
				double[] second = new double[frames - 2];
				Arrays.setAll(second, i -> Math.abs(course[i] - 2 * course[i + 1] + course[i + 2]) / height);
				Arrays.sort(second);
				double sigma = TO_SIGMA * second[second.length / 2];
				double noise = ramp.noise()[bin] / height;
				all.add(Math.sqrt(Math.max(0, sigma * sigma - noise * noise)));
			}
		}
		all.sort(Double::compare);
		return all.isEmpty() ? 0 : all.get(all.size() / 2);
	}
}
