/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui;

/** Stands for a listener that was added; closing it removes the listener. Closing twice does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

	@Override
	void close();
}
