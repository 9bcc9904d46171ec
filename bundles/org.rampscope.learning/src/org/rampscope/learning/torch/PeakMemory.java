/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The most memory that this process has had, heap and native together. Known on Linux only. */
public final class PeakMemory {

	private static final Path STATUS = Path.of("/proc/self/status");
	private static final Path CLEAR = Path.of("/proc/self/clear_refs");
	private static final String RESET = "5";
	private static final String FIELD = "VmHWM:";

	private PeakMemory() {
	}

	/** Forgets the peak so far. Where that is not possible the next peak is that since the start of the process. */
	public static void reset() {
		try {
			Files.writeString(CLEAR, RESET);
		} catch (IOException e) {
			// Another system, or a kernel that does not allow it: the peak is then an upper bound.
			return;
		}
	}

	/** @return resident bytes at the peak; empty where the system does not say it */
	public static Optional<Long> bytes() {
		try {
			return Files.readAllLines(STATUS).stream().filter(l -> l.startsWith(FIELD))
					.map(l -> Long.parseLong(l.replaceAll("\\D", "")) * 1024).findFirst();
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
