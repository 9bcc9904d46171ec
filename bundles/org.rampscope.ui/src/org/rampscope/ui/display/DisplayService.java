/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.display;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.ui.Subscription;

/** Holds how ramps are shown. An OSGi service; listeners are called in the thread that changes it, which is the UI thread for all views. */
public interface DisplayService {

	/** @return how ramps are shown now */
	DisplayState display();

	/** @param change gives the new state from the old one */
	void update(UnaryOperator<DisplayState> change);

	/**
	 * @param listener called with every new state, not with the present one
	 * @return close it to stop listening
	 */
	Subscription addListener(Consumer<? super DisplayState> listener);
}
