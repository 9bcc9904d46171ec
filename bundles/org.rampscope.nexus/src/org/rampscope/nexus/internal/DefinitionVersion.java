/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.rampscope.core.tree.DataField;

/**
 * The version of our definition that a file was written to: MAJOR.MINOR. Files of older versions are read as they are, because fields
 * that were added later are missing there as any unknown value is. A newer minor version adds fields; a newer major one may have moved
 * what we look for.
 *
 * @param major counts changes after which older programs may miss what they look for
 * @param minor counts additions
 */
record DefinitionVersion(int major, int minor) {

	private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?.*");

	/** @return the version in a text; empty where it is none */
	static Optional<DefinitionVersion> parse(String text) {
		Matcher m = FORM.matcher(text.strip());
		return m.matches() ? Optional.of(new DefinitionVersion(Integer.parseInt(m.group(1)), m.group(2) == null ? 0 : Integer.parseInt(m.group(2))))
				: Optional.empty();
	}

	/**
	 * @param entry an entry that names our definition
	 * @return what the reader of a result should know of the entry's version; empty where it is ours, older, or not said
	 */
	static Optional<String> note(GroupView entry) {
		DataField definition = entry.group().fields().get("definition");
		String text = definition == null ? "" : String.valueOf(definition.attributes().getOrDefault("version", ""));
		DefinitionVersion own = parse(RampLayout.DEFINITION_VERSION).orElseThrow();
		return parse(text).filter(v -> v.isNewerThan(own)).map(v -> "the file was written to version " + text + " of " + RampLayout.DEFINITION
				+ ", newer than " + RampLayout.DEFINITION_VERSION + " of this program: " + (v.major > own.major
						? "values may be missing that are there" : "what was added since is left out"));
	}

	private boolean isNewerThan(DefinitionVersion other) {
		return major > other.major || major == other.major && minor > other.minor;
	}
}
