/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.Labels;
import org.rampscope.core.Pattern;
import org.rampscope.core.Patterns;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.inference.ModelReference;
import org.rampscope.learning.inference.MostProbable;
import org.rampscope.learning.model.GridMapping;
import org.rampscope.learning.model.ModelCard;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.model.ModelGrid;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.ExpectedPatterns;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.MeasuredValues;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.Quantity;
import org.rampscope.operations.Reading;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/**
 * Judges each pattern with a trained model, and finds the transition from the probabilities along the ramp. Each pattern is
 * judged by itself, so that a live run says the same as a batch run.
 */
public final class ClassifyOperation implements MeasureOperation<ClassifyOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Model", file = true, help = "A model file (.rampmodel) as 'ramp train' writes it.") String model,
			@Setting(label = "Device", help = "Where to compute: auto (a GPU where there is one), cpu, gpu0, gpu1, …") String device) {

		public static final Settings DEFAULT = new Settings("", "auto");
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.transition.classify", List.of("classify"), "1.0",
			"Classification by a trained model",
			"Gives every pattern its probability of lying before, during or after the transition, and the ramp its onset and end.",
			List.of("Y. Sun (2023), Application of machine learning to the classification of spectra-like data, ch. 5"));
	private static final String CLASS = "class";
	private static final String PROBABILITY = "probability";

	@Override
	public OperationInfo info() {
		return INFO;
	}

	@Override
	public Settings defaults() {
		return Settings.DEFAULT;
	}

	@Override
	public Optional<ExpectedPatterns> expected(Settings settings, RunContext context) {
		ModelGrid grid = ModelFile.readCard(ModelChoice.file(INFO, settings.model(), context)).grid();
		return Optional.of(new ExpectedPatterns(grid.axis(), grid.wavelengthAngstrom()));
	}

	@Override
	public Meter prepare(Settings settings, RadialAxis axis, RampHeader header, RunContext context, Progress progress) {
		Path file = ModelChoice.file(INFO, settings.model(), context);
		DeviceChoice device = DeviceChoice.parse(settings.device());
		ModelCard card = ModelFile.readCard(file);
		GridMapping mapping = card.grid().from(axis, header.wavelengthAngstrom());
		String sha256 = FileHash.sha256(file);
		Classifier classifier = Classifier.open(ModelFile.read(file), device);
		if (classifier.judgesSequences()) {
			classifier.close();
			throw new SettingsException(ModelChoice.setting(INFO), file + " holds a " + card.name()
					+ " that was trained on sequences of frames; here each pattern is judged by itself",
					"Take the operation 'judge' or 'ramp classify', which see the ramp as a whole; for a live run train it with --set grouping=SINGLE");
		}
		return new ModelMeter(classifier, mapping, sha256);
	}

	private record ModelMeter(Classifier classifier, GridMapping mapping, String sha256) implements Meter {

		@Override
		public String resultName() {
			return Classification.TYPE.name();
		}

		@Override
		public List<Quantity> quantities() {
			List<String> names = classifier.card().classes().stream().map(c -> c.name().replace(',', ' ')).toList();
			return List.of(Quantity.scalar(CLASS, "", "the most probable class, counted from 0"),
					Quantity.vector(PROBABILITY, "", names, "probability of each class"));
		}

		@Override
		public Map<String, String> contentHashes() {
			return Map.of("model", sha256);
		}

		@Override
		public List<String> notes() {
			return mapping.isIdentity() ? List.of() : List.of("patterns were interpolated onto the " + mapping.size() + " points of the model's grid");
		}

		@Override
		public List<Reading> measure(List<Pattern> patterns) {
			return patterns.stream().map(p -> judged(mapping.apply(p.intensity())))
					.map(p -> Reading.of(new double[] { number(MostProbable.of(p)) }, p)).toList();
		}

		private static double number(int label) {
			return label == Labels.NONE ? Double.NaN : label;
		}

		/** One pattern per pass: matrix products of several round otherwise, and the last bit must not depend on the company. */
		private double[] judged(float[] pattern) {
			if (!Classifier.isFinite(pattern)) {
				double[] unknown = new double[classifier.card().classes().size()];
				Arrays.fill(unknown, Double.NaN);
				return unknown;
			}
			return classifier.probabilities(List.of(pattern))[0];
		}

		@Override
		public Ramp<Patterns> conclude(Ramp<Patterns> scan, Progress progress) {
			double[][] probabilities = MeasuredValues.of(scan, resultName()).vector(PROBABILITY);
			Classification found = Classification.of(classifier.card().classes(), probabilities, scan.frames());
			// Labels of the ramp stay those of a person: training on what a model said would only copy it.
			return scan.withResult(Classification.TYPE, found.by(ModelReference.of(classifier.card(), sha256, INFO.version())));
		}

		@Override
		public void close() {
			classifier.close();
		}
	}
}
