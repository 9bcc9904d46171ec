/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

import java.nio.file.Path;
import java.util.List;

/**
 * What was found in a file.
 *
 * @param file the file
 * @param definitions definitions it was checked against
 * @param findings what was found, errors first
 */
public record ValidationReport(Path file, List<String> definitions, List<Finding> findings) {

	public ValidationReport {
		definitions = List.copyOf(definitions);
		findings = findings.stream().sorted(java.util.Comparator.comparing(Finding::severity)).toList();
	}

	/** @return whether there is no error */
	public boolean passed() {
		return count(Severity.ERROR) == 0;
	}

	/** @return how many findings have that severity */
	public int count(Severity severity) {
		return (int) findings.stream().filter(f -> f.severity() == severity).count();
	}

	/** @return the findings of that severity */
	public List<Finding> of(Severity severity) {
		return findings.stream().filter(f -> f.severity() == severity).toList();
	}
}
