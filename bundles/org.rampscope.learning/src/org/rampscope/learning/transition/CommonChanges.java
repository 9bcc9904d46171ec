/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.rampscope.learning.transition.LineComparison.Line;

/** What happens to whole patterns at once: jumps of the pressure, steps of the beam's intensity and of the background. */
final class CommonChanges {

	private static final int BLOCK = 5;
	private static final double SIGMAS = 8;
	private static final double TO_SIGMA = 1.4826 / Math.sqrt(6);
	private static final double LEAST_BEAM = 0.04;
	private static final double LEAST_BACKGROUND = 0.02;
	/** Share of the intensity that must follow the common factor. */
	private static final double FOLLOWS = 0.7;
	private static final double JUMP = 1.8;
	private static final double LEAST_JUMP_WIDTHS = 0.04;
	private static final double GAP = 1.5;

	private final LineRamp ramp;
	private final ChangeSearch search;

	CommonChanges(LineRamp ramp, ChangeSearch search) {
		this.ramp = ramp;
		this.search = search;
	}

	/** @return frames at which the beam's intensity steps */
	List<Integer> beam() {
		double[] logarithm = new double[ramp.size()];
		Arrays.setAll(logarithm, i -> Math.log(Math.max(Double.MIN_NORMAL, Arrays.stream(ramp.rows()[i]).filter(v -> v > 0).sum())));
		return steps(logarithm, LEAST_BEAM).stream().filter(i -> follows(i, logarithm)).toList();
	}

	private boolean follows(int i, double[] logarithm) {
		LineComparison c = search.compare(Math.max(0, i - BLOCK), i, i, Math.min(ramp.size(), i + BLOCK));
		double factor = mean(logarithm, i, Math.min(ramp.size(), i + BLOCK)) - mean(logarithm, Math.max(0, i - BLOCK), i);
		double all = 0;
		double follow = 0;
		for (Line line : c.lines()) {
			double height = Math.max(line.before(), line.after());
			double own = Math.log(Math.max(line.after(), 1e-3 * height) / Math.max(line.before(), 1e-3 * height));
			all += height;
			follow += Math.abs(own - factor) < Math.abs(factor) / 2 ? height : 0;
		}
		return all > 0 && follow > FOLLOWS * all;
	}

	/** @return frames at which the background steps */
	List<Integer> background() {
		double highest = Arrays.stream(ramp.rows()).mapToDouble(r -> Arrays.stream(r).max().orElse(0)).sorted().skip(ramp.size() / 2).findFirst().orElse(0);
		return steps(ramp.baseline(), LEAST_BACKGROUND * highest);
	}

	/** @return frames at which all lines move at once by more than before and after, without frames missing there */
	List<Integer> pressureJumps(double[] timeS) {
		double[] shift = ramp.shift();
		List<Integer> jumps = new ArrayList<>();
		double[] pause = new double[Math.max(0, ramp.size() - 1)];
		Arrays.setAll(pause, i -> timeS[ramp.frame()[i + 1]] - timeS[ramp.frame()[i]]);
		double[] sorted = pause.clone();
		Arrays.sort(sorted);
		double usual = sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
		for (int i : ramp.aligned().jumps()) {
			double step = Math.abs(shift[i] - shift[i - 1]);
			double before = median(shift, Math.max(1, i - BLOCK), i);
			double after = median(shift, i + 1, Math.min(shift.length, i + 1 + BLOCK));
			boolean gap = pause[i - 1] > GAP * usual;
			if (!gap && step > JUMP * Math.max(before, after) + LEAST_JUMP_WIDTHS * ramp.width() * ramp.step()) {
				jumps.add(i);
			}
		}
		return jumps;
	}

	private static double median(double[] shift, int from, int to) {
		double[] steps = new double[Math.max(0, to - from)];
		Arrays.setAll(steps, k -> Math.abs(shift[from + k] - shift[from + k - 1]));
		Arrays.sort(steps);
		return steps.length == 0 ? 0 : steps[steps.length / 2];
	}

	private static double mean(double[] values, int from, int to) {
		return Arrays.stream(values, from, to).average().orElse(0);
	}

	/** Places where the mean of a few values differs from that of those before. */
	private static List<Integer> steps(double[] values, double least) {
		int n = values.length;
		if (n < 2 * BLOCK) {
			return List.of();
		}
		double[] second = new double[n - 2];
		Arrays.setAll(second, i -> Math.abs(values[i] - 2 * values[i + 1] + values[i + 2]));
		Arrays.sort(second);
		double limit = Math.max(least, SIGMAS * TO_SIGMA * second[second.length / 2] * Math.sqrt(2. / BLOCK));
		double[] step = new double[n];
		for (int i = BLOCK; i <= n - BLOCK; i++) {
			// what changed smoothly already is no step
			step[i] = Math.abs(mean(values, i, i + BLOCK) - mean(values, i - BLOCK, i)) - 1.5 * Math.abs(values[i - 1] - values[i - BLOCK])
					- 1.5 * Math.abs(values[i + BLOCK - 1] - values[i]);
		}
		List<Integer> found = new ArrayList<>();
		for (int i = BLOCK; i <= n - BLOCK; i++) {
			boolean highest = step[i] > limit;
			for (int k = Math.max(0, i - BLOCK); k <= Math.min(n - 1, i + BLOCK) && highest; k++) {
				highest = step[k] < step[i] || k >= i && step[k] == step[i];
			}
			if (highest) {
				found.add(i);
			}
		}
		return found;
	}
}
