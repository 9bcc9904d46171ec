/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.operations.ClassifyOperation;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.TrainingListener;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.nexus.RampWriter;
import org.rampscope.operations.Operation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.powder.AzimuthalIntegrationOperation;
import org.rampscope.operations.powder.baseline.AlsBaselineOperation;
import org.rampscope.operations.run.PipelineRunner;
import org.rampscope.operations.settings.SettingsCodec;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.FrameSimulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A ramp to be classified, a small network trained on another ramp of the same kind, and what our own pipeline runner makes of them:
 * what a host has to find as well.
 *
 * @param frames file of frames
 * @param model file of the network
 * @param expected what the chain gives outside any host
 */
record ChainJob(Path frames, Path model, Ramp<Patterns> expected) {

	static final int FRAMES = DataSetId.D1.frames();
	static final int BINS = 500;
	private static final int EPOCHS = 30;
	private static final long OTHER_SEED = 7;
	private static final ObjectMapper MAPPER = new ObjectMapper();

	/** Simulates, trains and runs: about ten seconds. */
	static ChainJob prepare(Path folder) {
		Path model = folder.resolve("small.rampmodel");
		Ramp<Frames> learnt = new FrameSimulator().simulate(DataSetId.D1.recipe(OTHER_SEED), DetectorSetup.demo(), Progress.NONE);
		Ramp<Patterns> patterns = run(folder, learnt, integration(), baseline());
		TrainingProblem problem = TrainingProblem.ofLabels(List.of(new TrainingProblem.LabelledRamp("simulated", "", patterns)));
		ModelFile.write(new ClassifierTrainer(DeviceChoice.CPU, TrainingListener.NONE).train(problem,
				TrainingSettings.published(NetworkTypes.CNN).withEpochs(EPOCHS).withCopies(0).withScaling(InputScaling.MIN_MAX),
				Progress.NONE), model);
		Ramp<Frames> series = new FrameSimulator().simulate(DataSetId.D1.recipe(), DetectorSetup.demo(), Progress.NONE);
		Path frames = folder.resolve("frames.nxs");
		RampWriter.writeFrames(series, frames, Progress.NONE);
		return new ChainJob(frames, model, run(folder, series, integration(), baseline(), step(new ClassifyOperation(),
				classifier(model))));
	}

	/** @return the same chain and a whole-ramp operation, for the stand-in's application */
	String json() throws JsonProcessingException {
		ObjectNode job = MAPPER.createObjectNode().put("file", frames.toString()).put("dataset", "/entry/instrument/detector/data");
		ArrayNode chain = job.putArray("operations");
		chain.addObject().put("id", "org.rampscope.integrate.azimuthal").putObject("model").put("bins", BINS);
		chain.addObject().put("id", "org.rampscope.baseline.als").putObject("model");
		chain.addObject().put("id", "org.rampscope.transition.classify").set("model", classifier(model));
		chain.addObject().put("id", "org.rampscope.transition.clustering").putObject("model").put("neighbours",
				5).put("findTransition", false);
		return MAPPER.writeValueAsString(job);
	}

	/** @return codes of the classes the simulation put in */
	int[] truth() {
		return expected.labels().orElseThrow().codes();
	}

	private static ObjectNode classifier(Path model) {
		return MAPPER.createObjectNode().put("model", model.toString()).put("device", "cpu");
	}

	private static Step<?> integration() {
		return step(new AzimuthalIntegrationOperation(), MAPPER.createObjectNode().put("bins", BINS));
	}

	private static Step<?> baseline() {
		return step(new AlsBaselineOperation(), MAPPER.createObjectNode());
	}

	private static <S extends Record> Step<S> step(Operation<S> operation, ObjectNode settings) {
		return new Step<>(operation, new SettingsCodec().fromJson(operation.info().id(), operation.defaults(), settings));
	}

	private static Ramp<Patterns> run(Path folder, Ramp<Frames> series, Step<?>... steps) {
		return new PipelineRunner(new RunContext(folder, 2), "test", "0").run(new Pipeline("outside", "", List.of(steps)), series,
				Map.of(), Progress.NONE);
	}

	/** Lets the job be read by the stand-in. */
	Path write(Path file) throws java.io.IOException {
		return Files.writeString(file, json());
	}
}
