/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.Optional;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.rampscope.core.Labels;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.learning.clustering.ClusterCount;
import org.rampscope.learning.transition.TransitionEstimate;

/** What principal components and clustering found. */
final class ClusterCharts {

	/** More bars than this say nothing more. */
	private static final int MAX_COMPONENTS = 20;

	private final ClusteringResult result;

	ClusterCharts(ClusteringResult result) {
		this.result = result;
	}

	/** Share of the variance per component, and the sum up to it. */
	JFreeChart explainedVariance() {
		double[] ratio = result.pca().explainedVarianceRatio();
		int shown = Math.min(ratio.length, Math.max(MAX_COMPONENTS, Math.min(ratio.length, result.pca().count() + 2)));
		XYSeries bars = new XYSeries("share of variance");
		XYSeries sum = new XYSeries("sum");
		double total = 0;
		for (int i = 0; i < shown; i++) {
			bars.add(i + 1, 100 * ratio[i]);
			total += 100 * ratio[i];
			sum.add(i + 1, total);
		}
		NumberAxis domain = ChartStyle.axis("principal component");
		domain.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		domain.setRange(0.4, shown + 0.6);
		NumberAxis range = ChartStyle.axis("explained variance (%)");
		range.setRange(0, 102);
		XYBarRenderer barRenderer = new XYBarRenderer(0.1);
		barRenderer.setBarPainter(new StandardXYBarPainter());
		barRenderer.setShadowVisible(false);
		barRenderer.setSeriesPaint(0, new Color(0x56B4E9));
		XYPlot plot = new XYPlot(new XYBarDataset(new XYSeriesCollection(bars), 0.9), domain, range, barRenderer);
		XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, true);
		lines.setSeriesPaint(0, new Color(0xD55E00));
		lines.setSeriesShape(0, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
		plot.setDataset(1, new XYSeriesCollection(sum));
		plot.setRenderer(1, lines);
		plot.setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
		ChartStyle.style(plot);
		return ChartStyle.chart(plot, true);
	}

	/** The smallest eigenvalues of the graph of the patterns; nothing where there are none beyond the clusters to see a gap. */
	Optional<JFreeChart> eigenvalues() {
		double[] values = result.clusters().eigenvalues();
		if (values.length <= result.clusters().clusterCount()) {
			return Optional.empty();
		}
		XYSeries within = new XYSeries("clusters");
		XYSeries beyond = new XYSeries("further ones");
		for (int i = 0; i < values.length; i++) {
			(i < result.clusters().clusterCount() ? within : beyond).add(i + 1, values[i]);
		}
		XYSeriesCollection both = new XYSeriesCollection(within);
		both.addSeries(beyond);
		XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
		dots.setSeriesPaint(0, new Color(0xD55E00));
		dots.setSeriesPaint(1, new Color(0x56B4E9));
		dots.setSeriesShape(0, new Ellipse2D.Double(-3, -3, 6, 6));
		dots.setSeriesShape(1, new Ellipse2D.Double(-3, -3, 6, 6));
		NumberAxis domain = ChartStyle.axis("number");
		domain.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		domain.setRange(0.4, values.length + 0.6);
		XYPlot plot = new XYPlot(both, domain, ChartStyle.axis("eigenvalue"), dots);
		ChartStyle.style(plot);
		return Optional.of(ChartStyle.chart(plot, true));
	}

	/** @return what the eigenvalues say of the number of clusters */
	String eigengap() {
		ClusterCount count = result.settings().spectral().clusters();
		int clusters = result.clusters().clusterCount();
		return "Smallest eigenvalues of the graph of the patterns; " + clusters + " clusters were "
				+ (count.byEigengap() ? "chosen by the widest gap." : "asked for.");
	}

