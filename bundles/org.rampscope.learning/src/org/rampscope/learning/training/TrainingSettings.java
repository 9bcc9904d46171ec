/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.model.SequenceGrouping;
import org.rampscope.learning.network.FeedForward;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkType.Trait;
import org.rampscope.operations.settings.Setting;

/**
 * How a classifier is trained. The defaults settle every network: mini-batches, a falling rate, copies with noise of mean zero.
 * {@link #published} is the recipe of the published work. NaN (null in JSON) and 0 stand for "chosen".
 */
public record TrainingSettings(
		@Setting(label = "Network", help = "Which network, such as cnn, fcnn or transformer; 'ramp networks' lists them.") String network,
		@Setting(label = "Pooling over 3", help = "CNN with pooling over three points in the middle, a variant of the released code.") boolean pool3,
		@Setting(label = "Unused layer", help = "ResNet with the layer that the released code counts but never uses.") boolean deadLayer,
		@Setting(label = "Feed-forward part", help = "Whether ConvSC and ConvSCT use it (as the text says) or not (as the released code does).") FeedForward feedForward,
		@Setting(label = "Epochs", min = 0, max = 100000, help = "Passes over all training patterns. 0: what settles the network; with whole batches as published.") int epochs,
		@Setting(label = "Learning rate", min = 0, max = 10, help = "Step of the Adam optimiser. Not set: what settles the network; with whole batches as published.") double learningRate,
		@Setting(label = "Weight decay", min = 0, max = 1, help = "Coupled L2 penalty. Not set: as published.") double weightDecay,
		@Setting(label = "Batch", unit = "patterns", min = 0, max = 1000000, help = "Patterns per step of the optimiser, shuffled in every epoch. 0: all of them, as published.") int batch,
		@Setting(label = "Chunk", unit = "patterns", min = 0, max = 1000000, help = "Patterns computed at a time; a full batch is put together from chunks without changing the result. Less needs less memory. 0: chosen.") int chunk,
		@Setting(label = "Schedule", help = "How the learning rate changes with the epochs.") LearningRateSchedule schedule,
		@Setting(label = "Warm-up", unit = "epochs", min = 0, max = 100000, help = "Epochs in which the learning rate rises to its full value.") int warmup,
		@Setting(label = "Copies", min = -1, max = 10000, help = "Changed copies of every training pattern. -1: chosen, at most 10 and so many that there are about 1000 patterns in all; of the published kind at most 50 and 1600.") int copies,
		@Setting(label = "Kind of copies", help = "What the copies differ in.") CopyKind copyKind,
		@Setting(label = "Noise", min = 0, help = "Amplitude of the noise of the copies, in the unit of the intensities. Not set: half the standard deviation of the training patterns about their mean; 1/6 for the published kind.") double noise,
		@Setting(label = "Scaling", help = "What is done to every pattern first: nothing, as published, or 0 to 1 by its extremes.") InputScaling scaling,
		@Setting(label = "Validation", min = 0, max = 0.9, help = "Share of the training frames held back, in blocks, to validate on.") double validation,
		@Setting(label = "Gap", unit = "frames", min = 0, max = 1000, help = "Selected frames left out between training and validation.") int gap,
		@Setting(label = "Patience", unit = "epochs", min = 0, max = 100000, help = "Epochs without a better validation loss before training ends with the best weights. 0: all epochs are done.") int patience,
		@Setting(label = "Class weights", help = "Whether rare classes count more.") ClassWeighting classWeights,
		@Setting(label = "Sequences", help = "How patterns become sequences for LSTM, Transformer and ConvSCT.") SequenceGrouping grouping,
		@Setting(label = "Exact statistics", help = "After training, the statistics of batch normalisations are computed anew over the training patterns without their copies, so that single frames are judged as whole batches are.") boolean exactStatistics,
		@Setting(label = "Seed", help = "Seed of all chance: the same seed gives the same model on the same machine.") long seed) {

	private static final long PUBLISHED_SEED = 12345;
	/** The number of copies follows from the number of training patterns. */
	public static final int CHOSEN = -1;
	private static final int FEW_COPIES = 10;
	private static final int PATTERNS_WITH_FEW_COPIES = 1000;
	private static final int PUBLISHED_COPIES = 50;
	/** The published set is one of 31 × 51 = 1581 patterns. */
	private static final int PATTERNS_WITH_PUBLISHED_COPIES = 1600;
	private static final double PUBLISHED_NOISE = 1.0 / 6;
	private static final double SHARE_OF_SPREAD = 0.5;
	private static final int MINI_BATCH = 32;

	/** A CNN, trained until it is settled. */
	public static final TrainingSettings DEFAULT = new TrainingSettings("cnn", false, false, FeedForward.USED, 0, Double.NaN, Double.NaN, MINI_BATCH, 0,
			LearningRateSchedule.COSINE, 0, CHOSEN, CopyKind.NORMAL, Double.NaN, InputScaling.NONE, 0, 1, 0, ClassWeighting.NONE,
			SequenceGrouping.CHOSEN, true, PUBLISHED_SEED);

	/** @return the defaults for that network */
	public static TrainingSettings of(NetworkType type) {
		return DEFAULT.withNetwork(type.id());
	}

	/** @return the training of that network as published: all patterns in every step, a constant rate, 50 copies with noise of positive mean */
	public static TrainingSettings published(NetworkType type) {
		return of(type).withPieces(0, 0).withSchedule(LearningRateSchedule.CONSTANT, 0).withCopies(CHOSEN, CopyKind.PUBLISHED, PUBLISHED_NOISE);
	}

	/** @return which architecture */
	public NetworkType type() {
		return NetworkType.of(network);
	}

	/**
	 * @param points length of a pattern
	 * @param classes number of classes
	 * @return the network to train
	 */
	public NetworkSettings networkSettings(int points, int classes) {
		NetworkSettings plain = NetworkSettings.of(type(), points, classes).withFeedForward(feedForward);
		NetworkSettings pooled = pool3 ? plain.withPool3() : plain;
		return deadLayer ? pooled.withDeadLayer() : pooled;
	}

	/** @return epochs to do */
	public int epochCount() {
		if (epochs > 0) {
			return epochs;
		}
		return batch == 0 ? type().preset().epochs() : type().preset().convergedEpochs();
	}

	/**
	 * @param originals number of patterns to make copies of, at least 1
	 * @return copies of each: as set, or else at most 10, and fewer where there are many originals; of the published kind so many that
	 *         the set is about as large as the published one, but not more than 50
	 */
	public int copyCount(int originals) {
		if (copies != CHOSEN) {
			return copies;
		}
		boolean published = copyKind == CopyKind.PUBLISHED;
		double patterns = published ? PATTERNS_WITH_PUBLISHED_COPIES : PATTERNS_WITH_FEW_COPIES;
		return Math.clamp(Math.round(patterns / originals) - 1, 0, published ? PUBLISHED_COPIES : FEW_COPIES);
	}

	/**
	 * @param spread standard deviation of the intensities of the training patterns about their mean pattern
	 * @return amplitude of the noise of copies, in the unit of the intensities
	 */
	public double noiseAmplitude(double spread) {
		if (!Double.isNaN(noise)) {
			return noise;
		}
		return copyKind == CopyKind.PUBLISHED ? PUBLISHED_NOISE : SHARE_OF_SPREAD * spread;
	}

	/** @return how patterns become sequences, never {@link SequenceGrouping#CHOSEN} */
	public SequenceGrouping chosenGrouping() {
		if (grouping != SequenceGrouping.CHOSEN) {
			return grouping;
		}
		return type().has(Trait.RECURRENT) ? SequenceGrouping.SINGLE : SequenceGrouping.SHUFFLED;
	}

	/** @return the full learning rate */
	public double fullLearningRate() {
		if (!Double.isNaN(learningRate)) {
			return learningRate;
		}
		return batch == 0 ? type().preset().learningRate() : type().preset().convergedLearningRate();
	}

	/** @return the L2 penalty */
	public double penalty() {
		return Double.isNaN(weightDecay) ? type().preset().weightDecay() : weightDecay;
	}

	/** @return this for another network */
	public TrainingSettings withNetwork(String id) {
		return new TrainingSettings(id, pool3, deadLayer, feedForward, epochs, learningRate, weightDecay, batch, chunk, schedule, warmup, copies, copyKind,
				noise, scaling, validation, gap, patience, classWeights, grouping, exactStatistics, seed);
	}

	/** @return this with another number of epochs */
	public TrainingSettings withEpochs(int count) {
		return new TrainingSettings(network, pool3, deadLayer, feedForward, count, learningRate, weightDecay, batch, chunk, schedule, warmup, copies,
				copyKind, noise, scaling, validation, gap, patience, classWeights, grouping, exactStatistics, seed);
	}

	/** @return this with another learning rate */
	public TrainingSettings withLearningRate(double rate) {
		return new TrainingSettings(network, pool3, deadLayer, feedForward, epochs, rate, weightDecay, batch, chunk, schedule, warmup, copies, copyKind,
				noise, scaling, validation, gap, patience, classWeights, grouping, exactStatistics, seed);
	}

	/** @return this with other sizes of the pieces: patterns per step (0 all) and patterns computed at a time */
	public TrainingSettings withPieces(int perStep, int atATime) {
		return new TrainingSettings(network, pool3, deadLayer, feedForward, epochs, learningRate, weightDecay, perStep, atATime, schedule, warmup, copies,
				copyKind, noise, scaling, validation, gap, patience, classWeights, grouping, exactStatistics, seed);
	}

	/** @return this with another course of the learning rate, and so many epochs in which it rises first */
	public TrainingSettings withSchedule(LearningRateSchedule course, int rising) {
		return new TrainingSettings(network, pool3, deadLayer, feedForward, epochs, learningRate, weightDecay, batch, chunk, course, rising, copies,
				copyKind, noise, scaling, validation, gap, patience, classWeights, grouping, exactStatistics, seed);
	}

	/** @return this with another number of copies, {@link #CHOSEN} among them */
	public TrainingSettings withCopies(int count) {
		return withCopies(count, copyKind, noise);
	}

	/** @return this with other copies of the patterns */
	public TrainingSettings withCopies(int count, CopyKind kind, double amplitude) {
		return new TrainingSettings(network, pool3, deadLayer, feedForward, epochs, learningRate, weightDecay, batch, chunk, schedule, warmup, count, kind,
				amplitude, scaling, validation, gap, patience, classWeights, grouping, exactStatistics, seed);
	}

	/** @return this with another scaling of the patterns */
	public TrainingSettings withScaling(InputScaling other) {
		return new TrainingSettings(network, pool3, deadLayer, feedForward, epochs, learningRate, weightDecay, batch, chunk, schedule, warmup, copies,
				copyKind, noise, other, validation, gap, patience, classWeights, grouping, exactStatistics, seed);
	}

	/** @return this with a validation, and early stopping where the patience is not 0 */
	public TrainingSettings withValidation(double share, int framesBetween, int epochsOfPatience) {
		return new TrainingSettings(network, pool3, deadLayer, feedForward, epochs, learningRate, weightDecay, batch, chunk, schedule, warmup, copies,
				copyKind, noise, scaling, share, framesBetween, epochsOfPatience, classWeights, grouping, exactStatistics, seed);
	}

	/** @return this with other weights of the classes */
	public TrainingSettings withClassWeights(ClassWeighting weighting) {
		return new TrainingSettings(network, pool3, deadLayer, feedForward, epochs, learningRate, weightDecay, batch, chunk, schedule, warmup, copies,
				copyKind, noise, scaling, validation, gap, patience, weighting, grouping, exactStatistics, seed);
	}

	/** @return this with other sequences */
	public TrainingSettings withGrouping(SequenceGrouping other) {
		return new TrainingSettings(network, pool3, deadLayer, feedForward, epochs, learningRate, weightDecay, batch, chunk, schedule, warmup, copies,
				copyKind, noise, scaling, validation, gap, patience, classWeights, other, exactStatistics, seed);
	}

	/** @return this with another seed */
	public TrainingSettings withSeed(long other) {
		return new TrainingSettings(network, pool3, deadLayer, feedForward, epochs, learningRate, weightDecay, batch, chunk, schedule, warmup, copies,
				copyKind, noise, scaling, validation, gap, patience, classWeights, grouping, exactStatistics, other);
	}
}
