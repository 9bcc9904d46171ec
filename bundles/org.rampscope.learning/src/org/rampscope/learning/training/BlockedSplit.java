/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.SettingsException;

/**
 * Splits the labelled frames of a ramp into training and validation by blocks of neighbouring frames. Neighbours are nearly
 * copies of each other: dealt out one by one, validation would only measure memory.
 *
 * @param training frames to train on, ascending
 * @param validation frames to validate on, ascending; at least a gap away from every training frame
 */
public record BlockedSplit(int[] training, int[] validation) {

	/**
	 * Every class gives the last part of every run of its frames, so that all classes are in both parts.
	 *
	 * @param labels class per frame; negative for frames without a label
	 * @param share of the labelled frames for validation, between 0 and 1
	 * @param gap frames left out between training and validation, at least 0
	 * @param blocks number of blocks that the longest class is cut into, at least 1
	 * @throws AnalysisException where a class has too few frames to be in both parts
	 */
	public static BlockedSplit of(int[] labels, double share, int gap, int blocks) {
		if (!(share > 0 && share < 1) || gap < 0 || blocks < 1) {
			throw new SettingsException("split", "share " + share + ", gap " + gap + ", blocks " + blocks,
					"Give a share between 0 and 1, a gap of at least 0 and at least one block");
		}
		List<Integer> training = new ArrayList<>();
		List<Integer> validation = new ArrayList<>();
		int classes = java.util.Arrays.stream(labels).max().orElse(-1) + 1;
		for (int c = 0; c < classes; c++) {
			List<Integer> frames = new ArrayList<>();
			for (int i = 0; i < labels.length; i++) {
				if (labels[i] == c) {
					frames.add(i);
				}
			}
			if (!frames.isEmpty()) {
				deal(frames, share, gap, blocks, training, validation, c);
			}
		}
		if (training.isEmpty()) {
			throw new AnalysisException("no frame has a label", "Label some frames before training");
		}
		return new BlockedSplit(sorted(training), sorted(validation));
	}

	private static void deal(List<Integer> frames, double share, int gap, int blocks, List<Integer> training, List<Integer> validation,
			int label) {
		int usable = Math.max(1, Math.min(blocks, frames.size() / (2 * gap + 4)));
		int trained = training.size();
		int validated = validation.size();
		for (int b = 0; b < usable; b++) {
			int first = frames.size() * b / usable;
			int end = frames.size() * (b + 1) / usable;
			int held = Math.max(1, (int) Math.round(share * (end - first)));
			for (int k = first; k < end; k++) {
				boolean afterHeldBlock = b > 0 && k < first + gap;
				if (k >= end - held) {
					validation.add(frames.get(k));
				} else if (k < end - held - gap && !afterHeldBlock) {
					training.add(frames.get(k));
				}
			}
		}
		if (training.size() == trained || validation.size() == validated) {
			throw new AnalysisException("class " + label + " has " + frames.size() + " labelled frame(s), too few for training and validation",
					"Label more frames, or take a smaller gap");
		}
	}

	private static int[] sorted(List<Integer> frames) {
		return frames.stream().mapToInt(i -> i).sorted().toArray();
	}
}
