/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

import org.rampscope.learning.augmentation.AngleWarp;
import org.rampscope.learning.augmentation.Augmentation;
import org.rampscope.learning.augmentation.Jitter;
import org.rampscope.learning.augmentation.MagnitudeWarp;
import org.rampscope.learning.model.GridMapping;
import org.rampscope.learning.model.ModelGrid;
import org.rampscope.learning.model.SequenceGrouping;
import org.rampscope.learning.network.NetworkType.Trait;

/** Makes the rows that a network is trained and validated on from the frames chosen. */
final class TrainingRowsBuilder {

	/** Gentler than the published warps of the self-supervised work: here a peak's place is what tells the classes apart. */
	private static final Augmentation WARP = Augmentation.sequence(List.of(new MagnitudeWarp(0.1, 4), new AngleWarp(0.02, 8)));
	private static final String GENERATOR = "L64X128MixRandom";
	/** Blocks that the frames of a class are cut into for validation. */
	private static final int BLOCKS = 3;

	private final TrainingSettings settings;
	private final List<double[]> trained = new ArrayList<>();
	private final List<Integer> trainedLabels = new ArrayList<>();
	private final List<int[]> trainedRuns = new ArrayList<>();
	private final List<double[]> held = new ArrayList<>();
	private final List<Integer> heldLabels = new ArrayList<>();
	private final List<int[]> heldRuns = new ArrayList<>();

	/**
	 * @param problem frames and classes
	 * @param grid of the network
	 * @param settings copies, scaling, split and sequences
	 */
	TrainingRowsBuilder(TrainingProblem problem, ModelGrid grid, TrainingSettings settings) {
		this.settings = settings;
		for (TrainingSource source : problem.sources()) {
			add(source, grid);
		}
	}

	private void add(TrainingSource source, ModelGrid grid) {
		double wavelength = source.scan().header().wavelengthAngstrom();
		GridMapping mapping = grid.from(source.scan().data().axis(), wavelength);
		double[][] patterns = source.selection().patterns(source.scan().data().intensityRows());
		int[] labels = source.selection().labels();
		int[] chosen = IntStream.range(0, labels.length).toArray();
		if (settings.validation() > 0) {
			BlockedSplit split = BlockedSplit.of(labels, settings.validation(), settings.gap(), BLOCKS);
			chosen = split.training();
			collect(patterns, labels, split.validation(), mapping, held, heldLabels, heldRuns);
		}
		collect(patterns, labels, chosen, mapping, trained, trainedLabels, trainedRuns);
	}

	private static void collect(double[][] patterns, int[] labels, int[] chosen, GridMapping mapping, List<double[]> rows, List<Integer> classes,
			List<int[]> runs) {
		int first = rows.size();
		for (int k : chosen) {
			rows.add(mapping.isIdentity() ? patterns[k] : mapped(patterns[k], mapping));
			classes.add(labels[k]);
		}
		runs.add(IntStream.range(first, rows.size()).toArray());
	}

	private static double[] mapped(double[] pattern, GridMapping mapping) {
		float[] values = mapping.apply(pattern);
		return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
	}

	/** @return copies made of every pattern to train on */
	int copies() {
		return settings.copyCount(Math.max(1, trained.size()));
	}

	/** @return amplitude of the noise of the copies */
	double noise() {
		return settings.noiseAmplitude(spread());
	}

	/** @return root mean square of what the patterns to train on differ from their mean by; 0 where there are none */
	private double spread() {
		int points = trained.isEmpty() ? 0 : trained.get(0).length;
		double squares = 0;
		for (int j = 0; j < points; j++) {
			double mean = 0;
			for (double[] pattern : trained) {
				mean += pattern[j] / trained.size();
			}
			for (double[] pattern : trained) {
				squares += (pattern[j] - mean) * (pattern[j] - mean);
			}
		}
		return Math.sqrt(squares / Math.max(1, (double) points * trained.size()));
	}

