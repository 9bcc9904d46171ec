/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.XyFile;
import org.rampscope.nexus.format.FileHead;
import org.rampscope.nexus.format.Formats;
import org.rampscope.nexus.format.PatternFormat;
import org.rampscope.nexus.format.Support;
import org.rampscope.nexus.internal.PatternSeries;

/** Patterns as columns of text, one a file, told by their names alone: {@link XyFile}. All of one folder are one ramp. */
public final class ColumnsFormat implements PatternFormat {

	@Override
	public String id() {
		return "columns";
	}

	@Override
	public String label() {
		return "columns of text";
	}

	@Override
	public List<String> endings() {
		return List.of("xy", "xye", "chi", "dat", "fxye");
	}

	@Override
	public Support support(FileHead head) {
		return named(head.file()) ? Support.NAME : Support.no("not named " + Formats.names(endings()));
	}

	@Override
	public Optional<String> series(Path file) {
		return Optional.of("");
	}

	@Override
	public boolean numbered() {
		return true;
	}

	@Override
	public Ramp<Patterns> read(List<Path> files, ReadOptions options, Progress progress) {
		progress.begin("Reading patterns", files.size());
		PatternSeries series = new PatternSeries();
		Map<String, String> hashes = new LinkedHashMap<>();
		for (Path file : files) {
			progress.checkCancelled();
			series.add(file, XyFile.read(file));
			hashes.put(file.getFileName().toString(), FileHash.sha256(file));
			progress.worked(1);
		}
		progress.done();
		return series.scan(hashes);
	}
}
