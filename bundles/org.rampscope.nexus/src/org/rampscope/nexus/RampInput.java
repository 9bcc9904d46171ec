/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one ramp.
 *
 * @param name a short name made from theirs, fit for the name of a result
 * @param files its files in order, at least one
 */
public record RampInput(String name, List<Path> files) {

	public RampInput {
		files = List.copyOf(files);
	}
}
