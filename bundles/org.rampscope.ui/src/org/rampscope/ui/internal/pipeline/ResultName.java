/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;

/** Names for results that are not taken yet. */
public final class ResultName {

	private ResultName() {
	}

	/** @return a name beside the input */
	public static Path free(Path input) {
		String stem = input.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceFirst("_(frames|result)(_[0-9]+)?$", "");
		Path free = input.resolveSibling(stem + "_result.nxs");
		for (int i = 2; Files.exists(free); i++) {
			free = input.resolveSibling(stem + "_result_" + i + ".nxs");
		}
		return free;
	}
}
