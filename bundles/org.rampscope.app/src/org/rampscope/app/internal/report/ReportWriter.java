/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.rampscope.core.Labels;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.transition.TransitionEstimate;
import org.rampscope.simulation.GroundTruth;

/** Makes the report of any result: what is not in it is left out. */
public final class ReportWriter {

	private static final int WIDE = 1020;
	private static final int WATERFALL_PATTERNS = 12;

	private final RampScan scan;
	private final Optional<ClusteringResult> clusters;
	private final Optional<GroundTruth> truth;
	private final Optional<Classification> classified;

	/** @param scan a result */
	public ReportWriter(RampScan scan) {
		this.scan = scan;
		this.clusters = Optional.ofNullable(scan.results().get(ClusteringResult.NAME)).map(ClusteringResult::fromGroup);
		this.truth = Optional.ofNullable(scan.results().get(GroundTruth.NAME)).map(GroundTruth::fromGroup);
		// where no frame could be judged, the bare values are all there is
		this.classified = Optional.ofNullable(scan.results().get(Classification.NAME)).filter(g -> !g.nexusClass().equals("NXdata"))
				.map(Classification::fromGroup);
	}

	/**
	 * @param file where the page goes; replaced whole
	 * @param progress progress and cancel
	 */
	public void write(Path file, Progress progress) {
		progress.begin("Drawing the report", 7);
		String html = page(progress).toString();
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.writeString(part, html);
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be written", "Give a folder that can be written", e);
		}
		progress.done();
	}

	private HtmlPage page(Progress progress) {
		HtmlPage page = new HtmlPage(scan.metadata().title().isEmpty() ? "Pressure ramp" : scan.metadata().title());
		Optional<Labels> found = classified.map(Classification::toLabels).or(() -> clusters.map(ClusteringResult::toLabels));
		Optional<Labels> known = scan.labels().or(() -> truth.map(t -> new Labels(t.labels(), new double[0])));
		clusters.ifPresent(c -> {
			TransitionText text = new TransitionText(scan.frames(), c, truth);
			page.headline(text.headline());
			page.table(truth.isPresent() ? List.of("", "found", "truth", "difference") : List.of("", "found"),
					truth.isPresent() ? text.rows() : text.rows().stream().map(r -> r.subList(0, 2)).toList());
		});
		step(progress);
		page.heading("The ramp");
		page.figure(ChartStyle.dataUri(new HeatmapChart(scan).draw(found.orElse(null), known.orElse(null)), WIDE, 560),
				"All " + scan.size() + " patterns; colour is the square root of the intensity, white where no pixel counts."
						+ (found.isPresent() ? " The strips give the class of each frame; pale where uncertain." : ""));
		legend(page, found);
		step(progress);
		representative(page, found.or(() -> known));
		step(progress);
		waterfall(page, found.or(() -> known));
		step(progress);
		pressures(page);
		clusters.ifPresent(c -> clusterPictures(page, c, c.toLabels()));
		step(progress);
		results(page);
		step(progress);
		facts(page);
		step(progress);
		return page;
	}

	private static void step(Progress progress) {
		progress.checkCancelled();
		progress.worked(1);
	}

	private static void legend(HtmlPage page, Optional<Labels> found) {
		found.ifPresent(l -> page.table(List.of("class", "frames"), List.of(Labels.BEFORE, Labels.DURING, Labels.AFTER, Labels.NONE).stream()
				.filter(c -> l.count(c) > 0).map(c -> List.of(ClassStyle.name(c), Integer.toString(l.count(c)))).toList()));
	}

	/** The middle frame of each class says best what the class looks like. */
	private void representative(HtmlPage page, Optional<Labels> labels) {
		Map<Integer, Integer> middle = new TreeMap<>();
		for (int code : new int[] { Labels.BEFORE, Labels.DURING, Labels.AFTER }) {
			List<Integer> members = new ArrayList<>();
			for (int i = 0; i < scan.size(); i++) {
				if (labels.isPresent() && labels.get().codes()[i] == code) {
					members.add(i);
				}
			}
			if (!members.isEmpty()) {
				middle.put(code, members.get(members.size() / 2));
			}
		}
		if (middle.isEmpty()) {
			return;
		}
		page.heading("Before, during, after");
		List<Integer> codes = List.copyOf(middle.keySet());
		page.figure(ChartStyle.dataUri(new LineCharts(scan).patterns(codes.stream().map(middle::get).toList(),
				codes.stream().map(ClassStyle::of).toList(),
				codes.stream().map(c -> ClassStyle.name(c) + ": frame " + middle.get(c) + pressure(middle.get(c))).toList(), 0.35, true), WIDE, 400),
				"The middle frame of each class, lifted for sight.");
	}

	private void waterfall(HtmlPage page, Optional<Labels> labels) {
		List<Integer> frames = new ArrayList<>();
		int shown = Math.min(WATERFALL_PATTERNS, scan.size());
		for (int i = 0; i < shown; i++) {
			frames.add(shown == 1 ? 0 : Math.round(i * (scan.size() - 1f) / (shown - 1)));
		}
		List<Color> colours = frames.stream().map(f -> ClassStyle.of(labels.map(l -> l.codes()[f]).orElse(Labels.NONE))).toList();
		page.heading("Waterfall");
		page.figure(ChartStyle.dataUri(new LineCharts(scan).patterns(frames, colours, frames.stream().map(f -> "frame " + f).toList(), 0.16, false),
				WIDE, 520), "Frames " + String.join(", ", frames.stream().map(f -> f + pressure(f)).toList())
						+ ", from the bottom up, in the colour of their class.");
	}

	private void pressures(HtmlPage page) {
		if (scan.size() > 1 && scan.frames().hasPressure()) {
			page.heading("Pressure");
			page.figure(ChartStyle.dataUri(new PressureChart(scan.frames()).draw(), WIDE, 320), "Pressure of each frame; the band is one standard "
					+ "uncertainty, as far as it is known.");
		}
	}

	private void clusterPictures(HtmlPage page, ClusteringResult c, Labels labels) {
		ClusterCharts charts = new ClusterCharts(c);
		page.heading("How it was found");
		charts.membership().ifPresent(chart -> page.figure(ChartStyle.dataUri(chart, WIDE, 320),
				"Share of the new phase along the ramp, from the patterns alone."));
		page.beginColumns();
		page.figure(ChartStyle.dataUri(charts.explainedVariance(), 500, 360), c.pca().count() + " principal components were kept.");
		page.figure(ChartStyle.dataUri(charts.scores(labels), 500, 360), "First and second principal component of every frame.");
		charts.eigenvalues().ifPresent(chart -> page.figure(ChartStyle.dataUri(chart, 500, 360), charts.eigengap()));
		page.endColumns();
	}

	private void results(HtmlPage page) {
		ResultPlots plots = new ResultPlots(scan);
		String heading = "";
		for (ResultPlots.Picture picture : plots.pictures()) {
			if (!heading.equals(picture.result())) {
				heading = picture.result();
				page.heading(ResultPlots.title(heading));
				classification(page, heading);
			}
			page.figure(ChartStyle.dataUri(picture.chart(), WIDE, 320), picture.caption());
		}
	}

	private void classification(HtmlPage page, String result) {
		if (classified.isEmpty() || !result.equals(Classification.NAME)) {
			return;
		}
		Classification c = classified.get();
		Labels labels = c.toLabels();
		legend(page, Optional.of(labels));
		c.transition().map(TransitionEstimate::transition).ifPresent(t -> page.table(List.of("", "frame", "pressure"),
				List.of(List.of("onset", frame(t.onsetFrame()), t.onsetFrame() < 0 ? "" : pressure(t.onsetFrame())),
						List.of("end", frame(t.endFrame()), t.endFrame() < 0 ? "" : pressure(t.endFrame())))));
	}

	private static String frame(int frame) {
		return frame < 0 ? "none" : Integer.toString(frame);
	}

	private void facts(HtmlPage page) {
		MetadataTable metadata = new MetadataTable(scan);
		page.heading("Metadata");
		page.table(List.of(), metadata.known());
		if (!metadata.missing().isEmpty()) {
			page.note("Not known, and not invented: " + String.join(", ", metadata.missing()) + ".");
		}
		if (!scan.provenance().notes().isEmpty()) {
			page.heading("What the program noticed");
			scan.provenance().notes().forEach(page::note);
		}
		page.heading("Provenance");
		page.paragraph(scan.provenance().program() + " " + scan.provenance().version());
		List<List<String>> steps = new ArrayList<>();
		for (ProcessStep s : scan.provenance().steps()) {
			steps.add(List.of(s.name() + " (" + s.operationId() + " " + s.operationVersion() + ")", s.settingsJson(),
					String.join("; ", s.citations()), s.date().toString()));
		}
		page.table(List.of("operation", "settings", "reference", "date"), steps);
		page.table(List.of("input", "SHA-256"), scan.provenance().inputs().entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey))
				.map(e -> List.of(e.getKey(), e.getValue())).toList());
	}

	private String pressure(int frame) {
		double p = scan.frames().pressureGPa()[frame];
		return Double.isFinite(p) ? String.format(Locale.ROOT, " (%.1f GPa)", p) : "";
	}
}
