/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.List;

/**
 * Two mean patterns of a ramp compared line by line. Heights count only where they change by more than they jitter from frame to frame.
 *
 * @param lines every line of either pattern
 * @param born share of the later pattern's intensity in lines that the earlier one does not have
 * @param died share of the earlier pattern's intensity in lines that are not in the later one
 * @param kept share of the earlier pattern's intensity in lines whose height stayed
 * @param widened share of the earlier pattern's intensity in lines that are clearly wider or narrower
 * @param scaled share of the intensity in lines whose height changed clearly
 * @param certainty how many standard deviations the clearest change has
 */
record LineComparison(List<Line> lines, double born, double died, double kept, double widened, double scaled, double certainty) {

	/** What became of a line. */
	enum Fate {
		BORN, DIED, KEPT, SCALED, WIDENED
	}

	/**
	 * @param bin where it is: of a line that died, where it was
	 * @param before height in the earlier pattern
	 * @param after height in the later pattern
	 * @param fate what became of it
	 * @param certainty change of the height in standard deviations
	 * @param shift of the frames it was seen in, in ln(1/d)
	 */
	record Line(double bin, double before, double after, Fate fate, double certainty, double shift) {
	}

	private static final double LINE_SIGMAS = 5;
	private static final double LEAST_LINE = 0.012;
	private static final double CHANGE_SIGMAS = 4.5;
	/** Of the height, what is not worth a change however sure. */
	private static final double NEGLIGIBLE = 0.03;
	private static final double NEAR_WIDTHS = 0.45;
	/** Of what a line moves by itself, how much is not sure. */
	private static final double UNSURE = 0.35;
	/** A line that has moved far is taken for the same only where its height has not changed by more. */
	private static final double MOST_RATIO = 2.2;
	/** Fewer frames do not show how a line moves. */
	private static final int FEWEST_MOVING = 6;
	private static final double MOVING_SIGMAS = 12;
	private static final double GONE = 0.5;
	private static final double KEPT_RATIO = 0.75;
	private static final double WIDER = 0.14;

	/**
	 * A block of frames.
	 *
	 * @param mean mean of the smoothed patterns
	 * @param early mean of the first half of the frames
	 * @param late mean of the others
	 * @param first first frame
	 * @param frames number of frames
	 */
	record Block(double[] mean, double[] early, double[] late, int first, int frames) {

		double centre() {
			return first + (frames - 1) / 2.;
		}
	}

	/** A line with what it moves by per frame beside the common compression. */
	private record Peak(int bin, double height, double width, double velocity) {
	}

