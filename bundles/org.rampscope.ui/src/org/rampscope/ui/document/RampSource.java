/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import java.nio.file.Path;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;

/** Reads a file as a ramp. An OSGi service, so that a host can bring formats of its own. */
public interface RampSource {

	/**
	 * @param file the file
	 * @param progress told how far it is; asked whether to stop
	 * @return the ramp
	 * @throws org.rampscope.core.error.DataException where the file cannot be used
	 * @throws org.rampscope.core.error.CancelledException where the user asked to stop
	 */
	Ramp<Patterns> read(Path file, Progress progress);
}
