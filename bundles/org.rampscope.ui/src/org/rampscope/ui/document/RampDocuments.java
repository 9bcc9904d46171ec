/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.rampscope.ui.Subscription;

/**
 * Opens files and holds those that are open; one of them is shown. An OSGi service; listeners are called in the thread that reads the
 * file or changes the ramp.
 */
public interface RampDocuments {

	/** @return what is shown now */
	DocumentState state();

	/** @return the ramp that is shown, where there is one */
	default Optional<OpenRamp> ramp() {
		return state() instanceof DocumentState.Open open ? Optional.of(open.ramp()) : Optional.empty();
	}

	/** @return all open ramps in the order they were opened */
	List<OpenRamp> all();

	/** @return the open ramp of a file */
	default Optional<OpenRamp> of(Path file) {
		return all().stream().filter(ramp -> ramp.file().equals(file)).findFirst();
	}

	/**
	 * Reads a file in the background and shows it. A file that is being read already is given up. A file that is open is read again, but
	 * only shown where it has something unsaved.
	 *
	 * @param file the file
	 */
	default void open(Path file) {
		open(List.of(file));
	}

	/** As {@link #open(Path)}, one file after the other; the last one that can be read is shown. */
	void open(List<Path> files);

	/** Shows one of the open ramps, with what was selected in it before. */
	void show(OpenRamp ramp);

	/** Lets a ramp go. Where it was shown, another one is. */
	void close(OpenRamp ramp);

	/**
	 * Puts a newer version of a ramp, of the same file, in its place; the selection stays. Does nothing where the old one is no longer
	 * open.
	 *
	 * @return whether it was
	 */
	boolean replace(OpenRamp old, OpenRamp next);

	/** Gives up reading; what was open before is open again. */
	void cancel();

	/**
	 * @param listener called with every new state, not with the present one
	 * @return close it to stop listening
	 */
	Subscription addListener(Consumer<? super DocumentState> listener);
}
