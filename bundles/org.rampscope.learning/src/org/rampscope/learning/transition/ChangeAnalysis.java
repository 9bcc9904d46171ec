/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.progress.Progress;
import org.rampscope.learning.transition.ChangeSearch.Change;
import org.rampscope.learning.transition.LineComparison.Fate;
import org.rampscope.learning.transition.LineComparison.Line;

/** Takes a ramp apart into stretches within which its lines only move, and says what happens between them. */
final class ChangeAnalysis {

	private static final int MOST_CHANGES = 24;
	private static final int ROUNDS = 2;
	private static final double FLANK = 0.5;
	private static final int SHORTEST_FLANK = 10;
	private static final int LONGEST_FLANK = 100;
	/** A change of structure takes at least this share of the old lines. */
	private static final double AFFECTED = 0.25;
	/** Lines that come while so much of the old ones stays are not the sample's. */
	private static final double MOSTLY = 0.7;
	/** Lines that are known come beside a sample of which less goes, and more stays, than this. */
	private static final double LIKELY_FOREIGN = 0.4;
	private static final double HALF = 0.5;
	/** Lines that widen and fall together are being split, where these shares of the intensity take part. */
	private static final double SPLIT = 0.4;
	private static final double SPLIT_HEIGHTS = 0.1;
	/** Where more of the old intensity stays, and most lines do, the others are no new structure. */
	private static final double MOST_KEPT = 0.65;
	private static final double JOINED_LENGTHS = 1;
	/** Two changes are one where both together are so much more than the greater one. */
	private static final double MORE = 1.1;
	/** New lines with more than this share of the intensity are not lines that became wider. */
	private static final double CLEARLY = 0.12;
	private static final double FEW = 0.02;

	private final LineRamp ramp;
	private final ChangeSearch search;
	private final Progress progress;
	private final KnownMatter known;

	ChangeAnalysis(LineRamp ramp, KnownMatter known, Progress progress) {
		this.ramp = ramp;
		this.search = new ChangeSearch(ramp);
		this.known = known;
		this.progress = progress;
	}

	/**
	 * What happens at one place.
	 *
	 * @param first first frame of the stretch before
	 * @param last frame after the stretch after
	 * @param change where lines change, and how
	 * @param cause why
	 * @param what the name of what came or went, where it is known
	 * @param leaves whether something went and nothing came
	 * @param interval onset and end, of a change of structure
	 * @param course share of the new structure about it
	 */
	record Found(int first, int last, Change change, ChangeCause cause, String what, boolean leaves, Optional<IntervalPosterior> interval,
			Optional<MembershipCourse> course) {

		Found(int first, int last, Change change, ChangeCause cause, String what, boolean leaves) {
			this(first, last, change, cause, what, leaves, Optional.empty(), Optional.empty());
		}

		Found with(IntervalPosterior other) {
			return new Found(first, last, change, cause, what, leaves, Optional.of(other), course);
		}

		/** Whether new lines speak for it, and not only old ones that become lower or wider. */
		boolean clear() {
			return change.comparison().born() > CLEARLY;
		}

		int from() {
			return interval.map(p -> (int) Math.floor(p.onset()) + 1).orElse(change.frame());
		}

		int to() {
			return interval.map(p -> (int) Math.ceil(p.end())).orElse(change.frame());
		}
	}

	ChangeSearch search() {
		return search;
	}

	/** @return everything that happens, in order */
	List<Found> all() {
		List<Found> found = new ArrayList<>();
		look(0, ramp.size(), found);
		found.sort(Comparator.comparingInt(Found::from));
		for (int i = 0; i + 1 < found.size();) {
			Optional<Found> joined = joined(found.get(i), found.get(i + 1));
			if (joined.isPresent()) {
				found.set(i, joined.get());
				found.remove(i + 1);
				i = Math.max(0, i - 1);
			} else {
				i++;
			}
		}
		return found;
	}

