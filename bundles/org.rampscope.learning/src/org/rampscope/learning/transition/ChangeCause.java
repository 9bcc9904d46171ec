/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

/** Why the patterns of a ramp change. */
public enum ChangeCause {

	/** Lines of the sample go, split or widen together while others come. */
	STRUCTURE("structural change"),
	/** Lines come or go while those of the sample stay. */
	FOREIGN_LINES("lines that are not the sample's"),
	/** One sharp reflection, as of a diamond. */
	SPOT("spot of a single crystal"),
	/** A range of angles loses or gains intensity. */
	DETECTOR_AREA("detector area or shadow"),
	/** All lines change by the same factor. */
	BEAM("beam intensity"),
	/** All lines move at once. */
	PRESSURE_JUMP("jump of the pressure"),
	/** The baseline changes at once. */
	BACKGROUND("background"),
	/** Heights of lines change and nothing else does. */
	TEXTURE("line heights only"),
	/** Something changes that none of these explains well enough. */
	UNDECIDED("undecided");

	private final String title;

	ChangeCause(String title) {
		this.title = title;
	}

	/** @return a few words for people */
	public String title() {
		return title;
	}
}
