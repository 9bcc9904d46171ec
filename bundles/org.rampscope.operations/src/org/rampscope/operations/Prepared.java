/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.List;
import java.util.Map;

/** What an operation made ready for one run: maps built, files read. Thread-safe; owns what it holds. */
public interface Prepared extends AutoCloseable {

	/** @return SHA-256 by role of everything read besides the data: calibration, mask, model */
	default Map<String, String> contentHashes() {
		return Map.of();
	}

	/**
	 * @return what a reader of the result should know: contradictions found, values taken from elsewhere. May take long the first time, and
	 *         has to be asked for while the data are open
	 */
	default List<String> notes() {
		return List.of();
	}

	/** Lets go of native memory and files, where there are any. */
	@Override
	default void close() {
		// most hold nothing but arrays
	}
}
