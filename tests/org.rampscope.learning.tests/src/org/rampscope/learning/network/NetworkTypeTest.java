/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.error.SettingsException;
import org.rampscope.learning.torch.NativeEngine;
import org.rampscope.learning.torch.Torch;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;

class NetworkTypeTest {

	/** All that a network takes. */
	static final class Logistic extends NetworkType {

		Logistic(String id) {
			super(id, "Logistic regression", "D. R. Cox (1958)", new TrainingPreset(100, 1e-2, 0));
		}

		@Override
		protected PatternNetwork network(NetworkSettings settings) {
			return new Network(settings);
		}

		private static final class Network extends PatternNetwork {

			Network(NetworkSettings settings) {
				super(settings);
				Linear output = layer("output", Linear.builder().setUnits(settings.outputs()).build(), new Shape(1, settings.points()));
				segment(Segment.last((store, x, training) -> output.forward(store, x, training)));
			}
		}
	}

	@Test
	void anotherNetworkIsOneClass() {
		NativeEngine.assume();
		NetworkType logistic = NetworkTypes.register(new Logistic("logistic"));
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			assertSame(logistic, NetworkType.of("logistic"));
			NetworkSettings settings = NetworkSettings.of(logistic, 20, 3);
			assertEquals(settings, NetworkSettings.ofMap(settings.toMap()));
			assertEquals(3 * 21, Networks.parameterCount(settings));
			assertEquals(1, Networks.fewestPoints(logistic));
			PatternNetwork network = Networks.create(settings);
			Networks.initialize(network, manager, DataType.FLOAT32, 1);
			NDList in = new NDList(manager.ones(new Shape(4, 20)));
			assertEquals(new Shape(4, 3), network.forward(new ParameterStore(manager, false), in, false).get(0).getShape());
		} finally {
			NetworkTypes.unregister(logistic);
		}
		assertThrows(SettingsException.class, () -> NetworkType.of("logistic"));
	}

	@Test
	void noTwoNetworksHaveOneName() {
		List<NetworkType> before = NetworkTypes.all();
		assertThrows(SettingsException.class, () -> NetworkTypes.register(new Logistic("cnn")));
		assertThrows(SettingsException.class, () -> NetworkTypes.register(new Logistic("spectrum-encoder")));
		assertEquals(before, NetworkTypes.all());
	}

	@ParameterizedTest
	@MethodSource("org.rampscope.learning.network.NetworkTypes#all")
	void namesOfYesterdayAreUnderstood(NetworkType type) {
		assertSame(type, NetworkType.of(type.id()));
		assertSame(type, NetworkType.of(type.id().toUpperCase(Locale.ROOT).replace('-', '_')));
	}

	@Test
	void theEncoderHasHadAnotherName() {
		assertSame(NetworkTypes.SPECTRUM_ENCODER, NetworkType.of("SPECTRUM_ENCODER"));
		String message = assertThrows(SettingsException.class, () -> NetworkType.of("perceptron")).getMessage();
		assertTrue(message.contains("perceptron") && message.contains("conv-sct"), message);
	}

	@ParameterizedTest
	@CsvSource({ "cnn,71", "resnet,485", "conv-sc,27", "conv-sct,27", "spec-rrmoco,27" })
	void thePatternMayNotBeShorterThanTheLayersNeed(NetworkType type, int fewest) {
		assertEquals(fewest, Networks.fewestPoints(type));
		assertEquals(fewest, NetworkSettings.of(type, fewest, 2).points());
		String message = assertThrows(SettingsException.class, () -> NetworkSettings.of(type, fewest - 1, 2)).getMessage();
		assertTrue(message.contains("at least " + fewest + " points"), message);
	}

	@Test
	void aVariantMayNeedLongerPatterns() {
		NetworkSettings pooled = NetworkSettings.of(NetworkTypes.CNN, 102, 2).withPool3();
		String message = assertThrows(SettingsException.class, () -> Networks.create(pooled)).getMessage();
		assertTrue(message.contains("at least 103 points"), message);
		assertEquals(103, Networks.create(pooled.withPoints(103)).settings().points());
	}

	@Test
	void formsShowWhatTheNetworkHas() {
		assertEquals(Set.of("deadLayer", "feedForward", "grouping", "bins"), NetworkTypes.CNN.foreignSettings());
		assertTrue(NetworkTypes.LSTM.foreignSettings().contains("pool3") && !NetworkTypes.LSTM.foreignSettings().contains("grouping"));
	}

	/** Drawn by version 0.1.0 of the program; a seed must go on meaning the same. */
	@ParameterizedTest
	@CsvSource({
			"fcnn,1001b19f0cf7affe", "cnn,cacb61d4bcd1b293", "resnet,882321b69ae39ff6",
			"lstm,648c85074517e30c", "transformer,11f022c3c5763576", "conv-sc,fc016f73301e4b4a",
			"conv-sct,87ba8e33d440131f", "binned-fcnn,e355a3ad3fc3e74d", "spec-rrmoco,1f3fcf08132f389c" })
	void aSeedMeansTheSameWeightsForEver(NetworkType type, String sha256) throws NoSuchAlgorithmException {
		NativeEngine.assume();
		try (NDManager manager = Torch.get().newManager(Device.cpu())) {
			PatternNetwork network = Networks.create(NetworkSettings.of(type, 500, 2));
			Networks.initialize(network, manager, DataType.FLOAT32, 12345);
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Parameter parameter : network.tensors().values()) {
				float[] values = parameter.getArray().toFloatArray();
				ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
				bytes.asFloatBuffer().put(values);
				digest.update(bytes.array());
			}
			assertEquals(sha256, HexFormat.of().formatHex(digest.digest()).substring(0, 16));
		}
	}
}
