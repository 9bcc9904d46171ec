/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;

/** Makes sinks of one back end. */
@FunctionalInterface
public interface SinkFactory {

	/** The back end that is always there: jhdf, in memory until the commit. */
	SinkFactory EMBEDDED = new SinkFactory() {
		@Override
		public NexusSink create(Path file) {
			return new JhdfSink(file);
		}

		@Override
		public long mostFrameBytes() {
			// 2 GiB of one compressed dataset, and the heap holds frames as they come, as jhdf takes them, and compressed
			return Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 6);
		}
	};

	/**
	 * @param file the file to make
	 * @return an empty sink; close it
	 */
	NexusSink create(Path file);

	/** @return how many bytes of frames, before compression, this back end can write into one dataset */
	default long mostFrameBytes() {
		return Long.MAX_VALUE;
	}
}
