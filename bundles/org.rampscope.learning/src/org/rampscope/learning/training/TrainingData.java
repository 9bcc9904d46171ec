/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.rampscope.learning.torch.NativeFloats;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** Rows as native arrays, in chunks of sequences of equal length, with the loss of each chunk. */
final class TrainingData {

	private final List<NDArray> chunks = new ArrayList<>();
	private final List<ClassificationLoss> losses = new ArrayList<>();
	private final int rows;

	/**
	 * @param data rows
	 * @param classes number of classes
	 * @param classWeights weight of a row per class
	 * @param chunkRows rows per chunk; a chunk holds at least one sequence
	 * @param sequential whether the network takes sequences
	 * @param manager holds the arrays
	 */
	TrainingData(TrainingRows data, int classes, double[] classWeights, int chunkRows, boolean sequential, NDManager manager) {
		rows = data.rows().length;
		double total = Arrays.stream(data.labels()).mapToDouble(l -> classWeights[l]).sum();
		double[] shares = Arrays.stream(classWeights).map(w -> w / total).toArray();
		for (int[][] chunk : chunked(data.sequences(), chunkRows)) {
			chunks.add(array(data, chunk, sequential, new NativeFloats(), manager));
			losses.add(loss(data, chunk, classes, shares, manager));
		}
	}

	/** @return an array of these sequences: rows × points, or sequences × length × points */
	static NDArray array(TrainingRows data, int[][] sequences, boolean sequential, NativeFloats memory, NDManager manager) {
		float[][] patterns = Arrays.stream(sequences).flatMapToInt(Arrays::stream).mapToObj(r -> data.rows()[r]).toArray(float[][]::new);
		int points = patterns[0].length;
		Shape shape = sequential ? new Shape(sequences.length, sequences[0].length, points) : new Shape(patterns.length, points);
		return memory.array(manager, shape, patterns);
	}

	/** @return the loss of these sequences */
	static ClassificationLoss loss(TrainingRows data, int[][] sequences, int classes, double[] shares, NDManager manager) {
		int[] labels = Arrays.stream(sequences).flatMapToInt(Arrays::stream).map(r -> data.labels()[r]).toArray();
		return new ClassificationLoss(labels, classes, shares, manager);
	}

	/** @return sequences of equal length together, as many as come to that number of rows, at least one */
	static List<int[][]> chunked(int[][] sequences, int rows) {
		Map<Integer, List<int[]>> byLength = new LinkedHashMap<>();
		for (int[] sequence : sequences) {
			byLength.computeIfAbsent(sequence.length, l -> new ArrayList<>()).add(sequence);
		}
		List<int[][]> all = new ArrayList<>();
		byLength.forEach((length, same) -> {
			int count = Math.max(1, rows / length);
			IntStream.iterate(0, first -> first < same.size(), first -> first + count)
					.forEach(first -> all.add(same.subList(first, Math.min(same.size(), first + count)).toArray(int[][]::new)));
		});
		return all;
	}

	List<NDArray> chunks() {
		return chunks;
	}

	ClassificationLoss loss(int chunk) {
		return losses.get(chunk);
	}

	/** @return number of rows */
	int rows() {
		return rows;
	}
}
