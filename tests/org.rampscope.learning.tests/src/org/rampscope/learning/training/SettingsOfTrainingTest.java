/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.learning.model.ModelGrid;
import org.rampscope.learning.model.SequenceGrouping;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.operations.settings.SettingsCodec;

class SettingsOfTrainingTest {

	@Test
	void publishedRecipesAreWholeBatchesAtAConstantRate() {
		TrainingSettings fcnn = TrainingSettings.published(NetworkTypes.FCNN);
		assertEquals(300, fcnn.epochCount());
		assertEquals(2e-3, fcnn.fullLearningRate());
		assertEquals(2e-5, fcnn.penalty());
		assertEquals(8e-3, TrainingSettings.published(NetworkTypes.CONV_SC).fullLearningRate());
		assertEquals(5, TrainingSettings.published(NetworkTypes.CNN).epochCount());
		assertEquals(7, fcnn.withEpochs(7).epochCount());
		assertEquals(0, fcnn.batch());
		assertEquals(LearningRateSchedule.CONSTANT, fcnn.schedule());
		assertEquals(1.0 / 6, fcnn.noiseAmplitude(3));
	}

	@Test
	void defaultsAreMiniBatchesWithAFallingRate() {
		for (NetworkType kind : List.of(NetworkTypes.FCNN, NetworkTypes.CNN, NetworkTypes.LSTM)) {
			TrainingSettings converged = TrainingSettings.of(kind);
			assertEquals(kind, converged.type());
			assertEquals(kind.preset().convergedEpochs(), converged.epochCount());
			assertTrue(converged.batch() > 0 && converged.schedule() == LearningRateSchedule.COSINE, converged.toString());
		}
	}

	@Test
	void copiesAreChosenToMakeASetOfThePublishedSize() {
		TrainingSettings chosen = TrainingSettings.published(NetworkTypes.CNN);
		assertEquals(50, chosen.copyCount(31), "the published selection");
		assertEquals(50, chosen.copyCount(4));
		assertEquals(0, chosen.copyCount(100_000));
		for (int originals = 32; originals <= 1600; originals++) {
			int patterns = originals * (chosen.copyCount(originals) + 1);
			assertEquals(1600, patterns, originals / 2.0, originals + " originals");
		}
		assertEquals(50, chosen.withCopies(50).copyCount(460));
		assertEquals(0, chosen.withCopies(0).copyCount(31));
	}

	@Test
	void ofOtherKindsTenCopiesAtMostAreChosen() {
		assertEquals(10, TrainingSettings.DEFAULT.copyCount(4));
		assertEquals(10, TrainingSettings.DEFAULT.copyCount(31));
		assertEquals(1, TrainingSettings.DEFAULT.copyCount(460));
		assertEquals(0, TrainingSettings.DEFAULT.copyCount(5000));
	}

	@Test
	void chosenNoiseGrowsWithTheUnitOfTheIntensities() {
		TrainingProblem problem = PeakRamp.problem();
		ModelGrid grid = new ModelGrid(problem.sources().get(0).scan().data().axis(), Double.NaN);
		double noise = new TrainingRowsBuilder(problem, grid, TrainingSettings.DEFAULT).noise();
		TrainingProblem counts = PeakRamp.problem(1000);
		assertEquals(1000 * noise, new TrainingRowsBuilder(counts, grid, TrainingSettings.DEFAULT).noise(), 1e-9 * 1000 * noise);
		double[][] patterns = problem.sources().get(0).selection().patterns(problem.sources().get(0).scan().data().intensityRows());
		double squares = 0;
		for (int j = 0; j < PeakRamp.POINTS; j++) {
			int bin = j;
			double mean = Arrays.stream(patterns).mapToDouble(p -> p[bin]).average().orElseThrow();
			squares += Arrays.stream(patterns).mapToDouble(p -> (p[bin] - mean) * (p[bin] - mean)).sum();
		}
		assertEquals(Math.sqrt(squares / (patterns.length * PeakRamp.POINTS)) / 2, noise, 1e-12);
		assertEquals(0.25, new TrainingRowsBuilder(problem, grid, TrainingSettings.DEFAULT.withCopies(3, CopyKind.NORMAL, 0.25)).noise());
	}

