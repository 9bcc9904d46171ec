/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.rampscope.core.RadialAxis;
import org.rampscope.learning.inference.NetworkWeights;
import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.model.ModelCard;
import org.rampscope.learning.model.ModelClass;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.model.ModelGrid;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.model.TrainingRecord;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.operations.LearningOperations;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.PipelineFile;
import org.rampscope.operations.powder.PowderOperations;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;

/** What a live run at a beamline does: the pipelines, and the published convolutional network with untrained weights, which are as fast. */
final class LiveLoad {

	static final OperationRegistry REGISTRY = new OperationRegistry(List.of(new PowderOperations(), new LearningOperations()));

	private static final String CLASSIFY = ", { \"operation\": \"classify\", \"settings\": { \"model\": \"model.rampmodel\", \"device\": \"cpu\" } }";

	private LiveLoad() {
	}

	/** Integration without splitting over rings that the detector covers, baseline, classification. */
	static Pipeline ofFrames(int bins, boolean classify) {
		return parse("""
				{ "operation": "integrate", "settings": { "calibration": "detector.poni", "bins": %d, "radialMin": 5, "radialMax": 18, "splitting": "NONE" } },
				{ "operation": "als" }""".formatted(bins) + (classify ? CLASSIFY : ""));
	}

	/** Baseline, classification. */
	static Pipeline ofPatterns(boolean classify) {
		return parse("{ \"operation\": \"als\" }" + (classify ? CLASSIFY : ""));
	}

	private static Pipeline parse(String steps) {
		return new PipelineFile(REGISTRY).parse("{ \"rampscope_pipeline\": 1, \"steps\": [ " + steps + " ] }");
	}

	/** Writes model.rampmodel for patterns on an axis. @return whether the engine is there */
	static boolean writeModel(Path folder, RadialAxis axis, double wavelengthAngstrom) throws IOException {
		if (!Torch.isAvailable()) {
			return false;
		}
		NetworkSettings network = NetworkSettings.of(NetworkTypes.CNN, axis.size(), 2);
		TrainingRecord record = new TrainingRecord(List.of(), Map.of(), 1, 0, 0);
		ModelCard card = new ModelCard("untrained", network, new ModelGrid(axis, wavelengthAngstrom), InputScaling.MIN_MAX, ModelClass.numbered(2), 1, record,
				Map.of(), Map.of(), "", List.of(), OffsetDateTime.now());
		Torch torch = Torch.get();
		try (NDManager manager = torch.newManager(torch.device(DeviceChoice.CPU))) {
			PatternNetwork made = Networks.create(network);
			Networks.initialize(made, manager, DataType.FLOAT32, 7);
			ModelFile.write(new TrainedModel(card, NetworkWeights.of(made)), folder.resolve("model.rampmodel"));
		}
		return Files.exists(folder.resolve("model.rampmodel"));
	}
}
