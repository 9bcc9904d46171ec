/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.inference.Evaluation;
import org.rampscope.learning.inference.LabelAgreement;
import org.rampscope.learning.inference.ModelReference;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.torch.DeviceChoice;

/**
 * A trained model that is ready for whole ramps, and puts what it says of them into their results. The operations, the command line and the
 * window classify with it. Holds the network: close it.
 */
public final class RampClassifier implements AutoCloseable {

	private final Classifier classifier;
	private final ModelReference reference;
	private final RampExplainer explainer;

	/**
	 * @param model the model
	 * @param sha256 hash of its file; empty where it is in none
	 * @param version version of the program or operation that lets it classify
	 * @param choice where to compute
	 * @param evaluation what batch normalisations go by
	 */
	public RampClassifier(TrainedModel model, String sha256, String version, DeviceChoice choice, Evaluation evaluation) {
		this.classifier = Classifier.open(model, choice, evaluation);
		this.reference = ModelReference.of(model.card(), sha256, version);
		this.explainer = new RampExplainer(model, choice);
	}

	/**
	 * @param scan a ramp
	 * @param progress told of the frames
	 * @return what the model says of its frames, and which model it was
	 * @throws AnalysisException where no frame can be classified
	 */
	public Classification classify(Ramp<Patterns> scan, Progress progress) {
		return classifier.classify(scan, progress).by(reference);
	}

	/**
	 * @param scan a ramp
	 * @param extent how much is asked of what speaks for the classes
	 * @param progress told of the frames and of each kind of gradient
	 * @return the ramp with its {@link Classification}, the {@link LabelAgreement} where it has labels of the model's classes, and the
	 *         {@link Attribution} where that is asked for
	 * @throws AnalysisException where no frame can be classified
	 */
	public Ramp<Patterns> classified(Ramp<Patterns> scan, Explanation extent, Progress progress) {
		Classification found = classify(scan, progress);
		return explainer.explained(LabelAgreement.added(scan.withResult(Classification.TYPE, found), found), found, extent, progress);
	}

	@Override
	public void close() {
		classifier.close();
	}
}