	static LineComparison of(LineRamp ramp, Block before, Block after, double jitter) {
		List<Peak> left = peaks(ramp, before);
		List<Peak> right = peaks(ramp, after);
		int[] ofLeft = new int[left.size()];
		int[] ofRight = new int[right.size()];
		java.util.Arrays.fill(ofLeft, -1);
		java.util.Arrays.fill(ofRight, -1);
		double near = NEAR_WIDTHS * ramp.width();
		double apart = after.centre() - before.centre();
		match(left, right, ofLeft, ofRight, near, 0, false);
		match(left, right, ofLeft, ofRight, near, apart, false);
		match(left, right, ofLeft, ofRight, near, apart, true);
		List<Line> lines = new ArrayList<>();
		double allBefore = 0;
		double allAfter = 0;
		double born = 0;
		double died = 0;
		double kept = 0;
		double widened = 0;
		double scaled = 0;
		double clearest = 0;
		int wide = 0;
		for (int i = 0; i < left.size(); i++) {
			Peak p = left.get(i);
			allBefore += p.height();
			double r = ofLeft[i] >= 0 ? right.get(ofLeft[i]).height() : highest(after.mean(), p.bin(), ramp.width() / 4);
			double certainty = certainty(ramp, p.bin(), p.height(), r, before.frames(), after.frames(), jitter);
			boolean changes = certainty > CHANGE_SIGMAS;
			Fate fate = Fate.KEPT;
			if (ofLeft[i] < 0 && changes && r < GONE * p.height() || changes && r < 0.3 * p.height()) {
				fate = Fate.DIED;
				died += p.height() - Math.max(0, r);
			} else if (changes && (r < KEPT_RATIO * p.height() || r > p.height() / KEPT_RATIO)) {
				fate = Fate.SCALED;
				scaled += Math.abs(p.height() - r);
			} else {
				kept += p.height();
			}
			if (ofLeft[i] >= 0 && fate != Fate.DIED) {
				double ratio = Math.log(right.get(ofLeft[i]).width() / p.width());
				double own = ramp.noise()[p.bin()] * Math.sqrt(1. / before.frames() + 1. / after.frames()) / Math.min(p.height(), r);
				if (Math.abs(ratio) > WIDER + 4 * own) {
					fate = fate == Fate.KEPT ? Fate.WIDENED : fate;
					widened += p.height();
					wide++;
				}
			}
			clearest = fate == Fate.DIED || fate == Fate.SCALED ? Math.max(clearest, certainty) : clearest;
			lines.add(new Line(p.bin(), p.height(), r, fate, certainty, shift(ramp, before)));
		}
		for (int i = 0; i < right.size(); i++) {
			Peak p = right.get(i);
			allAfter += p.height();
			if (ofRight[i] >= 0) {
				Peak l = left.get(ofRight[i]);
				double certainty = certainty(ramp, p.bin(), p.height(), l.height(), before.frames(), after.frames(), jitter);
				if (certainty > CHANGE_SIGMAS && l.height() < 0.3 * p.height()) {
					born += p.height() - l.height();
				}
				continue;
			}
			double l = highest(before.mean(), p.bin(), ramp.width() / 4);
			double certainty = certainty(ramp, p.bin(), p.height(), l, after.frames(), before.frames(), jitter);
			if (certainty > CHANGE_SIGMAS && l < GONE * p.height()) {
				born += p.height() - Math.max(0, l);
				clearest = Math.max(clearest, certainty);
				lines.add(new Line(p.bin(), l, p.height(), Fate.BORN, certainty, shift(ramp, after)));
			}
		}
		double b = Math.max(allBefore, Double.MIN_NORMAL);
		double a = Math.max(allAfter, Double.MIN_NORMAL);
		return new LineComparison(List.copyOf(lines), born / a, died / b, kept / b, wide > 1 ? widened / b : 0, scaled / b, clearest);
	}

	private static double shift(LineRamp ramp, Block block) {
		return ramp.shift()[(int) block.centre()];
	}

	/** How much changed, 0 … about 2, whatever the cause. */
	double change() {
		return born + died + 0.5 * Math.min(1, scaled);
	}

	/** Sum of the changes of all lines. */
	double moved() {
		return lines.stream().filter(l -> l.certainty() > CHANGE_SIGMAS).mapToDouble(l -> Math.abs(l.after() - l.before())).sum();
	}

	private static double certainty(LineRamp ramp, int bin, double a, double b, int framesA, int framesB, double jitter) {
		double noise = ramp.noise()[bin];
		double variance = noise * noise * (1. / framesA + 1. / framesB) + jitter * jitter * (a * a / framesA + b * b / framesB)
				+ NEGLIGIBLE * NEGLIGIBLE * Math.max(a * a, b * b);
		return Math.abs(a - b) / Math.sqrt(Math.max(variance, Double.MIN_NORMAL));
	}

	private static double highest(double[] row, int bin, double reach) {
		double most = Double.NEGATIVE_INFINITY;
		for (int k = (int) Math.max(0, Math.ceil(bin - reach)); k <= Math.min(row.length - 1, Math.floor(bin + reach)); k++) {
			most = Math.max(most, row[k]);
		}
		return most;
	}

