/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

/** The numbers of a ramp: what the detector saw, or what became of it. */
public sealed interface RampData extends AutoCloseable permits Frames, Patterns {

	/** @return how many frames of the ramp there are numbers of */
	int size();

	/** Lets go of files and of memory outside the heap; nothing can be read afterwards. Closing twice is harmless. */
	@Override
	void close();
}
