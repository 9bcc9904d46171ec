/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.cli;

import java.util.Optional;

import org.rampscope.nexus.LinkPolicy;
import org.rampscope.nexus.ReadOptions;

import picocli.CommandLine.Option;

/** Options by which a file is opened. */
final class ReadingOptions {

	@Option(names = "--dataset", paramLabel = "PATH", description = "HDF5 path of the dataset, or of the NXdata, to read where a file holds several.")
	private String dataset;

	@Option(names = "--external-links", description = "Follow links to files outside the file's folder, too.")
	private boolean anywhere;

	/** @return how to open files */
	ReadOptions get() {
		return new ReadOptions(Optional.ofNullable(dataset), links());
	}

	/** @return where links may lead */
	LinkPolicy links() {
		return anywhere ? LinkPolicy.ANYWHERE : LinkPolicy.INSIDE_FOLDER;
	}
}