	/** Pairs the nearest first, each line where its own movement takes it; where that is far, only lines of like height. */
	private static void match(List<Peak> left, List<Peak> right, int[] ofLeft, int[] ofRight, double near, double apart, boolean backwards) {
		while (true) {
			double least = 1;
			int bestLeft = -1;
			int bestRight = -1;
			for (int i = 0; i < left.size(); i++) {
				for (int j = 0; ofLeft[i] < 0 && j < right.size(); j++) {
					if (ofRight[j] >= 0) {
						continue;
					}
					double moved = apart * (backwards ? right.get(j).velocity() : left.get(i).velocity());
					double ratio = left.get(i).height() / right.get(j).height();
					boolean alike = Math.abs(moved) < near || ratio < MOST_RATIO && ratio > 1 / MOST_RATIO;
					double distance = Math.abs(left.get(i).bin() + moved - right.get(j).bin()) / (near + UNSURE * Math.abs(moved));
					if (alike && distance <= least) {
						least = distance;
						bestLeft = i;
						bestRight = j;
					}
				}
			}
			if (bestLeft < 0) {
				return;
			}
			ofLeft[bestLeft] = bestRight;
			ofRight[bestRight] = bestLeft;
		}
	}

	private static List<Peak> peaks(LineRamp ramp, Block block) {
		double[] row = block.mean();
		double most = 0;
		for (double v : row) {
			most = Math.max(most, v);
		}
		double own = Math.sqrt(block.frames());
		List<Peak> peaks = new ArrayList<>();
		int margin = (int) Math.ceil(ramp.width() / 2);
		for (int k = margin; k < row.length - margin; k++) {
			double limit = Math.max(LINE_SIGMAS * ramp.noise()[k] / own, LEAST_LINE * most);
			if (row[k] > limit && row[k] >= row[k - 1] && row[k] > row[k + 1]) {
				peaks.add(new Peak(k, row[k], LineRamp.widthAt(row, k), velocity(ramp, block, k)));
			}
		}
		// what hardly stands out of the flank of its neighbour is a part of it
		for (int i = 0; i + 1 < peaks.size();) {
			Peak a = peaks.get(i);
			Peak b = peaks.get(i + 1);
			double valley = Double.POSITIVE_INFINITY;
			for (int k = a.bin(); k <= b.bin(); k++) {
				valley = Math.min(valley, row[k]);
			}
			double lower = Math.min(a.height(), b.height());
			if (lower - valley < Math.max(3 * ramp.noise()[a.bin()] / own, 0.12 * lower)) {
				peaks.remove(a.height() < b.height() ? i : i + 1);
				i = Math.max(0, i - 1);
			} else {
				i++;
			}
		}
		return peaks;
	}

	private static double velocity(LineRamp ramp, Block block, int bin) {
		double noise = ramp.noise()[bin] / Math.sqrt(block.frames());
		if (block.frames() < FEWEST_MOVING || block.mean()[bin] < MOVING_SIGMAS * noise) {
			return 0;
		}
		double from = summit(block.early(), bin, ramp.width());
		double to = summit(block.late(), bin, ramp.width());
		return Double.isNaN(from) || Double.isNaN(to) ? 0 : 2 * (to - from) / block.frames();
	}

	/** The nearest maximum; NaN where there is none within reach. */
	static double summit(double[] row, int bin, double reach) {
		int best = -1;
		for (int o = 0; o <= reach && best < 0; o++) {
			for (int k : new int[] { bin - o, bin + o }) {
				if (k > 0 && k < row.length - 1 && row[k] >= row[k - 1] && row[k] > row[k + 1] && row[k] > row[Math.clamp(bin, 0, row.length - 1)] * 0.9) {
					best = best < 0 || row[k] > row[best] ? k : best;
				}
			}
		}
		if (best < 0) {
			return Double.NaN;
		}
		double curvature = row[best - 1] - 2 * row[best] + row[best + 1];
		return best + (curvature < 0 ? Math.clamp(0.5 * (row[best - 1] - row[best + 1]) / curvature, -0.5, 0.5) : 0);
	}

	/** @return bins of the lines of a block */
	static int[] lineBins(LineRamp ramp, Block block) {
		return peaks(ramp, block).stream().mapToInt(Peak::bin).toArray();
	}
}
