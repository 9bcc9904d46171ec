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
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.tree.TreeCodec;
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

	/** The type of the result. */
	public static final ResultType<LabelAgreement> TYPE = new ResultType<>("agreement_with_labels", "Agreement with the labels", 1,
			LabelAgreement.class, new Codec());
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

	/** @return the ramp with the result {@link #TYPE}; as it is where it has no labels of these classes */
	public static Ramp<Patterns> added(Ramp<Patterns> judged, Classification found) {
		return judged.labels().flatMap(labels -> of(found, labels)).map(agreement -> judged.withResult(TYPE, agreement)).orElse(judged);
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

	/** The measures as fields, the confusion matrix and the reliability curve as plots; bins of the probability without a frame are left out. */
	private static final class Codec implements TreeCodec<LabelAgreement> {

		private static final String CONFUSION = "confusion";
		private static final String FRAMES = "frames";
		private static final String RELIABILITY = "reliability";
		private static final String SHARE = "share_judged_right";
		private static final String PROBABILITY = "probability";
		private static final String COUNT = "count";
		private static final String NAMES = "class_names";
		private static final String SEPARATOR = ",";

		@Override
		public DataGroup write(LabelAgreement a) {
			DataGroup.Builder group = DataGroup.builder("NXprocess").field(NAMES, String.join(SEPARATOR, a.classes));
			a.metrics().forEach(group::field);
			int[] numbers = IntStream.range(0, a.classes.size()).toArray();
			Calibration calibration = a.calibration;
			int[] filled = IntStream.range(0, calibration.counts().length).filter(b -> calibration.counts()[b] > 0).toArray();
			return group
					.group(CONFUSION, DataGroup.plot(FRAMES, "label", "judged_as")
							.field(FRAMES, DataField.of(a.confusion.counts()).named("frames of each label judged as each class"))
							.field("label", numbers).field("judged_as", numbers).build())
					.group(RELIABILITY, DataGroup.plot(SHARE, PROBABILITY)
							.field(SHARE, DataField.of(Arrays.stream(filled).mapToDouble(b -> calibration.accuracy()[b]).toArray()).named(
									"share of frames judged right at the probability that the model gave; the two are equal where it means what it says"))
							.field(PROBABILITY, Arrays.stream(filled).mapToDouble(b -> calibration.meanConfidence()[b]).toArray())
							.field(COUNT, Arrays.stream(filled).mapToLong(b -> calibration.counts()[b]).toArray()).build())
					.build();
		}

		@Override
		public LabelAgreement read(GroupReader group) {
			long[][] counts = Arrays.stream(group.child(CONFUSION).rows(FRAMES))
					.map(row -> Arrays.stream(row).mapToLong(v -> (long) v).toArray()).toArray(long[][]::new);
			GroupReader reliability = group.child(RELIABILITY);
			return new LabelAgreement(List.of(group.text(NAMES).split(SEPARATOR)), new ConfusionMatrix(counts), new Calibration(reliability.numbers(PROBABILITY),
					reliability.numbers(SHARE), Arrays.stream(reliability.numbers(COUNT)).mapToLong(v -> (long) v).toArray()));
		}
	}
}
