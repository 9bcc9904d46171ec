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
	SinkFactory EMBEDDED = JhdfSink::new;

	/**
	 * @param file the file to make
	 * @return an empty sink; close it
	 */
	NexusSink create(Path file);
}
