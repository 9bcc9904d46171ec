/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.Labels;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.metrics.Calibration;
import org.rampscope.learning.metrics.ConfusionMatrix;
import org.rampscope.ui.document.OpenRamp;

/**
 * What a model said of the frames that carry a label.
 *
 * @param classes names of the model's classes
 * @param truth number of the class of each frame, by its label
 * @param predicted number of the class the model gave it
 * @param probabilities frames × classes
 */
public record LabelledVerdict(List<String> classes, int[] truth, int[] predicted, double[][] probabilities) {

	private static final int BINS = 10;

	/** @return what the model said of a ramp; empty where it said nothing, or what it said cannot be read */
	public static Optional<Classification> classification(OpenRamp ramp) {
		DataGroup group = ramp.scan().results().get(Classification.NAME);
		if (group == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(Classification.fromGroup(group));
		} catch (AnalysisException e) {
			// another program's classification: it is shown as classes, and cannot be compared
			return Optional.empty();
		}
	}

	/** @return the frames with a label among those judged; empty where there are none */
	public static Optional<LabelledVerdict> of(OpenRamp ramp) {
		Optional<Classification> said = classification(ramp);
		Optional<Labels> labels = ramp.scan().labels();
		if (said.isEmpty() || labels.isEmpty()) {
			return Optional.empty();
		}
		List<int[]> pairs = new ArrayList<>();
		List<double[]> rows = new ArrayList<>();
		for (int frame = 0; frame < labels.get().size(); frame++) {
			int code = labels.get().codes()[frame];
			int number = numberOf(said.get(), code);
			if (code != Labels.NONE && number >= 0 && said.get().labels()[frame] != Labels.NONE) {
				pairs.add(new int[] { number, said.get().labels()[frame] });
				rows.add(said.get().probabilities()[frame]);
			}
		}
		return pairs.isEmpty() ? Optional.empty()
				: Optional.of(new LabelledVerdict(said.get().classes().stream().map(each -> each.name()).toList(),
						pairs.stream().mapToInt(pair -> pair[0]).toArray(), pairs.stream().mapToInt(pair -> pair[1]).toArray(),
						rows.toArray(double[][]::new)));
	}

	private static int numberOf(Classification said, int code) {
		for (int i = 0; i < said.classes().size(); i++) {
			if (said.classes().get(i).code() == code) {
				return i;
			}
		}
		return -1;
	}

	/** @return which class was taken for which */
	public ConfusionMatrix confusion() {
		return ConfusionMatrix.of(truth, predicted, classes.size());
	}

	/** @return whether confidences mean what they say */
	public Calibration calibration() {
		return Calibration.of(probabilities, truth, BINS);
	}
}
