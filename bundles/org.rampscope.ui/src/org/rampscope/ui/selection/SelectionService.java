/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.selection;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.rampscope.ui.Subscription;

/** Holds the one selection. An OSGi service; listeners are called in the thread that selects, which is the UI thread for all views. */
public interface SelectionService {

	/** @return what is selected now */
	RampSelection selection();

	/** @param change gives the new selection from the old one */
	void update(UnaryOperator<RampSelection> change);

	/**
	 * @param listener called with every new selection, not with the present one
	 * @return close it to stop listening
	 */
	Subscription addListener(Consumer<? super RampSelection> listener);
}
