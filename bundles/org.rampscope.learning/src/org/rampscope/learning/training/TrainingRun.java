/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.NetworkWeights;
import org.rampscope.learning.model.Tensor;
import org.rampscope.learning.network.FullBatchGradient;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.Networks;
import org.rampscope.learning.network.PatternNetwork;
import org.rampscope.learning.torch.NativeFloats;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.torch.TorchWork;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;

/** One network being trained: epoch after epoch, with all its native memory. */
final class TrainingRun implements AutoCloseable {

	private static final String TASK = "a training step";

	private final TrainingSettings settings;
	private final TrainingRows rows;
	private final int classes;
	private final Device device;
	private final NDManager manager;
	private final PatternNetwork network;
	private final ParameterStore store;
	private final AdamOptimizer optimizer;
	private final FullBatchGradient fullBatch;
	private final TrainingData data;
	private final TrainingData originals;
	private final Optional<TrainingData> validation;
	private final double[] classWeights;
	private final NativeFloats batchMemory = new NativeFloats();

	/**
	 * @param rows to train on
	 * @param plain the same without copies
	 * @param held rows to validate on
	 */
	TrainingRun(TrainingSettings settings, NetworkSettings architecture, TrainingRows rows, TrainingRows plain, Optional<TrainingRows> held,
			Device device) {
		this.settings = settings;
		this.rows = rows;
		this.device = device;
		classes = architecture.classes();
		classWeights = settings.classWeights().weights(rows.counts(classes));
		manager = Torch.get().newManager(device);
		try {
			network = Networks.create(architecture);
			Networks.initialize(network, manager, DataType.FLOAT32, settings.seed());
			store = new ParameterStore(manager, false);
			optimizer = new AdamOptimizer(network.tensors(), manager, settings.penalty());
			fullBatch = new FullBatchGradient(network, manager);
			boolean sequential = settings.type().sequential();
			int chunkRows = ChunkSize.rows(settings, rows.originals());
			data = new TrainingData(rows, classes, classWeights, chunkRows, sequential, manager);
			double[] alike = new double[classes];
			Arrays.fill(alike, 1);
			originals = new TrainingData(plain, classes, classWeights, chunkRows, sequential, manager);
			validation = held.map(h -> new TrainingData(h, classes, alike, chunkRows, sequential, manager));
		} catch (RuntimeException e) {
			manager.close();
			throw e;
		}
	}

	/**
	 * Does one epoch.
	 *
	 * @param epoch 0, 1, …
	 * @param progress one unit of work per pattern
	 */
	EpochReport epoch(int epoch, Progress progress) {
		long start = System.nanoTime();
		double rate = settings.fullLearningRate() * settings.schedule().factor(epoch, settings.epochCount(), settings.warmup());
		Score score = settings.batch() == 0 ? fullBatchStep(epoch, rate, progress) : miniBatches(epoch, rate, progress);
		Score held = validation.map(v -> evaluate(v, true)).orElse(Score.NONE);
		return new EpochReport(epoch + 1, score.loss, score.accuracy(), held.loss, held.accuracy(), rate, (System.nanoTime() - start) / 1e9);
	}

	private record Score(double loss, long right, long rows) {

		static final Score NONE = new Score(Double.NaN, 0, 0);

		double accuracy() {
			return rows == 0 ? Double.NaN : (double) right / rows;
		}

		Score plus(Score other) {
			return new Score(loss + other.loss, right + other.right, rows + other.rows);
		}
	}

	/**
	 * To be called between the gradients and the step, so that the first number that is none is named, and not what became of it.
	 *
	 * @param where epoch and batch
	 */
	private void checkFinite(double loss, String where) {
		String wrong = !Double.isFinite(loss) ? "the loss is " + loss
				: optimizer.notFinite().map(layer -> "the gradient of the layer '" + layer + "' is not finite").orElse("");
		if (!wrong.isEmpty()) {
			throw new AnalysisException("training of " + settings.network() + " went astray: " + wrong + " in " + where,
					"Take a smaller learning rate (learningRate), or look for outliers in the patterns");
		}
	}

	private Score fullBatchStep(int epoch, double rate, Progress progress) {
		long[] right = new long[1];
		double loss = TorchWork.run(device, TASK, () -> {
			double sum = fullBatch.accumulate(data.chunks(), (logits, chunk) -> {
				progress.checkCancelled();
				ClassificationLoss own = data.loss(chunk);
				right[0] += own.right(logits);
				progress.worked(own.rows());
				return own.of(logits);
			});
			checkFinite(sum, "epoch " + (epoch + 1));
			optimizer.step(rate);
			return sum;
		});
		return new Score(loss, right[0], data.rows());
	}

