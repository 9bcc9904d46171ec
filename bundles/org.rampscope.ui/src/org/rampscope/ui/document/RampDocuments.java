/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.rampscope.ui.Subscription;

/** Opens files and holds the one that is open. An OSGi service; listeners are called in the thread that reads the file. */
public interface RampDocuments {

	/** @return what is shown now */
	DocumentState state();

	/** @return the open ramp, where there is one */
	default Optional<OpenRamp> ramp() {
		return state() instanceof DocumentState.Open open ? Optional.of(open.ramp()) : Optional.empty();
	}

	/**
	 * Reads a file in the background. A file that is being read already is given up.
	 *
	 * @param file the file
	 */
	void open(Path file);

	/** Gives up reading; what was open before is open again. */
	void cancel();

	/**
	 * @param listener called with every new state, not with the present one
	 * @return close it to stop listening
	 */
	Subscription addListener(Consumer<? super DocumentState> listener);
}