	/** A gradual change may first show as lines that come and then as lines that go: looked at together it is one of structure. */
	private Optional<Found> joined(Found a, Found b) {
		int length = Math.max(3, Math.max(a.change().length(), b.change().length()));
		int from = a.from();
		int to = b.to();
		boolean both = a.cause() == ChangeCause.STRUCTURE && b.cause() == ChangeCause.STRUCTURE;
		if (b.from() - a.to() > (both ? 2 : JOINED_LENGTHS * length + 2)) {
			return Optional.empty();
		}
		double most = Math.max(a.change().comparison().change(), b.change().comparison().change());
		int left = Math.max(a.first(), from - length);
		int right = Math.min(b.last(), to + length);
		if (from - left < 2 || right - to < 2) {
			return Optional.empty();
		}
		LineComparison c = search.compare(left, from, to, right);
		Change change = new Change((from + to) / 2, Math.max(2, to - from), c);
		return c.change() > MORE * most && c.born() > FEW && isStructure(c) && (affected(c) >= AFFECTED || c.kept() < HALF) ? Optional.of(structure(a.first(), b.last(), change, from, to)) : Optional.empty();
	}

	/** @return what happens where whole patterns mix: a change of structure where lines come, widen or split, else what the lines tell */
	Found mixed(IntervalPosterior interval) {
		int a = Math.clamp((int) Math.floor(interval.onset()) + 1, 2, ramp.size() - 2);
		int b = Math.clamp((int) Math.ceil(interval.end()), a, ramp.size() - 2);
		int flank = Math.max(SHORTEST_FLANK, (int) (FLANK * (b - a)));
		int first = Math.max(0, a - flank);
		int last = Math.min(ramp.size(), b + flank);
		Change change = new Change((a + b) / 2, Math.max(2, b - a), search.compare(first, a, b, last));
		LineComparison c = change.comparison();
		if (c.born() <= FEW && c.widened() < AFFECTED) {
			return scaled(0, ramp.size(), change).orElseGet(() -> new Found(0, ramp.size(), change, ChangeCause.UNDECIDED, "", false));
		}
		boolean[] used = new boolean[ramp.bins()];
		Arrays.fill(used, true);
		return new Found(0, ramp.size(), change, ChangeCause.STRUCTURE, "", false, Optional.of(interval),
				Optional.of(MembershipCourse.of(ramp, search.jitter(), first, a, b, last, true, used)));
	}

	private static double affected(LineComparison c) {
		double all = c.lines().stream().filter(l -> l.fate() != Fate.BORN).mapToDouble(Line::before).sum();
		return c.lines().stream().filter(l -> l.fate() == Fate.DIED || l.fate() == Fate.SCALED && l.after() < l.before()).mapToDouble(Line::before).sum()
				/ Math.max(all, Double.MIN_NORMAL);
	}

	/** Lines of the sample go or are split while others come. */
	private static boolean isStructure(LineComparison c) {
		long same = c.lines().stream().filter(l -> l.fate() == Fate.KEPT || l.fate() == Fate.WIDENED).count();
		if (c.kept() > MOST_KEPT && 2 * same > c.lines().size()) {
			return false;
		}
		if (c.born() > FEW) {
			return affected(c) >= AFFECTED || c.kept() < MOSTLY;
		}
		return c.widened() >= SPLIT && c.died() + c.scaled() > SPLIT_HEIGHTS;
	}

	private void look(int first, int end, List<Found> found) {
		if (found.size() >= MOST_CHANGES || end - first < 5) {
			return;
		}
		Optional<Change> best = search.best(first, end, progress);
		if (best.isEmpty()) {
			return;
		}
		Found here = explained(first, end, best.get());
		found.add(here);
		look(first, Math.clamp(here.from(), first, end), found);
		look(Math.clamp(here.to(), first, end), end, found);
	}

