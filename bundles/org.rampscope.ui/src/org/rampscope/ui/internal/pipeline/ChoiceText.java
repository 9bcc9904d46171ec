/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.pipeline;

import java.util.Arrays;
import java.util.Locale;

import org.rampscope.core.units.RadialUnit;

/** Choices of settings as people read them. */
public final class ChoiceText {

	private ChoiceText() {
	}

	/** @return a choice in words: its label where it has one, else its name in small letters */
	public static String of(Object choice) {
		return choice instanceof RadialUnit unit ? unit.label() : ((Enum<?>) choice).name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** @return all choices of a type, in its order */
	public static String[] all(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(ChoiceText::of).toArray(String[]::new);
	}
}
