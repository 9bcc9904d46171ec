/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.convert.CsvRamp;
import org.rampscope.nexus.format.FileHead;
import org.rampscope.nexus.format.PatternFormat;
import org.rampscope.nexus.format.Support;

/** The table of a ramp that we write for spreadsheets. Folders hold many other tables, and are not searched for it. */
public final class CsvFormat implements PatternFormat {

	@Override
	public String id() {
		return "csv";
	}

	@Override
	public String label() {
		return "CSV as RampScope writes it";
	}

	@Override
	public List<String> endings() {
		return List.of("csv");
	}

	@Override
	public boolean searched(Path file) {
		return false;
	}

	@Override
	public Support support(FileHead head) {
		return head.startsWith(CsvRamp.HEADING) ? Support.CONTENT : Support.no("does not begin with " + CsvRamp.HEADING);
	}

	@Override
	public Ramp<Patterns> read(List<Path> files, ReadOptions options, Progress progress) {
		if (files.size() > 1) {
			throw new DataException(files.get(1), "", "is one of " + files.size() + " files; a CSV of ours is a whole ramp", "Give one file");
		}
		return CsvRamp.read(files.get(0));
	}
}
