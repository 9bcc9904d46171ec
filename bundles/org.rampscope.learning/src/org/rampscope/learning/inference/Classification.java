/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Labels;
import org.rampscope.core.Transition;
import org.rampscope.core.TransitionFinding;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.result.ResultType;
import org.rampscope.learning.metrics.ClassificationConfidence;
import org.rampscope.learning.model.ModelClass;
import org.rampscope.learning.transition.TransitionEstimate;

/**
 * What a model said about the frames of a ramp.
 *
 * @param classes the classes, in order
 * @param probabilities frames × classes; NaN where a frame could not be judged
 * @param labels number of the most probable class per frame; {@link Labels#NONE} where it could not be judged
 * @param entropy of the probabilities per frame in nats: 0 where the model is sure; NaN where it could not judge
 * @param onset boundary between the first class and all later ones, with its ambiguity zone; frames that could not be judged
 *        are left out of its counts
 * @param end boundary between all earlier classes and the last one; the same as the onset's for two classes
 * @param transition onset and end with uncertainties, from the probabilities along the ramp; empty for a single frame
 * @param pressureGPa pressure of every frame; NaN where unknown
 * @param model which model it was; empty where nobody said
 */
public record Classification(List<ModelClass> classes, double[][] probabilities, int[] labels, double[] entropy, ClassificationConfidence onset,
		ClassificationConfidence end, Optional<TransitionEstimate> transition, double[] pressureGPa, Optional<ModelReference> model)
		implements TransitionFinding {

	/** The type of the result. */
	public static final ResultType<Classification> TYPE = new ResultType<>("classification", "Classification by a trained model", 1,
			Classification.class, new ClassificationCodec());

	/**
	 * @param classes the classes, in order
	 * @param probabilities frames × classes; NaN where a frame could not be judged
	 * @param frames frames of the ramp
	 * @throws AnalysisException where no frame could be judged
	 */
	public static Classification of(List<ModelClass> classes, double[][] probabilities, FrameAxis frames) {
		int[] labels = Arrays.stream(probabilities).mapToInt(MostProbable::of).toArray();
		int[] known = Arrays.stream(labels).filter(l -> l != Labels.NONE).toArray();
		if (known.length == 0) {
			throw new AnalysisException("no frame of " + labels.length + " could be judged: all have bins that are not finite",
					"Integrate so that every bin of the model's range has a value");
		}
		double[] entropy = Arrays.stream(probabilities).mapToDouble(Classification::entropy).toArray();
		return new Classification(classes, probabilities, labels, entropy, ClassificationConfidence.firstAgainstRest(known),
				ClassificationConfidence.restAgainstLast(known, classes.size() - 1),
				labels.length > 1 ? Optional.of(PosteriorTransition.of(probabilities, frames)) : Optional.empty(),
				frames.pressureGPa(), Optional.empty());
	}

	/** @return what stands for the classes of a ramp none of whose frames could be judged */
	static Classification ofNothing(List<ModelClass> classes, double[][] probabilities, double[] pressureGPa) {
		int[] labels = new int[probabilities.length];
		Arrays.fill(labels, Labels.NONE);
		ClassificationConfidence none = new ClassificationConfidence(-1, 0, 0, 0, Double.NaN);
		return new Classification(classes, probabilities, labels, unknown(labels.length), none, none, Optional.empty(), pressureGPa, Optional.empty());
	}

	/** @return this, said to be by that model */
	public Classification by(ModelReference reference) {
		return new Classification(classes, probabilities, labels, entropy, onset, end, transition, pressureGPa, Optional.of(reference));
	}

	/** @return whether any frame has a class */
	public boolean saysAnything() {
		return Arrays.stream(labels).anyMatch(l -> l != Labels.NONE);
	}

	/** @return a row for a frame that could not be judged */
	static double[] unknown(int classes) {
		double[] row = new double[classes];
		Arrays.fill(row, Double.NaN);
		return row;
	}

	static double entropy(double[] p) {
		double sum = 0;
		for (double v : p) {
			sum -= v == 0 ? 0 : v * Math.log(v);
		}
		return sum;
	}

	/** @return probability of the label, per frame; NaN where there is none */
	public double[] confidence() {
		return IntStream.range(0, labels.length).mapToDouble(i -> labels[i] == Labels.NONE ? Double.NaN : probabilities[i][labels[i]]).toArray();
	}

	/** @return the labels in the codes of {@link Labels}, with their probabilities */
	@Override
	public Labels toLabels() {
		int[] codes = Arrays.stream(labels).map(l -> l == Labels.NONE ? Labels.NONE : classes.get(l).code()).toArray();
		return new Labels(codes, confidence());
	}

	@Override
	public Optional<Transition> foundTransition() {
		return transition.map(TransitionEstimate::transition).filter(t -> t.onset().isPresent());
	}
}
