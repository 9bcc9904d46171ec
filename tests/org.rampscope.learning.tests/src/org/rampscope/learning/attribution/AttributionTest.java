/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.torch.TorchWork;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.ParameterStore;

class AttributionTest {

	private static final int POINTS = 120;
	private static final int FRAMES = 5;

	private NDManager manager;

	@BeforeEach
	void open() {
		manager = Torch.get().newManager(Device.cpu());
	}

	@AfterEach
	void close() {
		manager.close();
	}

	@ParameterizedTest
	@CsvSource({ "cnn,2,ALONE", "cnn,3,ALONE", "fcnn,2,ALONE", "lstm,2,ALONE", "transformer,2,WHOLE_RAMP",
			"transformer,2,ALONE", "conv-sc,2,ALONE", "conv-sct,2,WHOLE_RAMP", "resnet,2,ALONE" })
	void gradientsAreTheFiniteDifferences(NetworkType kind, int classes, FrameContext context) {
		int points = Math.max(POINTS, Networks.fewestPoints(kind));
		PatternNetwork network = network(NetworkSettings.of(kind, points, classes));
		double[][] patterns = patterns(points);
		int[] labels = { 0, 1, classes - 1, 0, 1 };
		GradientAttribution attribution = new GradientAttribution(network, Device.cpu(), context);
		boolean sequence = context == FrameContext.WHOLE_RAMP;
		check(attribution.ofLoss(patterns, labels, Progress.NONE), patterns, p -> loss(logits(network, p, sequence), labels, classes));
		check(attribution.ofLogit(patterns, 1, Progress.NONE), patterns,
				p -> Arrays.stream(logits(network, p, sequence)).mapToDouble(row -> row.length == 1 ? row[0] : row[1]).sum());
	}

	private static void check(FeatureImportance found, double[][] patterns, ToDoubleFunction<double[][]> value) {
		Random random = new Random(2);
		for (int trial = 0; trial < 3; trial++) {
			double[][] direction = random.doubles(FRAMES, -1, 1).mapToObj(s -> random.doubles(patterns[0].length, -1, 1).toArray()).toArray(double[][]::new);
			double expected = 0;
			for (int f = 0; f < FRAMES; f++) {
				for (int i = 0; i < direction[f].length; i++) {
					expected += found.perFrame()[f][i] * direction[f][i];
				}
			}
			double step = 1e-6;
			double difference = (value.applyAsDouble(moved(patterns, direction, step)) - value.applyAsDouble(moved(patterns, direction, -step)))
					/ (2 * step);
			assertEquals(difference, expected, 1e-7 + 1e-4 * Math.abs(expected));
		}
	}

	private static double[][] moved(double[][] patterns, double[][] direction, double step) {
		double[][] moved = new double[FRAMES][patterns[0].length];
		for (int f = 0; f < FRAMES; f++) {
			for (int i = 0; i < moved[f].length; i++) {
				moved[f][i] = patterns[f][i] + step * direction[f][i];
			}
		}
		return moved;
	}

	private double[][] logits(PatternNetwork network, double[][] patterns, boolean sequence) {
		return TorchWork.run(Device.cpu(), "test", () -> {
			NDArray rows = manager.create(patterns);
			NDArray input = network.settings().type().sequential() ? rows.expandDims(sequence ? 0 : 1) : rows;
			double[] all = network.forward(new ParameterStore(manager, false), new NDList(input), false).get(0).toDoubleArray();
			int outputs = network.settings().outputs();
			double[][] logits = new double[FRAMES][];
			for (int f = 0; f < FRAMES; f++) {
				logits[f] = Arrays.copyOfRange(all, f * outputs, (f + 1) * outputs);
			}
			return logits;
		});
	}

	private static double loss(double[][] logits, int[] labels, int classes) {
		double loss = 0;
		for (int f = 0; f < FRAMES; f++) {
			double[] full = classes == 2 ? new double[] { 0, logits[f][0] } : logits[f];
			loss += Math.log(Arrays.stream(full).map(Math::exp).sum()) - full[labels[f]];
		}
		return loss / FRAMES;
	}

	@Test
	void curvesAreSumsOverFrames() {
		FeatureImportance importance = new FeatureImportance(GradientOf.LOGIT, new double[][] { { 1, -2 }, { 3, 1 } });
		assertArrayEquals(new double[] { 4, -1 }, importance.signed());
		assertArrayEquals(new double[] { 5, 2.5 }, importance.squared());
	}

