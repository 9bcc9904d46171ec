/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;

import org.rampscope.core.progress.Progress;

/** A program that writes one of two ramps to the same file, over and over, until it is killed. */
final class EndlessWriter {

	static final int FRAMES = 40;
	static final int BINS = 800;

	private EndlessWriter() {
	}

	public static void main(String[] arguments) {
		Path file = Path.of(arguments[0]);
		for (long seed = 1;; seed = 3 - seed) {
			RampWriter.writePatterns(SampleScans.full(FRAMES, BINS, seed), file, Progress.NONE);
			System.out.println("written");
		}
	}
}
