/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.format.Completeness;
import org.rampscope.operations.batch.FileStamp;

/**
 * A folder that numbered files of one series come into, in any order. A file is given once it is complete: it looked the same at two
 * polls and says itself that all of it is there; where it does not say, once a file with a higher number is there too; in any
 * case once it did not change for {@value #QUIET_NANOS} ns: a writer under load pauses within a file for longer than a poll.
 */
final class FolderWatch {

	/** A file that none follows, or that looks broken, is taken as it is when it did not change for so long. */
	static final long QUIET_NANOS = 200_000_000L;

	/** Folders with more files are listed at every tenth poll; in between, the next numbers are looked for by name. */
	private static final int MANY = 200;
	private static final int LIST_EVERY = 10;

	private final Path folder;
	private final Pattern name;
	private final Function<Path, Completeness> completeness;
	private final SortedMap<Integer, Arrival> given = new TreeMap<>();
	private final Map<Integer, FileStamp> read = new ConcurrentHashMap<>();
	private Map<Path, Look> seen = new HashMap<>();
	private int highest = -1;
	private int listed;
	private int polls;
	private String prefix;

	/** How a file looked, since when, and when it was seen first. */
	private record Look(FileStamp stamp, long since, long first) {
	}

	/** A file that is complete, and when something of it was seen first. */
	record Arrival(int number, Path file, long seenNanos) {
	}

	/**
	 * @param folder the folder; may not exist yet
	 * @param name names of files: what all share in group 1, the number in group 2, the suffix in group 3
	 * @param completeness what a file says of itself
	 */
	FolderWatch(Path folder, Pattern name, Function<Path, Completeness> completeness) {
		this.folder = folder;
		this.name = name;
		this.completeness = completeness;
	}

	/**
	 * @param nanos the time
	 * @return files not given before, by number
	 * @throws DataException where the folder is gone, or cannot be listed
	 */
	List<Arrival> poll(long nanos) {
		if (!Files.isDirectory(folder)) {
			if (!given.isEmpty()) {
				throw new DataException(folder, "", "is gone; " + given.size() + " frames came before", "The result holds them");
			}
			return List.of();
		}
		SortedMap<Integer, Arrival> fresh = new TreeMap<>();
		Map<Path, Look> now = new HashMap<>();
		for (Path file : listed > MANY && polls % LIST_EVERY != 0 ? probe() : list()) {
			look(file, nanos, fresh, now);
		}
		polls++;
		seen = now;
		given.putAll(fresh);
		return List.copyOf(fresh.values());
	}

	private List<Path> list() {
		try (Stream<Path> all = Files.list(folder)) {
			List<Path> files = all.toList();
			listed = files.size();
			return files;
		} catch (IOException | java.io.UncheckedIOException e) {
			throw new DataException(folder, "", "cannot be listed (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}

	/** @return files seen before and not given, and those with the next numbers */
	private List<Path> probe() {
		List<Path> files = new ArrayList<>(seen.keySet());
		Matcher last = given.isEmpty() ? null : name.matcher(given.get(given.lastKey()).file().getFileName().toString());
		if (last != null && last.matches()) {
			int digits = last.group(2).length();
			for (int number = highest + 1;; number++) {
				Path next = folder.resolve(last.group(1) + String.format(Locale.ROOT, "%0" + digits + "d", number) + last.group(3));
				if (!Files.exists(next)) {
					break;
				}
				files.add(next);
			}
		}
		return files;
	}

	private void look(Path file, long nanos, SortedMap<Integer, Arrival> fresh, Map<Path, Look> now) {
		Matcher matcher = name.matcher(file.getFileName().toString());
		if (!matcher.matches() || (prefix != null && !prefix.equals(matcher.group(1)))) {
			return;
		}
		int number = Integer.parseInt(matcher.group(2));
		if (given.containsKey(number)) {
			return;
		}
		Optional<FileStamp> stamp = FileStamp.of(file);
		if (stamp.isEmpty()) {
			return;
		}
		highest = Math.max(highest, number);
		Look before = seen.get(file);
		boolean same = before != null && before.stamp().equals(stamp.get());
		Look look = new Look(stamp.get(), same ? before.since() : nanos, before == null ? nanos : before.first());
		if (stamp.get().bytes() > 0 && same && complete(file, number, nanos - look.since())) {
			prefix = matcher.group(1);
			fresh.put(number, new Arrival(number, file, look.first()));
		} else {
			now.put(file, look);
		}
	}

	private boolean complete(Path file, int number, long quiet) {
		if (quiet >= QUIET_NANOS) {
			return true;
		}
		return switch (completeness.apply(file)) {
			case COMPLETE -> true;
			case UNKNOWN -> number < highest;
			case PARTIAL -> false;
		};
	}

	/**
	 * Reads a file and makes sure that it was not written meanwhile. May be called from any thread.
	 *
	 * @param arrival a file given
	 * @param reader reads it
	 * @return what the reader gave
	 */
	<T> T read(Arrival arrival, Function<Path, T> reader) {
		Path file = arrival.file();
		Optional<FileStamp> before = FileStamp.of(file);
		if (completeness.apply(file) == Completeness.PARTIAL) {
			throw new DataException(file, "", Files.exists(file) ? "is shorter than its header says" : "is gone", "Check the writer and the disk");
		}
		T content = reader.apply(file);
		if (before.isEmpty() || !before.equals(FileStamp.of(file))) {
			throw new DataException(file, "", "changed while it was read", "Write files under another name and rename them when they are complete");
		}
		read.put(arrival.number(), before.get());
		return content;
	}

	/** @return files that were read and have changed since; each once */
	List<Arrival> changed() {
		List<Arrival> changed = new ArrayList<>();
		read.forEach((number, stamp) -> {
			Optional<FileStamp> now = FileStamp.of(given.get(number).file());
			if (now.isPresent() && !now.get().equals(stamp)) {
				changed.add(given.get(number));
			}
		});
		changed.forEach(a -> read.remove(a.number()));
		return changed;
	}

	/** @return the files given so far, by number */
	Collection<Arrival> given() {
		return given.values();
	}
}
