/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.attribution;

import java.util.Arrays;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.torch.TorchWork;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;

/** Gradients of a network's answer by the pattern, in evaluation mode (thesis 5.8). Leaves the gradients of the parameters alone. */
public final class GradientAttribution {

	private static final int TOGETHER = 32;

	private final PatternNetwork network;
	private final Device device;
	private final FrameContext context;

	/**
	 * @param network one with values, which nobody trains meanwhile
	 * @param device where it is
	 * @param context what a sequential network sees beside a pattern
	 */
	public GradientAttribution(PatternNetwork network, Device device, FrameContext context) {
		this.network = network;
		this.device = device;
		this.context = context;
	}

	/**
	 * The published form: gradient of the mean cross entropy over all patterns.
	 *
	 * @param patterns as the network takes them, one per row
	 * @param labels class of each
	 * @param progress told of patterns
	 */
	public FeatureImportance ofLoss(double[][] patterns, int[] labels, Progress progress) {
		if (patterns.length != labels.length) {
			throw new AnalysisException(patterns.length + " patterns with " + labels.length + " labels", "Give one label per pattern");
		}
		int classes = network.settings().classes();
		for (int label : labels) {
			if (label < 0 || label >= classes) {
				throw new AnalysisException("label " + label + " for a network of " + classes + " classes", "Give labels from 0 to " + (classes - 1));
			}
		}
		return new FeatureImportance(GradientOf.LOSS,
				gradients(patterns, progress, (logits, from) -> loss(logits, labels, from).div(labels.length)));
	}

	/**
	 * @param patterns as the network takes them, one per row
	 * @param label the class whose logit is meant; for two classes the one logit speaks for class 1, and against it for class 0
	 * @param progress told of patterns
	 */
	public FeatureImportance ofLogit(double[][] patterns, int label, Progress progress) {
		if (label < 0 || label >= network.settings().classes()) {
			throw new AnalysisException("class " + label + " of a network of " + network.settings().classes() + " classes",
					"Give 0 to " + (network.settings().classes() - 1));
		}
		return new FeatureImportance(GradientOf.LOGIT, gradients(patterns, progress, (logits, from) -> {
			if (network.settings().outputs() == 1) {
				return label == 1 ? logits.sum() : logits.sum().neg();
			}
			return logits.get(":, " + label).sum();
		}));
	}

	@FunctionalInterface
	private interface Scalar {
		NDArray of(NDArray logits, int firstRow);
	}

	private double[][] gradients(double[][] patterns, Progress progress, Scalar scalar) {
		progress.begin("explaining patterns", patterns.length);
		boolean sequence = network.settings().type().sequential() && context == FrameContext.WHOLE_RAMP;
		int together = sequence ? Math.max(1, patterns.length) : TOGETHER;
		double[][] gradients = new double[patterns.length][];
		for (int from = 0; from < patterns.length; from += together) {
			progress.checkCancelled();
			int first = from;
			double[][] chunk = Arrays.copyOfRange(patterns, from, Math.min(patterns.length, from + together));
			double[] all = TorchWork.run(device, "explaining patterns", () -> gradient(chunk, sequence, first, scalar));
			int points = all.length / chunk.length;
			for (int i = 0; i < chunk.length; i++) {
				gradients[from + i] = Arrays.copyOfRange(all, i * points, (i + 1) * points);
			}
			progress.worked(chunk.length);
		}
		return gradients;
	}

	private double[] gradient(double[][] chunk, boolean sequence, int first, Scalar scalar) {
		DataType type = network.tensors().values().iterator().next().getArray().getDataType();
		try (NDManager manager = Torch.get().newManager(device)) {
			NDArray rows = manager.create(chunk).toType(type, false);
			Shape shape = network.settings().type().sequential() ? sequenceShape(rows.getShape(), sequence) : rows.getShape();
			NDArray input = rows.reshape(shape);
			input.setRequiresGradient(true);
			freeze(true);
			try (GradientCollector collector = Torch.get().newGradientCollector()) {
				NDArray logits = network.forward(new ParameterStore(manager, false), new NDList(input), false).get(0);
				collector.backward(scalar.of(logits.reshape(chunk.length, network.settings().outputs()), first));
			} finally {
				freeze(false);
			}
			return input.getGradient().toType(DataType.FLOAT64, false).toDoubleArray();
		}
	}

	private static Shape sequenceShape(Shape rows, boolean sequence) {
		return sequence ? new Shape(1, rows.get(0), rows.get(1)) : new Shape(rows.get(0), 1, rows.get(1));
	}

	private void freeze(boolean frozen) {
		network.tensors().values().stream().filter(p -> p.requiresGradient()).forEach(p -> p.getArray().setRequiresGradient(!frozen));
	}

	/** Sum of the cross entropies of the rows. */
	private NDArray loss(NDArray logits, int[] labels, int from) {
		int rows = (int) logits.size(0);
		int outputs = network.settings().outputs();
		double[] target = new double[rows * outputs];
		for (int i = 0; i < rows; i++) {
			if (outputs == 1) {
				target[i] = labels[from + i];
			} else {
				target[i * outputs + labels[from + i]] = 1;
			}
		}
		NDArray targets = logits.getManager().create(target, new Shape(rows, outputs)).toType(logits.getDataType(), false);
		if (outputs > 1) {
			return logits.logSoftmax(1).mul(targets).sum().neg();
		}
		NDArray tail = logits.abs().neg().exp().add(1).log();
		return logits.getNDArrayInternal().relu().sub(logits.mul(targets)).add(tail).sum();
	}
}