	/** First against second component, one dot per frame, coloured by class; a line follows the ramp. */
	JFreeChart scores(Labels labels) {
		XYSeriesCollection path = new XYSeriesCollection();
		XYSeries ramp = new XYSeries("course of the ramp", false);
		XYSeriesCollection dots = new XYSeriesCollection();
		int[] codes = { Labels.BEFORE, Labels.DURING, Labels.AFTER, Labels.NONE };
		XYLineAndShapeRenderer dotRenderer = new XYLineAndShapeRenderer(false, true);
		for (int code : codes) {
			if (labels.count(code) > 0) {
				XYSeries series = new XYSeries(ClassStyle.name(code), false);
				dotRenderer.setSeriesPaint(dots.getSeriesCount(), ClassStyle.of(code));
				dotRenderer.setSeriesShape(dots.getSeriesCount(), new Ellipse2D.Double(-3, -3, 6, 6));
				dots.addSeries(series);
			}
		}
		boolean second = result.pca().count() > 1;
		for (int i = 0; i < labels.size(); i++) {
			double x = result.pca().scores().get(i, 0);
			double y = second ? result.pca().scores().get(i, 1) : 0;
			ramp.add(x, y);
			dots.getSeries(ClassStyle.name(labels.codes()[i])).add(x, y);
		}
		path.addSeries(ramp);
		XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
		line.setSeriesPaint(0, new Color(0xCCCCCC));
		line.setSeriesStroke(0, new BasicStroke(1));
		line.setDrawSeriesLineAsPath(true);
		XYPlot plot = new XYPlot(dots, ChartStyle.axis(componentLabel(0)), ChartStyle.axis(second ? componentLabel(1) : ""), dotRenderer);
		plot.setDataset(1, path);
		plot.setRenderer(1, line);
		ChartStyle.style(plot);
		return ChartStyle.chart(plot, true);
	}

	/** Share of the new phase along the ramp with its uncertainty; empty where no transition was looked for. */
	Optional<JFreeChart> membership() {
		return result.transition().map(ClusterCharts::membership);
	}

	private String componentLabel(int i) {
		return String.format(java.util.Locale.ROOT, "component %d (%.1f %%)", i + 1, 100 * result.pca().explainedVarianceRatio()[i]);
	}

	private static JFreeChart membership(TransitionEstimate estimate) {
		YIntervalSeries series = new YIntervalSeries("share of the new phase, ± 1σ");
		for (int i = 0; i < estimate.membership().length; i++) {
			double m = estimate.membership()[i];
			double s = estimate.membershipSigma()[i];
			series.add(i, m, m - s, m + s);
		}
		YIntervalSeriesCollection data = new YIntervalSeriesCollection();
		data.addSeries(series);
		DeviationRenderer renderer = new DeviationRenderer(true, false);
		renderer.setSeriesPaint(0, new Color(0x0072B2));
		renderer.setSeriesFillPaint(0, new Color(0x56B4E9));
		renderer.setAlpha(0.35f);
		renderer.setSeriesStroke(0, new BasicStroke(1.6f));
		NumberAxis domain = ChartStyle.axis("frame");
		domain.setRange(0, Math.max(1, estimate.membership().length - 1));
		XYPlot plot = new XYPlot(data, domain, ChartStyle.axis("share of the new phase"), renderer);
		mark(plot, estimate.transition().onsetFrame(), "onset");
		mark(plot, estimate.transition().endFrame(), "end");
		ChartStyle.style(plot);
		return ChartStyle.chart(plot, true);
	}

	private static void mark(XYPlot plot, int frame, String name) {
		if (frame >= 0) {
			org.jfree.chart.plot.ValueMarker marker = new org.jfree.chart.plot.ValueMarker(frame, new Color(0xD55E00), new BasicStroke(1.4f));
			marker.setLabel(name + " " + frame);
			marker.setLabelAnchor(org.jfree.chart.ui.RectangleAnchor.TOP_LEFT);
			marker.setLabelTextAnchor(org.jfree.chart.ui.TextAnchor.TOP_RIGHT);
			plot.addDomainMarker(marker);
		}
	}
}
