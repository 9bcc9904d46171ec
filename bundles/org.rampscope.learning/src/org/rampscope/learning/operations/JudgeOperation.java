/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.attribution.Attribution;
import org.rampscope.learning.attribution.Explanation;
import org.rampscope.learning.attribution.RampClassifier;
import org.rampscope.learning.inference.Evaluation;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.RampOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.settings.Setting;

/**
 * Judges a ramp as a whole with a trained model: networks with attention along the ramp see its frames as a sequence, which
 * {@link ClassifyOperation} cannot show them. Says why, where asked: result {@link Attribution}.
 */
public final class JudgeOperation implements RampOperation<JudgeOperation.Settings> {

	/** The settings. */
	public record Settings(
			@Setting(label = "Model", file = true, help = "A model file (.rampmodel) as 'ramp train' writes it.") String model,
			@Setting(label = "Reasons", help = "What is said of why the model decides so: nothing, gradients and attention, or these and the weights of its layers.") Explanation reasons,
			@Setting(label = "Device", help = "Where to compute: auto (a GPU where there is one), cpu, gpu0, gpu1, …") String device) {

		public static final Settings DEFAULT = new Settings("", Explanation.NONE, "auto");
	}

	private static final OperationInfo INFO = new OperationInfo("org.rampscope.transition.judge", List.of("judge"), "1.0",
			"Judgement of the whole ramp by a trained model",
			"Gives every frame its probability of lying before, during or after the transition, seen with the frames beside it by models that "
					+ "were trained on sequences, and the ramp its onset and end; on demand with what speaks for it.",
			List.of("Y. Sun (2023), Application of machine learning to the classification of spectra-like data, ch. 5"));

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
		Path file = ModelChoice.file(INFO, settings.model(), context);
		TrainedModel model = ModelFile.read(file);
		return new Judgement(model, FileHash.sha256(file), DeviceChoice.parse(settings.device()), settings.reasons());
	}

	private record Judgement(TrainedModel model, String sha256, DeviceChoice device, Explanation reasons) implements Analysis {

		@Override
		public Map<String, String> contentHashes() {
			return Map.of("model", sha256);
		}

		@Override
		public Ramp<Patterns> apply(Ramp<Patterns> scan, Progress progress) {
			try (RampClassifier classifier = new RampClassifier(model, sha256, INFO.version(), device, Evaluation.STORED)) {
				return classifier.classified(scan, reasons, progress);
			}
		}
	}
}
