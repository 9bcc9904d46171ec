/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.inference.LoadedNetwork;
import org.rampscope.learning.inference.MostProbable;
import org.rampscope.learning.inference.PatternInput;
import org.rampscope.learning.model.GridMapping;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;

/**
 * What in one frame of a ramp speaks for the class that a model gives it, by the gradient of the model's answer. Keeps the network ready;
 * used by one thread at a time. Close it.
 */
public final class FrameExplainer implements AutoCloseable {

	/**
	 * What speaks for a class.
	 *
	 * @param axis positions of the model
	 * @param gradient change of the class's logit with the intensity at each position; positive where more intensity speaks for it
	 * @param code number of the class
	 * @param name its name
	 * @param probability of it
	 * @param attention how much every position of the model is attended to, of all maps by name; empty for networks without attention
	 */
	public record Result(RadialAxis axis, double[] gradient, int code, String name, double probability, List<AttentionMap> attention) {
	}

	private final TrainedModel model;
	private final LoadedNetwork loaded;
	private final Classifier classifier;

	/**
	 * @param model the model
	 * @param choice where to compute
	 */
	public FrameExplainer(TrainedModel model, DeviceChoice choice) {
		this.model = model;
		loaded = new LoadedNetwork(model, Torch.get().device(choice));
		try {
			classifier = Classifier.open(model, choice);
		} catch (RuntimeException e) {
			loaded.close();
			throw e;
		}
	}

	/** @return the model */
	public TrainedModel model() {
		return model;
	}

	/**
	 * @param scan the ramp
	 * @param frame one of its frames
	 * @return what speaks for the class the model gives it
	 * @throws AnalysisException where the pattern has bins that are not finite
	 */
	public Result of(Ramp<Patterns> scan, int frame) {
		GridMapping mapping = model.card().grid().from(scan.data().axis(), scan.header().wavelengthAngstrom());
		float[] pattern = mapping.apply(scan.data().intensityRows().row(frame));
		double[] probabilities = classifier.probabilities(List.of(pattern))[0];
		int best = MostProbable.of(probabilities);
		double[][] rows = { new PatternInput(model.card()).values(pattern) };
		double[] gradient = new GradientAttribution(loaded.network(), loaded.device(), FrameContext.ALONE).ofLogit(rows, best, Progress.NONE).perFrame()[0];
		return new Result(model.card().grid().axis(), gradient, best, model.card().classes().get(best).name(), probabilities[best],
				AttentionMap.of(loaded.network(), loaded.device(), rows));
	}

	@Override
	public void close() {
		classifier.close();
		loaded.close();
	}
}
