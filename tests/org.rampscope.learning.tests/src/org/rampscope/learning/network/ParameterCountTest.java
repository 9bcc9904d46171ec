/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.error.SettingsException;
import org.rampscope.learning.torch.Torch;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

class ParameterCountTest {

	private static final int N = 4023;

	static Stream<Arguments> published() {
		return Stream.of(Arguments.of(two(NetworkTypes.CNN), 23_307), Arguments.of(two(NetworkTypes.CNN).withPool3(), 22_803),
				Arguments.of(two(NetworkTypes.FCNN), 1_204_335), Arguments.of(two(NetworkTypes.RESNET).withDeadLayer(), 2_354_535),
				Arguments.of(two(NetworkTypes.RESNET), 294_247), Arguments.of(two(NetworkTypes.LSTM), 6_273_391),
				Arguments.of(two(NetworkTypes.TRANSFORMER), 1_830_511), Arguments.of(two(NetworkTypes.CONV_SC), 659_525),
				Arguments.of(two(NetworkTypes.CONV_SCT), 1_953_353), Arguments.of(two(NetworkTypes.BINNED_FCNN).withBins(15), 15_871),
				Arguments.of(two(NetworkTypes.BINNED_FCNN).withBins(1), 1_059), Arguments.of(two(NetworkTypes.BINNED_FCNN).withBins(16), 16_929),
				Arguments.of(NetworkSettings.of(NetworkTypes.SPECTRUM_ENCODER, 4020, 2), 37_636));
	}

	private static NetworkSettings two(NetworkType kind) {
		return NetworkSettings.of(kind, N, 2);
	}

	@ParameterizedTest
	@MethodSource("published")
	void countsAreThePublishedOnes(NetworkSettings settings, long expected) {
		assertEquals(expected, Networks.parameterCount(settings));
	}

	@ParameterizedTest
	@MethodSource("published")
	void networksHaveAsManyParametersAsCounted(NetworkSettings settings, long expected) {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			assertEquals(expected, learnt(initialized(settings, manager)));
		}
	}

	@ParameterizedTest
	@MethodSource("org.rampscope.learning.network.NetworkTypes#all")
	void oddLengthsAndThreeClassesAreCountedToo(NetworkType kind) {
		for (int points : new int[] { Networks.fewestPoints(kind), 777, 1000, 1501 }) {
			NetworkSettings settings = NetworkSettings.of(kind, points, 3);
			try (NDManager manager = Torch.get().newManager(Device.cpu())) {
				PatternNetwork network = initialized(settings, manager);
				assertEquals(Networks.parameterCount(settings), learnt(network), points + " points");
				NDList in = new NDList(manager.randomNormal(new Shape(4, settings.inputWidth())));
				Shape out = network.forward(new ParameterStore(manager, false), in, false).get(0).getShape();
				assertEquals(new Shape(4, kind.has(NetworkType.Trait.ENCODER) ? 128 : 3), out);
				assertEquals(out, network.getOutputShapes(new Shape[] { in.get(0).getShape() })[0]);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lstm", "transformer", "conv-sct" })
	void sequencesKeepTheirShape(NetworkType kind) {
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			PatternNetwork network = initialized(NetworkSettings.of(kind, 300, 2), manager);
			NDList in = new NDList(manager.randomNormal(new Shape(3, 5, 300)));
			assertEquals(new Shape(3, 5, 1), network.forward(new ParameterStore(manager, false), in, true).get(0).getShape());
		}
	}

	@Test
	void patternsTooShortAreRefused() {
		String message = assertThrows(SettingsException.class, () -> NetworkSettings.of(NetworkTypes.RESNET, 20, 2)).getMessage();
		assertEquals(true, message.contains("20") && message.contains("resnet"), message);
	}

	@Test
	void settingsSurviveTheirMap() {
		NetworkSettings settings = two(NetworkTypes.CONV_SC).withFeedForward(FeedForward.BYPASSED).withBins(7).withPool3().withDeadLayer();
		assertEquals(settings, NetworkSettings.ofMap(settings.toMap()));
	}

	private static PatternNetwork initialized(NetworkSettings settings, NDManager manager) {
		PatternNetwork network = Networks.create(settings);
		Networks.initialize(network, manager, DataType.FLOAT32, 1);
		return network;
	}

	private static long learnt(PatternNetwork network) {
		return network.tensors().values().stream().filter(p -> !p.getName().startsWith("running")).mapToLong(p -> p.getArray().size()).sum();
	}
}
