/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.learning.ClusteringResult;
import org.rampscope.learning.clustering.ClusterCount;
import org.rampscope.learning.transition.TransitionEstimate;
import org.rampscope.plot.ClassColours;
import org.rampscope.plot.Interval;
import org.rampscope.plot.figure.Curve;
import org.rampscope.plot.figure.Curve.Style;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.figure.LinePlot.Mark;
import org.rampscope.plot.figure.LinePlot.Naming;
import org.rampscope.plot.ramp.ClassTrack;
import org.rampscope.plot.ramp.RampPlots;

/** What principal components and clustering found. */
final class ClusterCharts {

	/** More bars than this say nothing more. */
	private static final int MAX_COMPONENTS = 20;
	private static final int FIRST = 0xffd55e00;
	private static final int SECOND = 0xff56b4e9;

	private final ClusteringResult result;
	private final RampPlots plots;

	ClusterCharts(ClusteringResult result, RampPlots plots) {
		this.result = result;
		this.plots = plots;
	}

	/** Share of the variance per component, and the sum up to it. */
	LinePlot explainedVariance() {
		double[] ratio = result.pca().explainedVarianceRatio();
		int shown = Math.min(ratio.length, Math.max(MAX_COMPONENTS, Math.min(ratio.length, result.pca().count() + 2)));
		double[] share = new double[shown];
		Arrays.setAll(share, i -> 100 * ratio[i]);
		double[] sum = share.clone();
		Arrays.parallelPrefix(sum, Double::sum);
		return counted("Principal component", "Explained variance (%)", shown, new Interval(0, 102),
				List.of(new Curve("share of variance", numbers(0, shown), share, SECOND).withStyle(Style.BARS),
						new Curve("sum", numbers(0, shown), sum, FIRST).withStyle(Style.LINE_AND_DOTS)));
	}

	/** The smallest eigenvalues of the graph of the patterns; nothing where there are none beyond the clusters to see a gap. */
	Optional<LinePlot> eigenvalues() {
		double[] values = result.clusters().eigenvalues();
		int clusters = result.clusters().clusterCount();
		if (values.length <= clusters) {
			return Optional.empty();
		}
		List<Curve> both = List.of(
				new Curve("clusters", numbers(0, clusters), Arrays.copyOf(values, clusters), FIRST).withStyle(Style.DOTS),
				new Curve("further ones", numbers(clusters, values.length), Arrays.copyOfRange(values, clusters, values.length), SECOND)
						.withStyle(Style.DOTS));
		return Optional.of(counted("Number", "Eigenvalue", values.length, LinePlot.range(both), both));
	}

	/** @return from + 1 … to */
	private static double[] numbers(int from, int to) {
		return IntStream.range(from, to).mapToDouble(i -> i + 1).toArray();
	}

	private static LinePlot counted(String xTitle, String yTitle, int count, Interval y, List<Curve> curves) {
		return new LinePlot("", xTitle, yTitle, new Interval(0.4, count + 0.6), y, curves, Naming.LEGEND, Double.NaN).counting();
	}

	/** @return what the eigenvalues say of the number of clusters */
	String eigengap() {
		ClusterCount count = result.settings().spectral().clusters();
		int clusters = result.clusters().clusterCount();
		return "Smallest eigenvalues of the graph of the patterns; " + clusters + " clusters were "
				+ (count.byEigengap() ? "chosen by the widest gap." : "asked for.");
	}

	/**
	 * First against second component, one dot per frame, joined along the ramp.
	 *
	 * @param track their classes
	 */
	LinePlot scores(Optional<ClassTrack> track) {
		boolean second = result.pca().count() > 1;
		int frames = result.labels().length;
		return plots.scatter(score(0, frames), second ? score(1, frames) : new double[frames], componentLabel(0), second ? componentLabel(1) : "", track);
	}

	private double[] score(int component, int frames) {
		return IntStream.range(0, frames).mapToDouble(frame -> result.pca().scores().get(frame, component)).toArray();
	}

	private String componentLabel(int i) {
		return String.format(Locale.ROOT, "Component %d (%.1f %%)", i + 1, 100 * result.pca().explainedVarianceRatio()[i]);
	}

	/** Share of the new phase along the ramp with its uncertainty; empty where no transition was looked for. */
	Optional<LinePlot> membership() {
		return result.transition().map(this::membership);
	}

	private LinePlot membership(TransitionEstimate estimate) {
		double[] share = estimate.membership();
		List<Mark> marks = new ArrayList<>();
		mark(marks, estimate.transition().onsetFrame(), "onset");
		mark(marks, estimate.transition().endFrame(), "end");
		return plots.alongRamp("Share of the new phase", List.of(new Curve("", IntStream.range(0, share.length).asDoubleStream().toArray(), share,
				ClassColours.argb(0)).withBand(estimate.membershipSigma())), Naming.NONE).withMarks(marks);
	}

	private static void mark(List<Mark> marks, int frame, String name) {
		if (frame >= 0) {
			marks.add(new Mark(frame, name + " " + frame, RampPlots.TRANSITION));
		}
	}
}
