/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.Rows;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.metrics.TemperatureScaling;
import org.rampscope.learning.model.GridMapping;
import org.rampscope.learning.model.ModelCard;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.network.NetworkType.Trait;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.NativeFloats;
import org.rampscope.learning.torch.Torch;
import org.rampscope.learning.torch.TorchWork;
import org.rampscope.learning.model.SequenceGrouping;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/**
 * A model at work. Takes patterns on its grid and gives logits or probabilities; frees all native memory of a call with it,
 * and the network with {@link #close()}. Safe for use by several threads: calls with few patterns run side by side, others one after the other.
 *
 * <pre>{@code
 * try (Classifier classifier = Classifier.open(ModelFile.read(file), DeviceChoice.AUTO)) {
 * 	Classification result = classifier.classify(scan, progress);
 * }
 * }</pre>
 */
public final class Classifier implements AutoCloseable {

	/** Patterns computed at a time: all weights are gone through for each such chunk, whether it is large or small. */
	private static final int CHUNK = 512;
	/** On the CPU what a convolution hands to the next shall stay in the caches, where that is half a megabyte a pattern. */
	private static final int CONVOLVED_CHUNK = 32;
	/** Up to so many patterns one thread is enough, and several would only wait for each other. */
	private static final int FEW = 8;
	/** Statistics of a batch need all its patterns in memory at once: about 2 MB each in a CNN. */
	private static final int LARGEST_BATCH = 1024;

	private final ModelCard card;
	private final PatternInput input;
	private final LoadedNetwork loaded;
	private final TemperatureScaling temperature;
	private final Evaluation evaluation;
	private final Queue<Lane> idle = new ConcurrentLinkedQueue<>();
	private final ReadWriteLock use = new ReentrantReadWriteLock();

	/** What one thread at a time computes with. */
	private record Lane(NativeFloats memory, ParameterStore store) {
	}

	private Classifier(TrainedModel model, Device device, Evaluation evaluation) {
		this.evaluation = evaluation;
		card = model.card();
		input = new PatternInput(card);
		temperature = new TemperatureScaling(card.temperature());
		loaded = new LoadedNetwork(model, device);
	}

	/**
	 * @param model the model
	 * @param choice where to compute
	 * @throws org.rampscope.core.error.RampScopeException where its weights do not fit its architecture, or the device is not
	 *         there
	 */
	public static Classifier open(TrainedModel model, DeviceChoice choice) {
		return open(model, choice, Evaluation.STORED);
	}

	/**
	 * @param model the model
	 * @param choice where to compute
	 * @param evaluation what batch normalisations go by; with {@link Evaluation#BATCH} the patterns of every call are a batch
	 * @throws org.rampscope.core.error.RampScopeException as for {@link #open(TrainedModel, DeviceChoice)}
	 */
	public static Classifier open(TrainedModel model, DeviceChoice choice, Evaluation evaluation) {
		return new Classifier(model, Torch.get().device(choice), evaluation);
	}

	/** @return what the model is */
	public ModelCard card() {
		return card;
	}

	/**
	 * Judges each pattern by itself, or all as one batch where that is the evaluation.
	 *
	 * @param patterns intensities on the model's grid, not yet scaled
	 * @return patterns × classes, each row summing to one
	 * @throws AnalysisException for a pattern of another length or with a value that is not finite, and for a batch of one pattern
	 *         or more than 1024
	 */
	public double[][] probabilities(List<float[]> patterns) {
		return Arrays.stream(logits(patterns)).map(temperature::probabilities).toArray(double[][]::new);
	}

	/**
	 * Judges each pattern by itself, or all as one batch where that is the evaluation.
	 *
	 * @param patterns as for {@link #probabilities}
	 * @return patterns × classes; for two classes 0 and the network's one logit
	 */
	public double[][] logits(List<float[]> patterns) {
		double[][] all = new double[patterns.size()][];
		int together = together(all.length);
		for (int first = 0; first < all.length; first += together) {
			float[][] chunk = patterns.subList(first, Math.min(all.length, first + together)).stream().map(input::of).toArray(float[][]::new);
			Shape shape = card.network().type().sequential() ? new Shape(chunk.length, 1, card.grid().size())
					: new Shape(chunk.length, card.grid().size());
			double[][] logits = forward(shape, chunk);
			System.arraycopy(logits, 0, all, first, logits.length);
		}
		return all;
	}

	/**
	 * Judges the patterns as one sequence, which matters to networks that look at neighbours.
	 *
	 * @param patterns as for {@link #probabilities}, in the order of the ramp
	 * @return patterns × classes
	 */
	public double[][] sequenceProbabilities(List<float[]> patterns) {
		if (!card.network().type().sequential() || patterns.isEmpty()) {
			return probabilities(patterns);
		}
		float[][] rows = patterns.stream().map(input::of).toArray(float[][]::new);
		return Arrays.stream(forward(new Shape(1, rows.length, card.grid().size()), rows)).map(temperature::probabilities).toArray(double[][]::new);
	}

