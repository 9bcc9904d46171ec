/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.inspect;

import java.util.Map;

/**
 * One object of a file.
 *
 * @param path its path; {@code /} for the root
 * @param depth levels below the root
 * @param kind what it is
 * @param type class of a group, element type of a dataset, target of a link that is not followed
 * @param shape sizes of a dataset; empty for scalars and all else
 * @param units its unit; empty where it has none
 * @param value its value where it is short, else the beginning; empty for large arrays
 * @param attributes attributes as text, without class and unit
 */
public record TreeItem(String path, int depth, Kind kind, String type, int[] shape, String units, String value,
		Map<String, String> attributes) {

	/** What an object is. */
	public enum Kind {
		GROUP, DATASET, LINK, BROKEN_LINK
	}

	/** @return the name alone */
	public String name() {
		return path.equals("/") ? "/" : path.substring(path.lastIndexOf('/') + 1);
	}
}
