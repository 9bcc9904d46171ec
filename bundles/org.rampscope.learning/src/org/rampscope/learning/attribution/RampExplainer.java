/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.inference.LoadedNetwork;
import org.rampscope.learning.inference.PatternInput;
import org.rampscope.learning.inference.Stretch;
import org.rampscope.learning.model.GridMapping;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;

/**
 * Says for all frames of a ramp what speaks for the classes that a model gave them. A model that looks at neighbours is explained on
 * the same stretches of the ramp that it judged.
 */
public final class RampExplainer {

	private final TrainedModel model;
	private final DeviceChoice choice;

	/**
	 * @param model the model
	 * @param choice where to compute
	 */
	public RampExplainer(TrainedModel model, DeviceChoice choice) {
		this.model = model;
		this.choice = choice;
	}

	/**
	 * @param judged the ramp
	 * @param found what the model said of it
	 * @param extent how much is asked for
	 * @param progress of each kind of gradient
	 * @return the ramp with the result {@link Attribution}; as it is where nothing is asked for
	 * @throws AnalysisException where no frame could be judged
	 */
	public Ramp<Patterns> explained(Ramp<Patterns> judged, Classification found, Explanation extent, Progress progress) {
		return extent == Explanation.NONE ? judged
				: judged.withResult(Attribution.TYPE, explain(judged, found, extent, progress));
	}

	/**
	 * @param scan the ramp
	 * @param found what the model said of it; the gradient of the loss is that of the loss of these classes, the gradient of the logit
	 *            that of the last class
	 * @param extent how much is asked for, not {@link Explanation#NONE}
	 * @param progress of each kind of gradient
	 * @return the reasons on the model's positions; NaN for frames that could not be judged
	 * @throws AnalysisException where no frame could be judged
	 */
	public Attribution explain(Ramp<Patterns> scan, Classification found, Explanation extent, Progress progress) {
		GridMapping mapping = model.card().grid().from(scan.data().axis(), scan.header().wavelengthAngstrom());
		int[] judged = IntStream.range(0, scan.size()).filter(f -> found.labels()[f] != Labels.NONE).toArray();
		if (judged.length == 0) {
			throw new AnalysisException("no frame of the ramp was judged", "Integrate so that every bin of the model's range has a value");
		}
		PatternInput input = new PatternInput(model.card());
		double[][] patterns = Arrays.stream(judged).mapToObj(f -> input.values(mapping.apply(scan.data().intensityRows().row(f)))).toArray(double[][]::new);
		int[] labels = Arrays.stream(judged).map(f -> found.labels()[f]).toArray();
		try (LoadedNetwork loaded = new LoadedNetwork(model, Torch.get().device(choice))) {
			boolean sequences = Classifier.judgesSequences(model.card());
			GradientAttribution gradients = new GradientAttribution(loaded.network(), loaded.device(),
					sequences ? FrameContext.WHOLE_RAMP : FrameContext.ALONE);
			int last = model.card().classes().size() - 1;
			double[][] ofLoss = unknown(scan.size());
			double[][] ofLogit = unknown(scan.size());
			List<AttentionMap> attention = List.of();
			for (Stretch stretch : sequences ? Stretch.sequences(judged.length) : List.of(new Stretch(0, judged.length))) {
				double[][] part = Arrays.copyOfRange(patterns, stretch.first(), stretch.end());
				int[] frames = Arrays.copyOfRange(judged, stretch.first(), stretch.end());
				int[] classes = Arrays.copyOfRange(labels, stretch.first(), stretch.end());
				put(ofLoss, frames, gradients.ofLoss(part, classes, progress));
				put(ofLogit, frames, gradients.ofLogit(part, last, progress));
				if (attention.isEmpty()) {
					attention = AttentionMap.of(loaded.network(), loaded.device(), part);
				}
			}
			return new Attribution(List.of(new FeatureImportance(GradientOf.LOSS, ofLoss), new FeatureImportance(GradientOf.LOGIT, ofLogit)), attention,
					extent == Explanation.FULL ? WeightImage.of(loaded.network()) : List.of(), model.card().grid().axis());
		} finally {
			progress.done();
		}
	}

	private double[][] unknown(int frames) {
		double[][] rows = new double[frames][model.card().grid().size()];
		for (double[] row : rows) {
			Arrays.fill(row, Double.NaN);
		}
		return rows;
	}

	private static void put(double[][] rows, int[] frames, FeatureImportance found) {
		for (int k = 0; k < frames.length; k++) {
			rows[frames[k]] = found.perFrame()[k];
		}
	}
}