	private Found explained(int first, int end, Change change) {
		LineComparison c = change.comparison();
		List<Line> born = c.lines().stream().filter(l -> l.fate() == Fate.BORN).toList();
		if (isStructure(c) && affected(c) < LIKELY_FOREIGN && c.kept() > LIKELY_FOREIGN && born.size() > 1) {
			Optional<String> name = known.name(ramp, change.frame(), born);
			if (name.isPresent()) {
				return new Found(first, end, change, ChangeCause.FOREIGN_LINES, name.get(), false);
			}
		}
		if (isStructure(c)) {
			int half = change.length() <= 3 ? 0 : change.length() / 2;
			return structure(first, end, change, Math.max(first + 2, change.frame() - half), Math.min(end - 2, change.frame() + half));
		}
		if (c.born() > FEW) {
			return foreign(first, end, change, born, false);
		}
		Optional<Found> scaled = scaled(first, end, change);
		if (scaled.isPresent()) {
			return scaled.get();
		}
		List<Line> died = c.lines().stream().filter(l -> l.fate() == Fate.DIED).toList();
		return !died.isEmpty() && c.kept() > 0.5 ? foreign(first, end, change, died, true) : new Found(first, end, change, ChangeCause.TEXTURE, "", false);
	}

	private Found foreign(int first, int end, Change change, List<Line> lines, boolean leaves) {
		Optional<String> name = known.name(ramp, change.frame(), lines);
		boolean spot = lines.size() == 1 && (name.isEmpty() || name.get().startsWith("diamond"));
		return new Found(first, end, change, spot ? ChangeCause.SPOT : ChangeCause.FOREIGN_LINES, name.orElse(""), leaves);
	}

	/** Lines that all changed by one factor: everywhere, or in one range of angles. */
	private Optional<Found> scaled(int first, int end, Change change) {
		List<Line> lines = change.comparison().lines().stream().filter(l -> l.fate() != Fate.BORN).sorted(Comparator.comparingDouble(Line::bin)).toList();
		boolean[] changed = new boolean[lines.size()];
		int count = 0;
		for (int i = 0; i < changed.length; i++) {
			Fate fate = lines.get(i).fate();
			changed[i] = fate == Fate.SCALED || fate == Fate.DIED;
			count += changed[i] ? 1 : 0;
		}
		int firstChanged = 0;
		while (firstChanged < changed.length && !changed[firstChanged]) {
			firstChanged++;
		}
		int run = 0;
		while (firstChanged + run < changed.length && changed[firstChanged + run]) {
			run++;
		}
		if (count >= 2 && count == changed.length) {
			return Optional.of(new Found(first, end, change, ChangeCause.BEAM, "", false));
		}
		if (count >= 2 && run == count) {
			return Optional.of(new Found(first, end, change, ChangeCause.DETECTOR_AREA, "", false));
		}
		return Optional.empty();
	}

	private Found structure(int first, int end, Change change, int onset, int last) {
		int a = onset;
		int b = last;
		boolean[] used = new boolean[ramp.bins()];
		Arrays.fill(used, true);
		IntervalPosterior interval = null;
		for (int round = 0; round < ROUNDS; round++) {
			progress.checkCancelled();
			int flank = (int) Math.clamp(FLANK * (b - a), Math.max(SHORTEST_FLANK, change.length() / 2.), LONGEST_FLANK);
			int p = Math.max(first, a - flank);
			int q = Math.min(end, b + flank);
			MembershipCourse course = MembershipCourse.of(ramp, search.jitter(), p, a, b, q, round > 0, used);
			interval = IntervalPosterior.of(course, q == ramp.size());
			a = Math.clamp((int) Math.floor(interval.onset()) + 1, first + 2, end - 2);
			b = Math.clamp((int) Math.ceil(interval.end()), a, end - 2);
		}
		interval = interval.unsure(Math.min(interval.end(), ramp.size()) - interval.onset());
		int p = Math.max(first, a - SHORTEST_FLANK);
		int q = Math.min(end, b + SHORTEST_FLANK);
		return new Found(first, end, change, ChangeCause.STRUCTURE, "", false, Optional.of(interval), Optional.of(MembershipCourse.of(ramp, search.jitter(), p, a, b, q, true, used)));
	}
}
