/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

/**
 * Something a check found.
 *
 * @param severity its weight
 * @param definition the definition that was checked; empty for rules of NeXus itself
 * @param nxdlPath path in the definition, such as {@code /NXentry/NXinstrument/name}; empty for rules of NeXus itself
 * @param filePath path in the file
 * @param found what is there
 * @param right what would be right
 */
public record Finding(Severity severity, String definition, String nxdlPath, String filePath, String found, String right) {

	/** @return one line for people */
	public String line() {
		String where = nxdlPath.isEmpty() ? "" : " [" + definition + " " + nxdlPath + "]";
		return severity + " " + filePath + ": " + found + ". " + right + where;
	}
}