	@ParameterizedTest
	@CsvSource({ "conv-sc,position:256 channel:8", "conv-sct,position:256 channel:8 frame:5", "transformer,frame_1:5 frame_2:5",
			"spec-rrmoco,position:128 channel:16", "cnn,''" })
	void attentionIsShared(NetworkType kind, String expected) {
		List<AttentionMap> maps = AttentionMap.of(network(NetworkSettings.of(kind, POINTS, 2)), Device.cpu(), patterns());
		assertEquals(expected, String.join(" ", maps.stream().map(m -> m.name() + ":" + m.weights().length).toList()));
		for (AttentionMap map : maps) {
			for (double[] row : map.weights()) {
				assertEquals(map.weights().length, row.length);
				assertEquals(1, Arrays.stream(row).sum(), 1e-9);
				assertTrue(Arrays.stream(row).allMatch(w -> w >= 0));
			}
		}
	}

	@Test
	void allIsInTheResult() {
		PatternNetwork network = network(NetworkSettings.of(NetworkTypes.CONV_SC, POINTS, 2));
		FeatureImportance importance = new GradientAttribution(network, Device.cpu(), FrameContext.ALONE).ofLogit(patterns(), 1, Progress.NONE);
		Attribution attribution = new Attribution(List.of(importance),
				AttentionMap.of(network, Device.cpu(), patterns()), WeightImage.of(network),
				RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 10, 0.01, POINTS));
		DataGroup group = Attribution.TYPE.codec().write(attribution);
		assertEquals(List.of("gradient_of_logit", "attention", "weights"), List.copyOf(group.groups().keySet()));
		assertArrayEquals(new int[] { FRAMES, POINTS },
				group.groups().get("gradient_of_logit").groups().get("per_frame").values("gradient").orElseThrow().getShape());
		assertTrue(group.groups().get("weights").groups().containsKey("MultiHeadAttention_in_proj_weight"));
		Attribution read = Attribution.TYPE.codec().read(new GroupReader("attribution", group));
		assertArrayEquals(importance.perFrame(), read.importances().get(0).perFrame());
		assertArrayEquals(attribution.attention().get(1).weights(), read.attention().get(1).weights());
		assertEquals(attribution.attention().get(1).name(), read.attention().get(1).name());
		assertArrayEquals(attribution.weights().get(2).values(), read.weights().get(2).values());
		assertEquals(attribution.axis().centres(), read.axis().centres());
	}

	@Test
	void explainingChangesNothing() {
		PatternNetwork network = network(NetworkSettings.of(NetworkTypes.CNN, POINTS, 2));
		double[][] before = logits(network, patterns(), false);
		new GradientAttribution(network, Device.cpu(), FrameContext.ALONE).ofLogit(patterns(), 0, Progress.NONE);
		assertArrayEquals(before[0], logits(network, patterns(), false)[0]);
		assertTrue(network.tensors().get("conv1.0.weight").getArray().hasGradient(), "parameters must learn again afterwards");
		assertNotEquals(before[0][0], before[1][0]);
	}

	@Test
	void labelsMustBeThoseOfTheNetwork() {
		GradientAttribution attribution = new GradientAttribution(network(NetworkSettings.of(NetworkTypes.CNN, POINTS, 2)), Device.cpu(),
				FrameContext.ALONE);
		assertThrows(AnalysisException.class, () -> attribution.ofLoss(patterns(), new int[] { 0, 1, 2, 0, 0 }, Progress.NONE));
		assertThrows(AnalysisException.class, () -> attribution.ofLoss(patterns(), new int[] { 0, 1 }, Progress.NONE));
		assertThrows(AnalysisException.class, () -> attribution.ofLogit(patterns(), 2, Progress.NONE));
	}

	private PatternNetwork network(NetworkSettings settings) {
		PatternNetwork network = Networks.create(settings);
		Networks.initialize(network, manager, DataType.FLOAT64, 4);
		return network;
	}

	private static double[][] patterns() {
		return patterns(POINTS);
	}

	private static double[][] patterns(int points) {
		Random random = new Random(9);
		return random.doubles(FRAMES).mapToObj(s -> random.doubles(points, 0, 3).toArray()).toArray(double[][]::new);
	}
}
