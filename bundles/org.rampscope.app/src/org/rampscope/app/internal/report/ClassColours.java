/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.report;

import java.awt.Color;

import org.rampscope.core.Labels;

/** One colour per class, told apart by colour-blind readers (Okabe &amp; Ito 2008, Color Universal Design). */
final class ClassColours {

	private static final Color BEFORE = new Color(0x00, 0x72, 0xB2);
	private static final Color DURING = new Color(0xE6, 0x9F, 0x00);
	private static final Color AFTER = new Color(0x00, 0x9E, 0x73);
	private static final Color NONE = new Color(0xBB, 0xBB, 0xBB);

	private ClassColours() {
	}

	static Color of(int code) {
		return switch (code) {
		case Labels.BEFORE -> BEFORE;
		case Labels.DURING -> DURING;
		case Labels.AFTER -> AFTER;
		default -> NONE;
		};
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
