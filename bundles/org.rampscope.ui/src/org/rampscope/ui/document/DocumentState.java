/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import java.nio.file.Path;

/** What the workbench shows at the moment. */
public sealed interface DocumentState {

	/** No file is open. */
	record Empty() implements DocumentState {
	}

	/**
	 * A file is being read.
	 *
	 * @param file the file
	 * @param task what is done at the moment; may be empty
	 * @param fraction how much of it is done, 0 … 1; NaN where that is not known
	 */
	record Loading(Path file, String task, double fraction) implements DocumentState {
	}

	/**
	 * A file could not be read.
	 *
	 * @param file the file
	 * @param problem what is wrong
	 * @param remedy how to mend it; may be empty
	 */
	record Failed(Path file, String problem, String remedy) implements DocumentState {
	}

	/**
	 * A ramp is open.
	 *
	 * @param ramp the ramp
	 */
	record Open(OpenRamp ramp) implements DocumentState {
	}
}
