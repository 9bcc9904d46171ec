/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.model;

import java.util.List;
import java.util.Map;

/**
 * What a model was trained on, and how: enough to do it again.
 *
 * @param sources the ramps learnt from
 * @param settings the settings of the training, by name
 * @param seed seed of all chance in it
 * @param epochs epochs done
 * @param seconds time taken
 */
public record TrainingRecord(List<Source> sources, Map<String, String> settings, long seed, int epochs, double seconds) {

	public TrainingRecord {
		sources = List.copyOf(sources);
		settings = Map.copyOf(settings);
	}

	/**
	 * One ramp.
	 *
	 * @param id name of the file or data set
	 * @param sha256 hash of the file, hexadecimal; empty where it was no file
	 * @param selection which of its frames were learnt from, as what: "0-150/10=before 200-340/10=after", or "labels"
	 * @param frames number of frames learnt from
	 */
	public record Source(String id, String sha256, String selection, int frames) {
	}
}
