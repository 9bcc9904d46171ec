/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Arrays;

/**
 * One label per frame: what a person, a model or the truth of a simulation says.
 *
 * @param codes one per frame, see {@link #NONE}, {@link #BEFORE}, {@link #DURING}, {@link #AFTER}; taken over, not copied
 * @param confidence 0 … 1 per frame; empty array where it is not known
 */
public record Labels(int[] codes, double[] confidence) {

	/** No label given. */
	public static final int NONE = -1;
	/** The starting phase alone. */
	public static final int BEFORE = 0;
	/** Both phases. */
	public static final int DURING = 1;
	/** The new phase alone. */
	public static final int AFTER = 2;

	/** What the codes mean, as written into files. */
	public static final String SCHEME = "-1 none, 0 before the transition, 1 during, 2 after";

	/** @return the number of frames */
	public int size() {
		return codes.length;
	}

	/** @return how many frames carry the code */
	public int count(int code) {
		return (int) Arrays.stream(codes).filter(c -> c == code).count();
	}
}
