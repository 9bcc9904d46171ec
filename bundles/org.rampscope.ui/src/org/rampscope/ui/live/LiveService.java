/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.live;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.ui.Subscription;

/** Follows ramps while they are taken. An OSGi service; listeners are called in any thread. */
public interface LiveService {

	/** @return how following stands */
	LiveState state();

	/** @return whether the file that is shown is read again whenever it changes */
	boolean isFollowing();

	/** Reads the file that is shown again whenever it changes, or no longer. A cursor on the last frame stays on the last frame. */
	void follow(boolean on);

	/**
	 * Runs a pipeline over frames while they come, and shows the growing result.
	 *
	 * @param source where the frames come; may not exist yet
	 * @param pipeline what is done with them
	 * @param base folder against which file names in its settings are resolved
	 * @param output the result
	 */
	void run(Path source, Pipeline pipeline, Path base, Path output);

	/** @return whether a pipeline is running over frames that come */
	boolean isRunning();

	/** Ends the run; what came up to now is written. Returns at once. */
	void stop();

	/**
	 * @param listener called with every new state, not with the present one
	 * @return close it to stop listening
	 */
	Subscription addListener(Consumer<? super LiveState> listener);
}