	/** @return the rows to train on, copies among them */
	TrainingRows training() {
		double[][] originals = trained.toArray(double[][]::new);
		int[] labels = trainedLabels.stream().mapToInt(i -> i).toArray();
		int blocks = copies() + 1;
		NoiseCopies published = new NoiseCopies(copies(), noise(), NoiseCopies.Origin.CLEAN);
		float[][] rows = new float[originals.length * blocks][];
		if (settings.copyKind() == CopyKind.PUBLISHED) {
			double[][] all = published.of(originals);
			for (int r = 0; r < rows.length; r++) {
				rows[r] = scaled(all[r]);
				all[r] = null;
			}
		} else {
			copies(originals, rows);
		}
		return new TrainingRows(rows, published.labels(labels), sequences(trainedRuns, originals.length, blocks, settings.chosenGrouping()), originals.length);
	}

	/** @return the rows to train on as they will be judged: no copies, and sequences in the order of the frames */
	TrainingRows originals() {
		return plain(trained, trainedLabels, trainedRuns);
	}

	private void copies(double[][] originals, float[][] rows) {
		Augmentation noise = new Jitter(noise());
		Augmentation change = settings.copyKind() == CopyKind.NORMAL ? noise : Augmentation.sequence(List.of(WARP, noise));
		for (int r = 0; r < rows.length; r++) {
			// Each row has its own stream of chance, so that the number of copies does not change those before.
			RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(settings.seed() * 1_000_003L + r);
			double[] original = originals[r % originals.length];
			rows[r] = scaled(r < originals.length ? original : change.apply(original, random));
		}
	}

	/** @return the rows to validate on, without copies; empty where there is no validation */
	Optional<TrainingRows> validation() {
		if (held.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(plain(held, heldLabels, heldRuns));
	}

	private TrainingRows plain(List<double[]> patterns, List<Integer> labels, List<int[]> runs) {
		float[][] rows = patterns.stream().map(this::scaled).toArray(float[][]::new);
		return new TrainingRows(rows, labels.stream().mapToInt(i -> i).toArray(), sequences(runs, rows.length, 1, inOrder()), rows.length);
	}

	private float[] scaled(double[] pattern) {
		float[] values = new float[pattern.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = (float) pattern[i];
		}
		settings.scaling().apply(values);
		return values;
	}

	/** As the patterns are judged later: one after the other as they come. */
	private SequenceGrouping inOrder() {
		return settings.chosenGrouping() == SequenceGrouping.SHUFFLED ? SequenceGrouping.TIME_ORDERED : settings.chosenGrouping();
	}

	private int[][] sequences(List<int[]> runs, int originals, int blocks, SequenceGrouping grouping) {
		int rows = originals * blocks;
		if (!settings.type().sequential() || grouping == SequenceGrouping.SINGLE) {
			return IntStream.range(0, rows).mapToObj(r -> new int[] { r }).toArray(int[][]::new);
		}
		if (grouping == SequenceGrouping.TIME_ORDERED || grouping == SequenceGrouping.SHUFFLED) {
			int[][] ordered = runs.stream().flatMap(run -> IntStream.range(0, blocks)
					.mapToObj(b -> Arrays.stream(run).map(r -> b * originals + r).toArray())).toArray(int[][]::new);
			if (grouping == SequenceGrouping.SHUFFLED) {
				RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(settings.seed());
				Arrays.stream(ordered).forEach(sequence -> shuffle(sequence, random));
			}
			return ordered;
		}
		if (settings.type().has(Trait.RECURRENT)) {
			return IntStream.range(0, originals).mapToObj(i -> IntStream.range(0, blocks).map(j -> blocks * i + j).toArray()).toArray(int[][]::new);
		}
		return IntStream.range(0, blocks).mapToObj(j -> IntStream.range(0, originals).map(i -> blocks * i + j).toArray()).toArray(int[][]::new);
	}

	private static void shuffle(int[] values, RandomGenerator random) {
		for (int i = values.length - 1; i > 0; i--) {
			int j = random.nextInt(i + 1);
			int kept = values[i];
			values[i] = values[j];
			values[j] = kept;
		}
	}
}
