/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.phase;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.rampscope.ui.Subscription;

/** Holds the list of phases. An OSGi service; listeners are called in the thread that changes it, which is the UI thread for all views. */
public interface PhaseService {

	/** @return the phases now */
	PhaseSet phases();

	/** @param change gives the new list from the old one */
	void update(UnaryOperator<PhaseSet> change);

	/**
	 * @param listener called with every new list, not with the present one
	 * @return close it to stop listening
	 */
	Subscription addListener(Consumer<? super PhaseSet> listener);
}