	@Test
	void chosenCopiesOfThePublishedSelectionAreThePublishedOnesToTheBit() {
		TrainingProblem problem = PeakRamp.problem();
		ModelGrid grid = new ModelGrid(problem.sources().get(0).scan().data().axis(), Double.NaN);
		TrainingSettings published = TrainingSettings.published(NetworkTypes.CNN);
		TrainingRowsBuilder chosen = new TrainingRowsBuilder(problem, grid, published);
		float[][] rows = chosen.training().rows();
		float[][] explicit = new TrainingRowsBuilder(problem, grid, published.withCopies(50)).training().rows();
		assertEquals(50, chosen.copies());
		assertEquals(explicit.length, rows.length);
		for (int r = 0; r < rows.length; r++) {
			assertArrayEquals(explicit[r], rows[r]);
		}
	}

	@Test
	void settingsAreReadBackFromJson() {
		SettingsCodec codec = new SettingsCodec();
		TrainingSettings settings = TrainingSettings.published(NetworkTypes.RESNET).withGrouping(SequenceGrouping.REFERENCE).withValidation(0.2, 2, 9);
		assertEquals(settings, codec.fromJson("train", TrainingSettings.DEFAULT, codec.toJson(settings)));
	}

	@Test
	void schedulesBeginFullAndEndSmall() {
		for (LearningRateSchedule schedule : LearningRateSchedule.values()) {
			assertEquals(1, schedule.factor(0, 10, 0), 1e-12);
			for (int e = 1; e < 10; e++) {
				assertTrue(schedule.factor(e, 10, 0) <= schedule.factor(e - 1, 10, 0));
			}
			assertArrayEquals(new double[] { 1 / 4.0, 2 / 4.0, 3 / 4.0, 1 },
					new double[] { schedule.factor(0, 10, 3), schedule.factor(1, 10, 3), schedule.factor(2, 10, 3), schedule.factor(3, 10, 3) }, 1e-12);
		}
	}

	@Test
	void balancedWeightsMakeClassesAlikeAndHaveMeanOne() {
		long[] counts = { 10, 40, 50 };
		double[] weights = ClassWeighting.BALANCED.weights(counts);
		double mean = 0;
		for (int c = 0; c < 3; c++) {
			assertEquals(100.0 / 3, weights[c] * counts[c], 1e-9);
			mean += weights[c] * counts[c] / 100;
		}
		assertEquals(1, mean, 1e-12);
	}

	private static TrainingRows rows(NetworkType kind, SequenceGrouping grouping) {
		TrainingSettings settings = TrainingSettings.published(kind).withGrouping(grouping).withCopies(4, CopyKind.PUBLISHED, 0.1);
		TrainingProblem problem = PeakRamp.problem();
		ModelGrid grid = new ModelGrid(problem.sources().get(0).scan().data().axis(), Double.NaN);
		return new TrainingRowsBuilder(problem, grid, settings).training();
	}

	@Test
	void timeOrderedSequencesAreTheFramesOfOneCopy() {
		TrainingRows rows = rows(NetworkTypes.TRANSFORMER, SequenceGrouping.TIME_ORDERED);
		assertEquals(5, rows.sequences().length);
		for (int copy = 0; copy < 5; copy++) {
			for (int k = 0; k < 20; k++) {
				assertEquals(20 * copy + k, rows.sequences()[copy][k]);
			}
		}
	}

	@Test
	void shuffledSequencesAreTheFramesOfOneCopyInAnotherOrderEach() {
		int[][] sequences = rows(NetworkTypes.TRANSFORMER, SequenceGrouping.SHUFFLED).sequences();
		assertArrayEquals(sequences, rows(NetworkTypes.TRANSFORMER, SequenceGrouping.SHUFFLED).sequences(), "the same seed, the same order");
		assertEquals(5, sequences.length);
		Set<String> orders = new HashSet<>();
		for (int copy = 0; copy < 5; copy++) {
			int first = 20 * copy;
			int[] sorted = sequences[copy].clone();
			Arrays.sort(sorted);
			assertArrayEquals(IntStream.range(first, first + 20).toArray(), sorted);
			orders.add(Arrays.toString(Arrays.stream(sequences[copy]).map(r -> r - first).toArray()));
		}
		assertEquals(5, orders.size(), "places tell nothing of the class");
	}

