/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.assess;

import java.util.List;
import java.util.Locale;

import org.rampscope.app.internal.assess.Answer.Span;
import org.rampscope.simulation.TroubleTruth;

/** Counts how right the answers to many ramps of one kind are. */
public final class Score {

	/** An interval may be off by so many frames, or by so much of its length, and is still the right one. */
	private static final double NEAR_FRAMES = 5;
	private static final double NEAR_SHARE = 0.5;

	private int ramps;
	private int failed;
	private int abstained;
	private int falseAlarms;
	private int missed;
	private int elsewhere;
	private int complete;
	private int named;
	private int inventedEnds;
	private int claims;
	private int withinOne;
	private int withinTwo;
	private double onsetError;
	private double endError;
	private int onsets;
	private int ends;

	/** Counts a ramp whose analysis failed. */
	public void failed() {
		ramps++;
		failed++;
	}

	/** Counts an answer. */
	public void add(TroubleTruth truth, Answer answer) {
		ramps++;
		abstained += answer.abstains() ? 1 : 0;
		int real = truth.onsetFrame().length;
		named += !truth.artefact().isEmpty() && answer.causes().stream().anyMatch(c -> matches(truth.artefact(), c)) ? 1 : 0;
		if (real == 0) {
			falseAlarms += answer.transitions().isEmpty() ? 0 : 1;
			return;
		}
		missed += answer.transitions().isEmpty() ? 1 : 0;
		int right = 0;
		boolean wrong = false;
		boolean[] taken = new boolean[real];
		for (Span span : answer.transitions()) {
			int match = -1;
			for (int t = 0; t < real && match < 0; t++) {
				match = !taken[t] && near(span, truth, t) ? t : -1;
			}
			if (match < 0) {
				wrong = true;
			} else {
				taken[match] = true;
				right++;
				measure(span, truth, match);
			}
		}
		elsewhere += wrong ? 1 : 0;
		complete += right == real && !wrong ? 1 : 0;
	}

	private static boolean matches(String truth, String cause) {
		String named = cause.toLowerCase(Locale.ROOT);
		String real = truth.toLowerCase(Locale.ROOT);
		return named.contains(real) || real.equals("ice vii") && named.contains("ice")
				|| List.of("dead-module", "shadow").contains(real) && (named.contains("detector") || named.contains("shadow"))
				|| real.equals("diamond-spot") && (named.contains("spot") || named.contains("diamond"))
				|| real.startsWith("pressure") && named.contains("pressure") || real.startsWith("beam") && named.contains("beam");
	}

	private static double trueEnd(TroubleTruth truth, int t) {
		return truth.endFrame()[t] < 0 ? Double.NaN : truth.endFrame()[t];
	}

	private static boolean near(Span span, TroubleTruth truth, int t) {
		double onset = truth.onsetFrame()[t];
		double end = trueEnd(truth, t);
		if (Double.isNaN(end) || Double.isNaN(span.end())) {
			return Math.abs(span.onset() - onset) <= Math.max(2 * NEAR_FRAMES, Double.isNaN(span.onsetSigma()) ? 0 : 3 * span.onsetSigma());
		}
		double reach = Math.max(NEAR_FRAMES, NEAR_SHARE * (end - onset));
		return Math.abs((span.onset() + span.end()) / 2 - (onset + end) / 2) <= reach;
	}

	private void measure(Span span, TroubleTruth truth, int t) {
		double end = trueEnd(truth, t);
		claim(span.onset() - truth.onsetFrame()[t], span.onsetSigma());
		onsetError += Math.abs(span.onset() - truth.onsetFrame()[t]);
		onsets++;
		if (Double.isFinite(end) && Double.isFinite(span.end())) {
			claim(span.end() - end, span.endSigma());
			endError += Math.abs(span.end() - end);
			ends++;
		} else if (Double.isNaN(end) && Double.isFinite(span.end())) {
			inventedEnds++;
		}
	}

	private void claim(double error, double sigma) {
		if (Double.isFinite(sigma)) {
			claims++;
			withinOne += Math.abs(error) <= sigma ? 1 : 0;
			withinTwo += Math.abs(error) <= 2 * sigma ? 1 : 0;
		}
	}

	/** Adds what another has counted. */
	public void add(Score other) {
		ramps += other.ramps;
		failed += other.failed;
		abstained += other.abstained;
		falseAlarms += other.falseAlarms;
		missed += other.missed;
		elsewhere += other.elsewhere;
		complete += other.complete;
		named += other.named;
		inventedEnds += other.inventedEnds;
		claims += other.claims;
		withinOne += other.withinOne;
		withinTwo += other.withinTwo;
		onsetError += other.onsetError;
		endError += other.endError;
		onsets += other.onsets;
		ends += other.ends;
	}

	/** @return the names of the columns of {@link #cells()} */
	public static List<String> columns() {
		return List.of("ramps", "false alarm", "missed", "elsewhere", "all right", "named", "end invented", "within 1 σ", "within 2 σ", "onset off", "end off",
				"abstains", "fails");
	}

	/** @return the counts as shares, for people */
	public List<String> cells() {
		return List.of(Integer.toString(ramps), share(falseAlarms, ramps), share(missed, ramps), share(elsewhere, ramps), share(complete, ramps),
				share(named, ramps), share(inventedEnds, ramps), share(withinOne, claims), share(withinTwo, claims), mean(onsetError, onsets),
				mean(endError, ends), share(abstained, ramps), share(failed, ramps));
	}

	private static String share(int part, int of) {
		return of == 0 ? "–" : part == 0 ? "0" : String.format(Locale.ROOT, "%.0f %%", 100. * part / of);
	}

	private static String mean(double sum, int of) {
		return of == 0 ? "–" : String.format(Locale.ROOT, "%.1f", sum / of);
	}
}
