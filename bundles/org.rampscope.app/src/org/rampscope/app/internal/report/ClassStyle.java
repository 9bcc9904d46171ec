/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.Color;

import org.rampscope.core.Labels;
import org.rampscope.plot.ClassColours;

/** Colour and name of each class in a report. */
final class ClassStyle {

	private static final Color UNKNOWN = new Color(0xBBBBBB);

	private ClassStyle() {
	}

	static Color of(int code) {
		return code < 0 ? UNKNOWN : new Color(ClassColours.argb(code));
	}

	/** The less certain, the paler. */
	static Color of(int code, double confidence) {
		return code < 0 || !Double.isFinite(confidence) ? of(code) : new Color(ClassColours.argb(code, confidence, 0xffffffff));
	}

	static String name(int code) {
		return switch (code) {
		case Labels.BEFORE -> "before";
		case Labels.DURING -> "during";
		case Labels.AFTER -> "after";
		default -> "unknown";
		};
	}
}
