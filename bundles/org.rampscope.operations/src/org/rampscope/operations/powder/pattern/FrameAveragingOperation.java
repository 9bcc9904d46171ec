/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/**
 * Replaces groups of consecutive frames by their mean. Time is that of the first frame of a group, pressure the mean of those known. A
 * label stays where all frames of a group have it. Results found before, with one value per frame, no longer fit: they are left out and
 * the result says so.
 */
public final class FrameAveragingOperation implements RampOperation<FrameAveragingOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Frames per mean", unit = "frames", min = 0, max = 1e9, help = "How many consecutive frames become one; the last mean may have fewer. 0: all frames of the ramp become one.") int frames) {

		public static final Settings DEFAULT = new Settings(2);
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.ramp.average", List.of("average"), "1.0", "Average of frames",
			"Replaces groups of consecutive frames by their mean.", List.of());

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public Analysis prepare(Settings settings, RunContext context) {
		return new RampAnalysis((scan, progress) -> average(scan, settings.frames() == 0 ? scan.size() : settings.frames()));
	}

	private static Ramp<Patterns> average(Ramp<Patterns> scan, int each) {
		if (each == 1) {
			return scan;
		}
		int bins = scan.data().axis().size();
		int groups = (scan.size() + each - 1) / each;
		double[] intensity = new double[groups * bins];
		double[] sigma = new double[groups * bins];
		for (int g = 0; g < groups; g++) {
			FrameMean mean = FrameMean.of(scan, g * each, Math.min(scan.size(), (g + 1) * each) - 1);
			System.arraycopy(mean.intensity(), 0, intensity, g * bins, bins);
			System.arraycopy(mean.sigma(), 0, sigma, g * bins, bins);
		}
		Results results = scan.results();
		List<String> dropped = results.names().stream().filter(name -> isPerFrame(results.tree(name).orElseThrow(), scan.size())).toList();
		Provenance provenance = dropped.isEmpty() ? scan.provenance()
				: scan.provenance().withNote("averaging frames left out results with one value per frame: " + String.join(", ", dropped));
		Optional<DoubleDataset> errors = scan.data().sigma().map(s -> DatasetFactory.createFromObject(DoubleDataset.class, sigma, groups, bins));
		return new Ramp<>(scan.header().withLabels(scan.labels().map(l -> labels(l, each, groups))), axis(scan.frames(), each, groups),
				new Patterns(scan.data().axis(), DatasetFactory.createFromObject(DoubleDataset.class, intensity, groups, bins), errors),
				results.only(name -> !dropped.contains(name)), provenance);
	}

	private static boolean isPerFrame(DataGroup group, int frames) {
		return group.fields().values().stream().anyMatch(f -> f.values().getRank() > 0 && f.values().getShapeRef()[0] == frames)
				|| group.groups().values().stream().anyMatch(g -> isPerFrame(g, frames));
	}

	private static FrameAxis axis(FrameAxis frames, int each, int groups) {
		double[] time = new double[groups];
		double[] pressure = new double[groups];
		double[] sigma = new double[groups];
		int[] number = new int[groups];
		for (int g = 0; g < groups; g++) {
			int from = g * each;
			int to = Math.min(frames.size(), from + each);
			time[g] = frames.timeS()[from];
			number[g] = frames.frameNumber()[from];
			pressure[g] = Arrays.stream(frames.pressureGPa(), from, to).filter(Double::isFinite).average().orElse(Double.NaN);
			double[] known = Arrays.stream(frames.pressureSigmaGPa(), from, to).filter(Double::isFinite).toArray();
			// errors of neighbouring frames have common causes: the mean of them, not that over the root of their number
			sigma[g] = Arrays.stream(known).average().orElse(Double.NaN);
		}
		return new FrameAxis(time, pressure, sigma, number);
	}

	private static Labels labels(Labels labels, int each, int groups) {
		int[] codes = new int[groups];
		double[] confidence = new double[labels.confidence().length == 0 ? 0 : groups];
		for (int g = 0; g < groups; g++) {
			int from = g * each;
			int to = Math.min(labels.size(), from + each);
			boolean agreed = Arrays.stream(labels.codes(), from, to).distinct().count() == 1;
			codes[g] = agreed ? labels.codes()[from] : Labels.NONE;
			if (confidence.length > 0) {
				confidence[g] = Arrays.stream(labels.confidence(), from, to).min().orElse(Double.NaN);
			}
		}
		return new Labels(codes, confidence, labels.author());
	}
}
