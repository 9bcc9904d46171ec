/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rampscope.core.RampScan;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.internal.NaturalOrder;
import org.rampscope.nexus.internal.PatternArchive;

/** Reads a ramp from a series of pattern files, one per frame, as many ramps are published. */
public final class PatternSeriesReader {

	private static final Pattern SUFFIX = Pattern.compile(".*\\.(xy|xye|chi|dat|fxye)", Pattern.CASE_INSENSITIVE);

	/** Names that count the same number stay apart. */
	private static final Comparator<String> BY_NAME = new NaturalOrder().thenComparing(Comparator.naturalOrder());

	private PatternSeriesReader() {
		// functions
	}

	/** @return whether the name is that of a pattern file */
	public static boolean isPattern(Path file) {
		return SUFFIX.matcher(file.getFileName().toString()).matches();
	}

	/**
	 * @param folder a folder of pattern files, read in the order in which people count
	 * @param progress told of each file
	 * @return the ramp
	 */
	public static RampScan readFolder(Path folder, Progress progress) {
		try (Stream<Path> all = Files.list(folder)) {
			List<Path> files = all.filter(Files::isRegularFile).filter(PatternSeriesReader::isPattern).sorted(NaturalOrder.OF_FILES).toList();
			if (files.isEmpty()) {
				throw new DataException(folder, "", "holds no pattern files", "Give a folder with files named *.xy, *.xye, *.chi, *.dat or *.fxye");
			}
			return read(files, progress);
		} catch (IOException e) {
			throw new DataException(folder, "", "cannot be listed (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}

	/**
	 * @param archive a {@code .7z} archive with the pattern files of one ramp, read in the order in which people count
	 * @param folder the folder in the archive to read; empty where only one holds patterns
	 * @param progress told of each file
	 * @return the ramp
	 * @throws DatasetChoiceException where several folders of the archive hold patterns and none is named
	 */
	public static RampScan readArchive(Path archive, Optional<String> folder, Progress progress) {
		progress.begin("Reading patterns", 0);
		SortedMap<String, SortedMap<String, XyPattern>> folders = new TreeMap<>(BY_NAME);
		PatternArchive texts = new PatternArchive(archive);
		texts.read(name -> isPattern(Path.of(name)) && (folder.isEmpty() || folder(name).equals(trimmed(folder.get()))), entry -> {
			progress.checkCancelled();
			folders.computeIfAbsent(folder(entry.name()), f -> new TreeMap<>(BY_NAME))
					.put(entry.name(), XyFile.parse(texts.inside(entry.name()), entry.lines()));
			progress.worked(1);
		});
		progress.done();
		if (folders.isEmpty()) {
			throw new DataException(archive, folder.orElse(""), "holds no pattern files", "Give an archive with files named *.xy, *.xye, *.chi, *.dat or *.fxye");
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

	/**
	 * @param files one pattern each, in the order of the ramp, all on the same radial positions
	 * @param progress told of each file
	 * @return the ramp
	 */
	public static RampScan read(List<Path> files, Progress progress) {
		progress.begin("Reading patterns", files.size());
		PatternSeries series = new PatternSeries();
		Map<String, String> hashes = new LinkedHashMap<>();
		for (Path file : files) {
			progress.checkCancelled();
			XyPattern pattern = XyFile.read(file);
			series.add(file, pattern);
			hashes.put(file.getFileName().toString(), FileHash.sha256(file));
			progress.worked(1);
		}
		progress.done();
		return series.scan(hashes);
	}
}
