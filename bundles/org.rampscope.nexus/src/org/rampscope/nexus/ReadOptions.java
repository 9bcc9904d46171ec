/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.util.Optional;

/**
 * How a file is read.
 *
 * @param dataset HDF5 path of the dataset, or of the NXdata group, to read where a file holds several; empty to let the reader find it
 * @param links where links to other files may lead
 */
public record ReadOptions(Optional<String> dataset, LinkPolicy links) {

	/** The reader finds the dataset; links stay in the folder. */
	public static final ReadOptions DEFAULT = new ReadOptions(Optional.empty(), LinkPolicy.INSIDE_FOLDER);

	/** @return these options with a dataset */
	public ReadOptions withDataset(String path) {
		return new ReadOptions(Optional.of(path), links);
	}
}