	private Score miniBatches(int epoch, double rate, Progress progress) {
		List<int[]> shuffled = new ArrayList<>(Arrays.asList(rows.sequences()));
		// Of the seed and the epoch alone, so that a training taken up again goes the same way.
		Collections.shuffle(shuffled, new Random(settings.seed() * 1_000_003L + epoch));
		Score sum = new Score(0, 0, 0);
		int number = 0;
		for (int[][] batch : TrainingData.chunked(shuffled.toArray(int[][]::new), settings.batch())) {
			progress.checkCancelled();
			number++;
			String where = "epoch " + (epoch + 1) + ", batch " + number;
			Score score = TorchWork.run(device, TASK, () -> miniBatch(batch, rate, where));
			sum = sum.plus(new Score(score.loss * score.rows, score.right, score.rows));
			progress.worked(score.rows);
		}
		return new Score(sum.loss / sum.rows, sum.right, sum.rows);
	}

	private Score miniBatch(int[][] batch, double rate, String where) {
		double total = Arrays.stream(batch).flatMapToInt(Arrays::stream).mapToDouble(r -> classWeights[rows.labels()[r]]).sum();
		double[] shares = Arrays.stream(classWeights).map(w -> w / total).toArray();
		NDArray x = TrainingData.array(rows, batch, settings.type().sequential(), batchMemory, manager);
		ClassificationLoss loss = TrainingData.loss(rows, batch, classes, shares, manager);
		NDArray value;
		long right;
		try (GradientCollector collector = Torch.get().newGradientCollector()) {
			NDArray logits = network.forward(store, new NDList(x), true).singletonOrThrow();
			value = loss.of(logits);
			collector.backward(value);
			right = loss.right(logits);
		}
		float number = value.getFloat();
		checkFinite(number, where);
		optimizer.step(rate);
		return new Score(number, right, loss.rows());
	}

	/**
	 * Sets the statistics of normalisations to those of the training patterns without their copies, if there are any and it is
	 * wanted: what is judged later carries no noise added by us.
	 */
	void finish() {
		if (settings.exactStatistics() && !network.normalizations().isEmpty()) {
			TorchWork.run(device, "the statistics of normalisations", () -> {
				fullBatch.setStatistics(originals.chunks());
				return null;
			});
		}
	}

	private Score evaluate(TrainingData what, boolean refresh) {
		if (refresh) {
			finish();
		}
		Score sum = new Score(0, 0, 0);
		for (int c = 0; c < what.chunks().size(); c++) {
			int chunk = c;
			sum = sum.plus(TorchWork.run(device, "the evaluation", () -> {
				NDArray logits = logits(what.chunks().get(chunk));
				return new Score(what.loss(chunk).of(logits).getFloat(), what.loss(chunk).right(logits), what.loss(chunk).rows());
			}));
		}
		return sum;
	}

	private NDArray logits(NDArray x) {
		return network.forward(store, new NDList(x), false).singletonOrThrow();
	}

	/** @return loss and share of right ones over the training patterns without their copies, as single patterns would be judged */
	double[] trainingScore() {
		Score score = evaluate(originals, false);
		return new double[] { score.loss, score.accuracy() };
	}

	/** @return logits of the validation patterns, one per class; empty where there are none */
	Optional<double[][]> validationLogits() {
		return validation.map(v -> v.chunks().stream().flatMap(x -> Arrays.stream(perClass(TorchWork.run(device, "the evaluation",
				() -> logits(x).toFloatArray())))).toArray(double[][]::new));
	}

	private double[][] perClass(float[] logits) {
		if (classes == 2) {
			return IntStream.range(0, logits.length).mapToObj(i -> new double[] { 0, logits[i] }).toArray(double[][]::new);
		}
		return IntStream.range(0, logits.length / classes)
				.mapToObj(i -> IntStream.range(0, classes).mapToDouble(c -> logits[i * classes + c]).toArray()).toArray(double[][]::new);
	}

	Map<String, Tensor> weights() {
		return NetworkWeights.of(network);
	}

	void setWeights(Map<String, Tensor> weights) {
		NetworkWeights.set(network, weights);
	}

	Map<String, Tensor> moments() {
		return optimizer.moments();
	}

	int steps() {
		return optimizer.steps();
	}

	void restore(TrainingCheckpoint checkpoint) {
		setWeights(checkpoint.weights());
		optimizer.restore(checkpoint.moments(), checkpoint.stepsDone());
	}

	@Override
	public void close() {
		manager.close();
	}
}
