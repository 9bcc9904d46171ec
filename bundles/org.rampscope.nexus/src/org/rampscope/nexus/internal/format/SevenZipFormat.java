/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.format;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.DatasetCandidate;
import org.rampscope.nexus.DatasetChoiceException;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.XyFile;
import org.rampscope.nexus.XyPattern;
import org.rampscope.nexus.format.FileHead;
import org.rampscope.nexus.format.Formats;
import org.rampscope.nexus.format.PatternFormat;
import org.rampscope.nexus.format.Support;
import org.rampscope.nexus.internal.NaturalOrder;
import org.rampscope.nexus.internal.PatternArchive;
import org.rampscope.nexus.internal.PatternSeries;

/** Text patterns of one ramp in a {@code .7z} archive, as many ramps are published; of several folders in it one is chosen. */
public final class SevenZipFormat implements PatternFormat {

	private final ColumnsFormat columns = new ColumnsFormat();

	/** Names that count the same number stay apart. */
	private static final Comparator<String> BY_NAME = new NaturalOrder().thenComparing(Comparator.naturalOrder());

	@Override
	public String id() {
		return "7z";
	}

	@Override
	public String label() {
		return "7z archive of patterns";
	}

	@Override
	public List<String> endings() {
		return List.of("7z");
	}

	@Override
	public Support support(FileHead head) {
		return head.startsWith((byte) '7', (byte) 'z', (byte) 0xbc, (byte) 0xaf, (byte) 0x27, (byte) 0x1c) ? Support.CONTENT
				: Support.no("no signature of a 7z archive");
	}

	@Override
	public Ramp<Patterns> read(List<Path> files, ReadOptions options, Progress progress) {
		Path archive = files.get(0);
		if (files.size() > 1) {
			throw new DataException(files.get(1), "", "is one of " + files.size() + " archives; one holds a whole ramp", "Give one archive");
		}
		Optional<String> folder = options.dataset();
		progress.begin("Reading patterns", 0);
		SortedMap<String, SortedMap<String, XyPattern>> folders = new TreeMap<>(BY_NAME);
		PatternArchive texts = new PatternArchive(archive);
		texts.read(name -> columns.named(Path.of(name))
				&& (folder.isEmpty() || folder(name).equals(trimmed(folder.get()))), entry -> {
					progress.checkCancelled();
					folders.computeIfAbsent(folder(entry.name()), f -> new TreeMap<>(BY_NAME))
							.put(entry.name(), XyFile.parse(texts.inside(entry.name()), entry.lines()));
					progress.worked(1);
				});
		progress.done();
		if (folders.isEmpty()) {
			throw new DataException(archive, folder.orElse(""), "holds no pattern files", "Give an archive with files named "
					+ Formats.names(columns.endings()));
		}
		if (folders.size() > 1) {
			throw new DatasetChoiceException(archive, folders.entrySet().stream().map(f -> new DatasetCandidate(f.getKey().isEmpty() ? "/" : f.getKey(),
					new int[] { f.getValue().size(), f.getValue().values().iterator().next().x().length }, "patterns")).toList());
		}
		PatternSeries series = new PatternSeries();
		folders.values().iterator().next().forEach((name, pattern) -> series.add(texts.inside(name), pattern));
		return series.scan(Map.of(archive.getFileName().toString(), FileHash.sha256(archive)));
	}

	private static String folder(String name) {
		return trimmed(name.substring(0, name.lastIndexOf('/') + 1));
	}

	private static String trimmed(String folder) {
		return folder.replaceFirst("^/+", "").replaceFirst("/+$", "");
	}
}
