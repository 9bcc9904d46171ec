/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.util.regex.Pattern;

/**
 * The name of an item in a definition.
 *
 * @param text the name as the definition has it; empty where it has none
 * @param type how files may vary it
 */
public record NxdlName(String text, Type type) {

	/** How a name is to be taken. */
	public enum Type {
		/** Exactly this name. */
		SPECIFIED,
		/** Any name. */
		ANY,
		/** Runs of capital letters stand for any text. */
		PARTIAL
	}

	/** @return whether an object of that name may be this item */
	public boolean matches(String name) {
		return switch (type) {
			case SPECIFIED -> name.equals(text);
			case ANY -> true;
			case PARTIAL -> Pattern.matches(pattern(), name);
		};
	}

	private String pattern() {
		StringBuilder regex = new StringBuilder();
		for (String part : text.splitWithDelimiters("[A-Z]+", 0)) {
			boolean open = !part.isEmpty() && Character.isUpperCase(part.charAt(0));
			regex.append(open ? "[a-zA-Z0-9_.]*" : Pattern.quote(part));
		}
		return regex.toString();
	}

	@Override
	public String toString() {
		return text;
	}
}
