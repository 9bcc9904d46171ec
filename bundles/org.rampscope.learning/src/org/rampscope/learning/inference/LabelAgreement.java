/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.core.Labels;
import org.rampscope.core.RampScan;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.internal.tree.NamedField;
import org.rampscope.learning.metrics.Calibration;
import org.rampscope.learning.metrics.ConfusionMatrix;
import org.rampscope.learning.model.ModelClass;

/**
 * How a classification agrees with labels that the ramp carries, on the frames that have both.
 *
 * @param classes names of the model's classes
 * @param confusion which class was taken for which
 * @param calibration whether the probabilities mean what they say
 */
public record LabelAgreement(List<String> classes, ConfusionMatrix confusion, Calibration calibration) {

	/** Name of the result in a file. */
	public static final String NAME = "agreement_with_labels";
	/** Bins of the probability. */
	private static final int BINS = 10;

	public LabelAgreement {
		classes = List.copyOf(classes);
	}

	/**
	 * @param found what a model said
	 * @param labels one per frame
	 * @return how they agree; empty where no judged frame has a label of the model's classes
	 */
	public static Optional<LabelAgreement> of(Classification found, Labels labels) {
		int[] truth = Arrays.stream(labels.codes()).map(code -> classOf(found.classes(), code)).toArray();
		int[] known = IntStream.range(0, truth.length).filter(i -> truth[i] >= 0 && found.labels()[i] >= 0).toArray();
		if (known.length == 0) {
			return Optional.empty();
		}
		int[] right = Arrays.stream(known).map(i -> truth[i]).toArray();
		int[] said = Arrays.stream(known).map(i -> found.labels()[i]).toArray();
		double[][] probabilities = Arrays.stream(known).mapToObj(i -> found.probabilities()[i]).toArray(double[][]::new);
		return Optional.of(new LabelAgreement(found.classes().stream().map(ModelClass::name).toList(),
				ConfusionMatrix.of(right, said, found.classes().size()), Calibration.of(probabilities, right, BINS)));
	}

	private static int classOf(List<ModelClass> classes, int code) {
		return code == Labels.NONE ? -1 : IntStream.range(0, classes.size()).filter(c -> classes.get(c).code() == code).findFirst().orElse(-1);
	}

	/** @return the ramp with the result {@link #NAME}; as it is where it has no labels of these classes */
	public static RampScan added(RampScan judged, Classification found) {
		return judged.labels().flatMap(labels -> of(found, labels)).map(agreement -> judged.withResult(NAME, agreement.toGroup())).orElse(judged);
	}

	/** @return measures by name: accuracy, weighted_precision, weighted_recall, weighted_f1, cohens_kappa, matthews_correlation, calibration_error */
	public Map<String, Double> metrics() {
		Map<String, Double> all = new LinkedHashMap<>();
		all.put("accuracy", confusion.accuracy());
		all.put("weighted_precision", confusion.weightedPrecision());
		all.put("weighted_recall", confusion.weightedRecall());
		all.put("weighted_f1", confusion.weightedF1());
		all.put("cohens_kappa", confusion.kappa());
		all.put("matthews_correlation", confusion.matthews());
		all.put("calibration_error", calibration.expectedError());
		return all;
	}

	/** @return the measures as fields, the confusion matrix and the reliability curve as plots */
	public DataGroup toGroup() {
		DataGroup.Builder group = DataGroup.builder("NXprocess").field("class_names", String.join(",", classes));
		metrics().forEach(group::field);
		int[] numbers = IntStream.range(0, classes.size()).toArray();
		int[] filled = IntStream.range(0, calibration.counts().length).filter(b -> calibration.counts()[b] > 0).toArray();
		return group
				.group("confusion", DataGroup.plot("frames", "label", "judged_as")
						.field("frames", NamedField.of(confusion.counts(), "frames of each label judged as each class"))
						.field("label", numbers).field("judged_as", numbers).build())
				.group("reliability", DataGroup.plot("share_judged_right", "probability")
						.field("share_judged_right", NamedField.of(Arrays.stream(filled).mapToDouble(b -> calibration.accuracy()[b]).toArray(),
								"share of frames judged right at the probability that the model gave; the two are equal where it means what it says"))
						.field("probability", Arrays.stream(filled).mapToDouble(b -> calibration.meanConfidence()[b]).toArray())
						.field("count", Arrays.stream(filled).mapToLong(b -> calibration.counts()[b]).toArray()).build())
				.build();
	}
}
