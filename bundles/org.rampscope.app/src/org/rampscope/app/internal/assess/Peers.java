/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.app.internal.assess.Answer.Span;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.decomposition.ComponentCount;
import org.rampscope.learning.decomposition.PrincipalComponents;

/** The simple ways that anybody would try first, to compare with. None of them says how sure it is. */
public final class Peers {

	private static final int COMPONENTS = 5;
	private static final double TO_SIGMA = 1.4826;
	private static final double NOVEL = 6;

	private Peers() {
	}

	/** @return the one frame at which cutting the ramp in two explains most variance, where the BIC says that it is worth it */
	public static Answer oneChangePoint(Ramp<Patterns> scan) {
		double[][] scores = scores(scan);
		int n = scores.length;
		Costs costs = new Costs(scores);
		int best = -1;
		double least = costs.of(0, n) - penalty(scores);
		for (int k = 2; k < n - 1; k++) {
			double cost = costs.of(0, k) + costs.of(k, n);
			if (cost < least) {
				least = cost;
				best = k;
			}
		}
		return Answer.of(best < 0 ? List.of() : List.of(Span.at(best)));
	}

	/** @return changes of the mean by exact penalised segmentation (Killick, Fearnhead & Eckley 2012), on principal components */
	public static Answer pelt(Ramp<Patterns> scan) {
		double[][] scores = scores(scan);
		int n = scores.length;
		Costs costs = new Costs(scores);
		double penalty = penalty(scores);
		double[] best = new double[n + 1];
		int[] last = new int[n + 1];
		best[0] = -penalty;
		for (int end = 1; end <= n; end++) {
			best[end] = Double.POSITIVE_INFINITY;
			for (int start = 0; start < end; start++) {
				double cost = best[start] + costs.of(start, end) + penalty;
				if (cost < best[end]) {
					best[end] = cost;
					last[end] = start;
				}
			}
		}
		List<Span> spans = new ArrayList<>();
		for (int at = last[n]; at > 0; at = last[at]) {
			spans.add(Span.at(at));
		}
		return Answer.of(spans);
	}

	/** @return the first frame from which on three in a row differ from the first tenth of the ramp, by the angle between patterns */
	public static Answer cosineNovelty(Ramp<Patterns> scan) {
		double[][] rows = rows(scan);
		int first = Math.max(3, rows.length / 10);
		double[] mean = new double[rows[0].length];
		for (int i = 0; i < first; i++) {
			for (int j = 0; j < mean.length; j++) {
				mean[j] += rows[i][j] / first;
			}
		}
		double[] distance = Arrays.stream(rows).mapToDouble(r -> 1 - dot(r, mean) / Math.max(Double.MIN_NORMAL, Math.sqrt(dot(r, r) * dot(mean, mean)))).toArray();
		double[] reference = Arrays.copyOf(distance, first);
		Arrays.sort(reference);
		double middle = reference[first / 2];
		double[] deviation = Arrays.stream(reference).map(d -> Math.abs(d - middle)).sorted().toArray();
		double limit = middle + NOVEL * TO_SIGMA * deviation[first / 2];
		for (int i = first; i + 2 < distance.length; i++) {
			if (distance[i] > limit && distance[i + 1] > limit && distance[i + 2] > limit) {
				return Answer.of(List.of(Span.at(i)));
			}
		}
		return Answer.of(List.of());
	}

	private static double[][] rows(Ramp<Patterns> scan) {
		int bins = scan.data().axis().size();
		double[] all = scan.data().intensity().getData();
		double[][] rows = new double[scan.size()][];
		Arrays.setAll(rows, i -> Arrays.stream(all, i * bins, (i + 1) * bins).map(v -> Double.isFinite(v) ? v : 0).toArray());
		return rows;
	}

	private static double[][] scores(Ramp<Patterns> scan) {
		double[][] rows = rows(scan);
		double[] flat = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
		PrincipalComponents pca = PrincipalComponents.fit(
				DatasetFactory.createFromObject(DoubleDataset.class, flat, rows.length, rows[0].length),
				ComponentCount.exactly(Math.min(COMPONENTS, rows.length - 1)), Progress.NONE);
		double[][] scores = new double[rows.length][pca.count()];
		for (int i = 0; i < rows.length; i++) {
			for (int c = 0; c < scores[i].length; c++) {
				scores[i][c] = pca.scores().getDouble(i, c);
			}
		}
		return scores;
	}

	/** Twice the BIC's, with the variance of the noise from the steps between neighbours. */
	private static double penalty(double[][] scores) {
		int n = scores.length;
		double variance = 0;
		for (int c = 0; c < scores[0].length; c++) {
			int column = c;
			double[] steps = new double[n - 1];
			Arrays.setAll(steps, i -> Math.abs(scores[i + 1][column] - scores[i][column]));
			Arrays.sort(steps);
			variance += Math.pow(TO_SIGMA * steps[n / 2], 2) / 2;
		}
		return 2 * variance * Math.log(n);
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	/** Squared distances of stretches of frames from their mean. */
	private static final class Costs {

		private final double[][] sum;
		private final double[] square;

		Costs(double[][] scores) {
			int n = scores.length;
			sum = new double[n + 1][scores[0].length];
			square = new double[n + 1];
			for (int i = 0; i < n; i++) {
				for (int c = 0; c < sum[0].length; c++) {
					sum[i + 1][c] = sum[i][c] + scores[i][c];
				}
				square[i + 1] = square[i] + dot(scores[i], scores[i]);
			}
		}

		double of(int start, int end) {
			double between = 0;
			for (int c = 0; c < sum[0].length; c++) {
				double s = sum[end][c] - sum[start][c];
				between += s * s;
			}
			return square[end] - square[start] - between / (end - start);
		}
	}
}
