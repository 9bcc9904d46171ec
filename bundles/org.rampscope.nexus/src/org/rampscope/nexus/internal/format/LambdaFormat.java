/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.format.FileHead;
import org.rampscope.nexus.format.FrameFormat;
import org.rampscope.nexus.format.Support;
import org.rampscope.nexus.internal.HdfBoundary;
import org.rampscope.nexus.internal.LambdaFiles;
import org.rampscope.nexus.internal.LambdaReader;
import org.rampscope.nexus.internal.NaturalOrder;

/** The series that LAMBDA detectors write: a file per module and part. One file stands for all, as does the master. */
public final class LambdaFormat implements FrameFormat {

	private final Hdf5Format hdf5 = new Hdf5Format();

	@Override
	public String id() {
		return "lambda";
	}

	@Override
	public String label() {
		return "LAMBDA series";
	}

	@Override
	public List<String> endings() {
		return List.of("nxs");
	}

	@Override
	public boolean named(Path file) {
		return LambdaFiles.isPart(file);
	}

	@Override
	public Support support(FileHead head) {
		if (named(head.file())) {
			return hdf5.support(head).possible() ? Support.BEST : hdf5.support(head);
		}
		return LambdaFiles.modulesOf(head.file()).isEmpty() ? Support.no("not named like SERIES_m1_part00000.nxs") : Support.BEST;
	}

	@Override
	public Optional<String> series(Path file) {
		return Optional.of(LambdaFiles.series(file));
	}

	@Override
	public List<Path> whole(Path file) {
		return named(file) ? LambdaFiles.seriesOf(file) : LambdaFiles.modulesOf(file);
	}

	/** Parts that all modules have, up to the first part that a module lacks. */
	@Override
	public List<Path> readable(List<Path> files) {
		Set<Integer> modules = new LinkedHashSet<>();
		TreeMap<Integer, Set<Integer>> byPart = new TreeMap<>();
		for (Path file : files) {
			modules.add(LambdaFiles.module(file));
			byPart.computeIfAbsent(LambdaFiles.part(file), p -> new LinkedHashSet<>()).add(LambdaFiles.module(file));
		}
		int end = byPart.isEmpty() ? 0 : byPart.firstKey();
		while (byPart.containsKey(end) && byPart.get(end).size() == modules.size()) {
			end++;
		}
		int last = end;
		return files.stream().filter(f -> LambdaFiles.part(f) < last).sorted(NaturalOrder.OF_FILES).toList();
	}

	@Override
	public Ramp<Frames> open(List<Path> files, ReadOptions options) {
		return options.dataset().isEmpty() && files.stream().allMatch(LambdaFiles::isPart)
				? HdfBoundary.read(files.get(0), "", () -> LambdaReader.open(files)) : hdf5.open(files, options);
	}
}