	@Test
	void sequencesAreChosenAsTheNetworkJudges() {
		assertEquals(SequenceGrouping.SINGLE, TrainingSettings.published(NetworkTypes.LSTM).chosenGrouping());
		assertEquals(SequenceGrouping.SHUFFLED, TrainingSettings.published(NetworkTypes.TRANSFORMER).chosenGrouping());
		assertEquals(SequenceGrouping.SHUFFLED, TrainingSettings.published(NetworkTypes.CONV_SCT).chosenGrouping());
		assertEquals(SequenceGrouping.REFERENCE,
				TrainingSettings.published(NetworkTypes.LSTM).withGrouping(SequenceGrouping.REFERENCE).chosenGrouping());
	}

	@Test
	void referenceSequencesAreThoseOfAReshapedTable() {
		int[][] lstm = rows(NetworkTypes.LSTM, SequenceGrouping.REFERENCE).sequences();
		int[][] transformer = rows(NetworkTypes.TRANSFORMER, SequenceGrouping.REFERENCE).sequences();
		// 100 rows as 20 × 5, row-major: the LSTM reads along its rows, the Transformer along its columns.
		assertEquals(20, lstm.length);
		assertArrayEquals(new int[] { 5, 6, 7, 8, 9 }, lstm[1]);
		assertEquals(5, transformer.length);
		assertArrayEquals(new int[] { 2, 7, 12 }, Arrays.copyOf(transformer[2], 3));
	}

	@Test
	void everyRowIsInOneSequenceWhateverTheGrouping() {
		for (SequenceGrouping grouping : SequenceGrouping.values()) {
			for (NetworkType kind : List.of(NetworkTypes.LSTM, NetworkTypes.TRANSFORMER, NetworkTypes.CNN)) {
				int[] all = Arrays.stream(rows(kind, grouping).sequences()).flatMapToInt(Arrays::stream).sorted().toArray();
				assertEquals(100, all.length);
				for (int r = 0; r < 100; r++) {
					assertEquals(r, all[r]);
				}
			}
		}
	}

	@Test
	void chunksHoldSequencesOfOneLength() {
		int[][] sequences = { { 0, 1 }, { 2 }, { 3, 4 }, { 5 }, { 6, 7 } };
		List<int[][]> chunks = TrainingData.chunked(sequences, 4);
		assertEquals(3, chunks.size());
		assertArrayEquals(new int[][] { { 0, 1 }, { 3, 4 } }, chunks.get(0));
		assertArrayEquals(new int[][] { { 6, 7 } }, chunks.get(1));
		assertArrayEquals(new int[][] { { 2 }, { 5 } }, chunks.get(2));
		assertEquals(5, TrainingData.chunked(sequences, 1).size());
	}

	@Test
	void normalCopiesHaveMeanZeroNoiseAndTheirOwnChance() {
		TrainingSettings settings = TrainingSettings.DEFAULT.withCopies(20, CopyKind.NORMAL, 0.5);
		TrainingProblem problem = PeakRamp.problem();
		ModelGrid grid = new ModelGrid(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 10, 0.05, PeakRamp.POINTS), Double.NaN);
		TrainingRows rows = new TrainingRowsBuilder(problem, grid, settings).training();
		double sum = 0;
		double square = 0;
		long n = 0;
		for (int r = rows.originals(); r < rows.rows().length; r++) {
			for (int j = 0; j < PeakRamp.POINTS; j++) {
				double d = rows.rows()[r][j] - rows.rows()[r % rows.originals()][j];
				sum += d;
				square += d * d;
				n++;
			}
		}
		assertEquals(0, sum / n, 5 * 0.5 / Math.sqrt(n));
		assertEquals(0.5, Math.sqrt(square / n), 0.01);
		TrainingRows fewer = new TrainingRowsBuilder(problem, grid, settings.withCopies(2, CopyKind.NORMAL, 0.5)).training();
		for (int r = 0; r < fewer.rows().length; r++) {
			assertArrayEquals(rows.rows()[r], fewer.rows()[r], "more copies leave the first ones as they are");
		}
	}
}
