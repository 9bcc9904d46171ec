/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.Ramp;
import org.rampscope.core.Transition;
import org.rampscope.core.TransitionFinding;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.ResultType;
import org.rampscope.learning.ClusteringResult;
import org.rampscope.learning.inference.Classification;
import org.rampscope.plot.FrameRange;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.plot.figure.ImageDrawing;
import org.rampscope.plot.figure.LineFigure;
import org.rampscope.plot.figure.LinePlot;
import org.rampscope.plot.ramp.ClassTrack;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.ramp.PlottedRamp;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.plot.ramp.RampMapFigure;
import org.rampscope.plot.ramp.RampPlots;
import org.rampscope.simulation.GroundTruth;

/** Makes the report of any result: what is not in it is left out. */
public final class ReportWriter {

	private static final int WIDE = 1020;
	/** Pixels per CSS pixel: sharp on dense screens and in print. */
	private static final int PIXELS = 2;
	private static final int WATERFALL_PATTERNS = 12;

	private final Ramp<Patterns> scan;
	private final RampMap map;
	private final RampPlots plots;
	private final Optional<ClassTrack> found;
	private final Optional<ClusteringResult> clusters;
	private final Optional<GroundTruth> truth;
	/** By the name of the result. */
	private final Map<String, TransitionFinding> findings;

	/**
	 * @param result a result
	 * @param types types of results that are known, by name
	 */
	public ReportWriter(Ramp<Patterns> result, Map<String, ResultType<?>> types) {
		this.scan = result.withResults(result.results().knowing(types));
		map = RampMap.of(PlottedRamp.of(scan, Progress.NONE), DisplayState.DEFAULT);
		plots = new RampPlots(map, FigureTheme.LIGHT);
		this.clusters = scan.result(ClusteringResult.TYPE);
		this.truth = scan.result(GroundTruth.TYPE);
		this.findings = scan.results().all(TransitionFinding.class);
		this.found = map.ramp().tracks().stream().filter(ClassTrack::saysAnything).min(Comparator.comparingInt(track -> trust(track.name())));
	}

	private static void figure(HtmlPage page, Figure figure, int width, int height, String caption) {
		page.figure("data:image/png;base64," + Base64.getEncoder().encodeToString(ImageDrawing.png(figure, width, height, PIXELS)), caption);
	}

	private static void figure(HtmlPage page, LinePlot plot, int width, int height, String caption) {
		figure(page, new LineFigure(plot, FigureTheme.LIGHT), width, height, caption);
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
		clusters.ifPresent(c -> {
			TransitionText text = new TransitionText(scan.frames(), c, truth);
			page.headline(text.headline());
			page.table(truth.isPresent() ? List.of("", "found", "truth", "difference") : List.of("", "found"),
					truth.isPresent() ? text.rows() : text.rows().stream().map(r -> r.subList(0, 2)).toList());
		});
		step(progress);
		page.heading("The ramp");
		figure(page, new RampMapFigure(map, FigureTheme.LIGHT), WIDE, 560, "All " + scan.size() + " patterns; colour is the square root of the "
				+ "intensity, grey where no pixel counts." + (map.ramp().tracks().isEmpty() ? ""
						: " The strips give the class of each frame; pale where uncertain, hatched where not known."));
		found.map(track -> findings.get(track.name())).ifPresent(finding -> legend(page, finding.toLabels()));
		step(progress);
		representative(page);
		step(progress);
		waterfall(page);
		step(progress);
		pressures(page);
		clusters.ifPresent(c -> clusterPictures(page, c));
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

	private static void legend(HtmlPage page, Labels labels) {
		page.table(List.of("class", "frames"), List.of(Labels.BEFORE, Labels.DURING, Labels.AFTER, Labels.NONE).stream()
				.filter(c -> labels.count(c) > 0).map(c -> List.of(ClassTrack.className(c), Integer.toString(labels.count(c)))).toList());
	}

	/** The middle frame of each class says best what the class looks like. */
	private void representative(HtmlPage page) {
		List<FrameRange> middle = new ArrayList<>();
		for (int code : new int[] { Labels.BEFORE, Labels.DURING, Labels.AFTER }) {
			int[] members = IntStream.range(0, scan.size()).filter(i -> found.isPresent() && found.get().codes()[i] == code).toArray();
			if (members.length > 0) {
				int frame = members[members.length / 2];
				middle.add(new FrameRange(frame, frame));
			}
		}
		if (!middle.isEmpty()) {
			page.heading("Before, during, after");
			figure(page, plots.waterfall(middle, found, Double.NaN), WIDE, 400, "The middle frame of each class, lifted for sight.");
		}
	}

	private void waterfall(HtmlPage page) {
		int shown = Math.min(WATERFALL_PATTERNS, scan.size());
		List<FrameRange> frames = IntStream.range(0, shown).map(i -> shown == 1 ? 0 : Math.round(i * (scan.size() - 1f) / (shown - 1)))
				.mapToObj(frame -> new FrameRange(frame, frame)).toList();
		page.heading("Waterfall");
		figure(page, plots.waterfall(frames, found, Double.NaN), WIDE, 520, "Frames " + String.join(", ", frames.stream()
				.map(f -> f.first() + pressure(f.first())).toList()) + ", from the bottom up, in the colour of their class.");
	}

	private void pressures(HtmlPage page) {
		if (scan.size() > 1 && scan.frames().hasPressure()) {
			page.heading("Pressure");
			figure(page, plots.pressure(), WIDE, 320, "Pressure of each frame; the band is one standard uncertainty, as far as it is known.");
		}
	}

	private void clusterPictures(HtmlPage page, ClusteringResult c) {
		ClusterCharts charts = new ClusterCharts(c, plots);
		page.heading("How it was found");
		charts.membership().ifPresent(plot -> figure(page, plot, WIDE, 320,
				"Share of the new phase along the ramp with one standard uncertainty, from the patterns alone."));
		page.beginColumns();
		figure(page, charts.explainedVariance(), 500, 360, c.pca().count() + " principal components were kept.");
		figure(page, charts.scores(map.ramp().tracks().stream().filter(track -> track.name().equals(ClusteringResult.TYPE.name())).findFirst()), 500, 360, "First and second principal component of every frame.");
		charts.eigenvalues().ifPresent(plot -> figure(page, plot, 500, 360, charts.eigengap()));
		page.endColumns();
	}

	private void results(HtmlPage page) {
		String heading = "";
		for (ResultPlots.Picture picture : new ResultPlots(scan, plots).pictures()) {
			if (!heading.equals(picture.result())) {
				heading = picture.result();
				page.heading(scan.results().title(heading));
				Optional.ofNullable(findings.get(heading)).ifPresent(finding -> finding(page, finding));
			}
			figure(page, picture.figure(), WIDE, 320, picture.caption());
		}
	}

	/** What a trained model says counts more than what others found, these more than what the ramp says of itself; labels are shown beside. */
	private static int trust(String track) {
		return track.equals(Classification.TYPE.name()) ? 0 : track.equals(ClusteringResult.TYPE.name()) ? 2 : track.equals("labels") ? 3 : 1;
	}

	private void finding(HtmlPage page, TransitionFinding finding) {
		legend(page, finding.toLabels());
		Optional<Transition> change = finding.foundTransition();
		page.table(List.of("", "frame", "pressure"), List.of(row("onset", change.map(Transition::onsetFrame).orElse(-1)),
				row("end", change.map(Transition::endFrame).orElse(-1))));
	}

	private List<String> row(String what, int frame) {
		return List.of(what, frame(frame), frame < 0 ? "" : pressure(frame));
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