	/** @return how many of so many patterns are computed at a time */
	private int together(int patterns) {
		if (evaluation == Evaluation.STORED || loaded.network().normalizations().isEmpty()) {
			return card.network().type().has(Trait.CONVOLUTIONAL) && !loaded.device().isGpu() ? CONVOLVED_CHUNK : CHUNK;
		}
		if (patterns == 1 || patterns > LARGEST_BATCH) {
			throw new AnalysisException("a batch of " + patterns + " patterns cannot be judged by its own statistics",
					"Give 2 to " + LARGEST_BATCH + " patterns, or judge by the stored statistics");
		}
		return Math.max(1, patterns);
	}

	private double[][] forward(Shape shape, float[][] rows) {
		boolean few = rows.length <= FEW;
		// statistics of a batch change what the network holds, and many patterns take all processors
		Lock lock = few && evaluation == Evaluation.STORED ? use.readLock() : use.writeLock();
		lock.lock();
		float[] flat;
		try {
			Lane free = idle.poll();
			Lane lane = free == null ? new Lane(new NativeFloats(), new ParameterStore(loaded.manager(), false)) : free;
			Supplier<float[]> work = () -> {
				NDArray x = lane.memory().array(loaded.manager(), shape, rows);
				return loaded.network().forward(lane.store(), new NDList(x), evaluation == Evaluation.BATCH).singletonOrThrow().toFloatArray();
			};
			String task = "the judgement of " + rows.length + " patterns";
			flat = few ? TorchWork.runSmall(loaded.device(), task, work) : TorchWork.run(loaded.device(), task, work);
			idle.add(lane);
		} finally {
			lock.unlock();
		}
		int outputs = card.network().outputs();
		if (flat.length != rows.length * outputs) {
			throw new IllegalStateException(flat.length + " logits for " + rows.length + " patterns");
		}
		return IntStream.range(0, rows.length).mapToObj(r -> outputs == 1 ? new double[] { 0, flat[r] }
				: IntStream.range(0, outputs).mapToDouble(c -> flat[r * outputs + c]).toArray()).toArray(double[][]::new);
	}

	/**
	 * @return whether the frames of a ramp are judged together: by networks with attention along the ramp, unless they were
	 *         trained on single patterns
	 */
	public boolean judgesSequences() {
		return judgesSequences(card);
	}

	/** @return whether a classifier of that model {@linkplain #judgesSequences() judges sequences} */
	public static boolean judgesSequences(ModelCard card) {
		return card.network().type().has(Trait.FRAME_ATTENTION) && !SequenceGrouping.SINGLE.name().equals(card.training().settings().get("grouping"));
	}

	/**
	 * Judges the frames of a ramp, each by itself unless the model {@linkplain #judgesSequences() looks at neighbours}.
	 *
	 * @param scan patterns without baseline, on the model's grid or reaching over it
	 * @param progress one unit per frame
	 * @return what was found; frames with bins that are not finite are not judged
	 * @throws org.rampscope.core.error.GeometryException where the range does not fit
	 * @throws AnalysisException where no frame can be judged
	 */
	public Classification classify(Ramp<Patterns> scan, Progress progress) {
		GridMapping mapping = card.grid().from(scan.data().axis(), scan.header().wavelengthAngstrom());
		double[][] probabilities = new double[scan.size()][];
		progress.begin("classification", scan.size());
		for (Stretch stretch : judgesSequences() ? Stretch.sequences(scan.size()) : Stretch.of(scan.size(), together(scan.size()))) {
			progress.checkCancelled();
			int[] chunk = stretch.frames();
			judge(scan.data().intensityRows(), chunk, mapping, probabilities);
			progress.worked(chunk.length);
		}
		progress.done();
		return Classification.of(card.classes(), probabilities, scan.frames());
	}

	private void judge(Rows intensity, int[] frames, GridMapping mapping, double[][] probabilities) {
		List<float[]> rows = Arrays.stream(frames).mapToObj(f -> mapping.apply(intensity.row(f))).toList();
		int[] usable = IntStream.range(0, rows.size()).filter(i -> isFinite(rows.get(i))).toArray();
		List<float[]> given = Arrays.stream(usable).mapToObj(rows::get).toList();
		double[][] judged = judgesSequences() ? sequenceProbabilities(given) : probabilities(given);
		for (int frame : frames) {
			probabilities[frame] = Classification.unknown(card.classes().size());
		}
		for (int k = 0; k < usable.length; k++) {
			probabilities[frames[usable[k]]] = judged[k];
		}
	}

	/** @return whether every value is a number */
	public static boolean isFinite(float[] pattern) {
		for (float value : pattern) {
			if (!Float.isFinite(value)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void close() {
		use.writeLock().lock();
		try {
			loaded.close();
		} finally {
			use.writeLock().unlock();
		}
	}
}
