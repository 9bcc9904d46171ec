/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.rampscope.core.progress.Progress;

/**
 * Finds the window of a ramp in which a mixture of two patterns explains most that a single smoothly changing pattern does
 * not. Intervals of all places and lengths are tried coarsely first; the best few are then fitted in windows of their own.
 */
final class TransitionSearch {

	private static final int DEGREE = 2;
	private static final double LENGTH_FACTOR = 1.3;
	private static final double LONGEST_SHARE = 0.45;
	private static final double WINDOW_SHARE = 0.6;
	/** Frames beside the shortest interval. */
	static final int NARROWEST_FLANK = 8;
	private static final int CANDIDATES = 6;
	private static final int ROUNDS = 5;

	private final WhitenedPatterns patterns;
	private final double[] ramp;

	/**
	 * @param patterns aligned and whitened patterns of the whole ramp
	 * @param ramp ramp coordinate
	 */
	TransitionSearch(WhitenedPatterns patterns, double[] ramp) {
		this.patterns = patterns;
		this.ramp = ramp;
	}

	/** An interval with its window and the evidence for it. */
	private record Candidate(double onset, double end, int first, int windowEnd, double evidence) {

		Candidate with(double newEvidence) {
			return new Candidate(onset, end, first, windowEnd, newEvidence);
		}

		boolean near(Candidate other) {
			double width = Math.max(end - onset, other.end - other.onset);
			return Math.abs(onset - other.onset) + Math.abs(end - other.end) < width / 2 + 2;
		}
	}

	/**
	 * @return the window with most evidence
	 */
	TransitionWindow best(Progress progress) {
		List<Candidate> coarse = coarse(progress);
		coarse.sort(Comparator.comparingDouble(Candidate::evidence).reversed());
		List<Candidate> distinct = new ArrayList<>();
		for (Candidate c : coarse) {
			if (distinct.size() < CANDIDATES && distinct.stream().noneMatch(c::near)) {
				distinct.add(c);
			}
		}
		Candidate best = distinct.stream().parallel().map(c -> settled(c, progress))
				.max(Comparator.comparingDouble(Candidate::evidence)).orElseThrow();
		return TransitionWindow.of(patterns, ramp, best.first(), best.windowEnd());
	}

	private List<Candidate> coarse(Progress progress) {
		int frames = ramp.length;
		double[][] scores = patterns.scores(0, frames, TransitionWindow.DIRECTIONS);
		List<double[]> intervals = new ArrayList<>();
		for (double length = 1; length <= Math.max(1, LONGEST_SHARE * frames); length *= LENGTH_FACTOR) {
			double step = Math.max(1, Math.floor(length / 6));
			for (double centre = 0.5; centre < frames; centre += step) {
				intervals.add(new double[] { centre - length / 2, centre + length / 2 });
			}
		}
		List<Candidate> found = intervals.parallelStream().map(i -> {
			progress.checkCancelled();
			return coarse(scores, i[0], i[1]);
		}).filter(c -> c != null).toList();
		return new ArrayList<>(found.isEmpty() ? List.of(whole()) : found);
	}

	/** @return the interval with its evidence; null where the ramp leaves too few frames beside it */
	private Candidate coarse(double[][] scores, double onset, double end) {
		double length = end - onset;
		int first = windowFirst(onset, length);
		int windowEnd = windowEnd(end, length);
		if (!hasFlanks(new Candidate(onset, end, first, windowEnd, 0))) {
			return null;
		}
		TransitionWindow window = TransitionWindow.cut(scores, ramp, first, windowEnd);
		MixtureModel model = window.model(DEGREE, DEGREE, MixingProfile.SMOOTH);
		double evidence = window.evidence(window.smoothMisfit(model.parameters()), model.misfit(onset, end) / window.values());
		return new Candidate(onset, end, first, windowEnd, evidence);
	}

	private Candidate whole() {
		return new Candidate(0, ramp.length - 1.0, 0, ramp.length, 0);
	}

	/** Fits the interval, takes a window that suits it, and so on until the window stays. Evidence counts in that window. */
	private Candidate settled(Candidate start, Progress progress) {
		Candidate current = start;
		Candidate best = start;
		Candidate last = start;
		for (int round = 0; round < ROUNDS && hasFlanks(current); round++) {
			progress.checkCancelled();
			TransitionWindow window = TransitionWindow.of(patterns, ramp, current.first(), current.windowEnd());
			MixtureModel model = window.model(DEGREE, DEGREE, MixingProfile.SMOOTH);
			double misfit = model.misfit(current.onset(), current.end()) / window.values();
			Candidate seen = current.with(window.evidence(window.smoothMisfit(model.parameters()), misfit));
			if (round == 0 || seen.evidence() > best.evidence()) {
				best = seen;
			}
			last = seen;
			IntervalFit fit = IntervalFit.of(window, model);
			current = new Candidate(fit.onset(), fit.end(), windowFirst(fit.onset(), fit.width()), windowEnd(fit.end(), fit.width()), 0);
		}
		return last.evidence() > best.evidence() / 2 ? last : best;
	}

	/** Frames of either phase alone must be in view, or smooth drift of one phase is taken for a mixture. */
	private boolean hasFlanks(Candidate c) {
		if (c.end() - c.onset() > Math.max(1, LONGEST_SHARE * ramp.length)) {
			return false;
		}
		double beside = Math.max(DEGREE + 2.0, (c.end() - c.onset()) * WINDOW_SHARE / 2);
		return c.onset() - c.first() >= beside && c.windowEnd() - 1 - c.end() >= beside;
	}

	private int windowFirst(double onset, double length) {
		return Math.max(0, (int) Math.floor(onset - Math.max(NARROWEST_FLANK, WINDOW_SHARE * length)));
	}

	private int windowEnd(double end, double length) {
		return Math.min(ramp.length, (int) Math.ceil(end + Math.max(NARROWEST_FLANK, WINDOW_SHARE * length)) + 1);
	}
}
