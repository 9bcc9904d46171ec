/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.nio.file.Path;

/**
 * What operations may know of the run they are part of.
 *
 * @param baseFolder folder against which relative file names in settings are resolved: that of the pipeline file
 * @param threads threads the run may use, at least one
 */
public record RunContext(Path baseFolder, int threads) {

	/** @return the file a setting names */
	public Path resolve(String fileName) {
		return baseFolder.resolve(fileName).normalize();
	}
}
