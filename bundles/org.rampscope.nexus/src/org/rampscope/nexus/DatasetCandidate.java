/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.util.Arrays;

/**
 * A dataset of a file that may be what is looked for.
 *
 * @param path its path; that of a group for a series of datasets that follow each other
 * @param shape its shape
 * @param type element type as Java names it
 */
public record DatasetCandidate(String path, int[] shape, String type) {

	/** @return one line for people */
	public String line() {
		return path + " " + Arrays.toString(shape) + " " + type;
	}
}
