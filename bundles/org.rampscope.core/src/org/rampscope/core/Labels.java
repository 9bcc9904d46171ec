/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

import org.rampscope.core.tree.Field;

/**
 * One label per frame: what a person, a model or the truth of a simulation says.
 *
 * @param codes one per frame, see {@link #NONE}, {@link #BEFORE}, {@link #DURING}, {@link #AFTER}; taken over, not copied
 * @param confidence 0 … 1 per frame; empty array where it is not known
 * @param author who gave them; empty where nobody said
 */
public record Labels(int[] codes, double[] confidence, Optional<Author> author) {

	/**
	 * Who labelled a ramp, and when.
	 *
	 * @param name who; empty where nobody said
	 * @param date when the labels were last changed
	 */
	public record Author(@Field(name = "annotator") String name, OffsetDateTime date) {
	}

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

	/** Labels of which nobody says who gave them. */
	public Labels(int[] codes, double[] confidence) {
		this(codes, confidence, Optional.empty());
	}

	/** @return these labels, given by this author */
	public Labels by(Author newAuthor) {
		return new Labels(codes, confidence, Optional.of(newAuthor));
	}

	/** @return the number of frames */
	public int size() {
		return codes.length;
	}

	/** @return how many frames carry the code */
	public int count(int code) {
		return (int) Arrays.stream(codes).filter(c -> c == code).count();
	}
}
