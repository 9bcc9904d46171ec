/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.rampscope.core.error.DataException;

/**
 * Text files in a {@code .7z} archive, as ramps are published. They are read in memory and never written to the disk. An archive may
 * have been made to do harm: sizes are counted while reading, not believed, and memory is limited.
 */
public final class PatternArchive {

	private static final int MOST_ENTRIES = 200_000;
	/** A ramp of 10,000 frames of 10,000 points with 20 letters each. */
	private static final long MOST_BYTES = 2L << 30;
	/** What unpacking itself may take; the largest dictionaries of usual packers need a tenth of a gigabyte. */
	private static final int MOST_MEMORY_KIB = 256 * 1024;

	private final Path archive;
	private final long mostBytes;

	/**
	 * A text file of an archive.
	 *
	 * @param name its path in the archive
	 * @param lines its lines
	 */
	public record TextEntry(String name, List<String> lines) {
	}

	/** @param archive a {@code .7z} file */
	public PatternArchive(Path archive) {
		this(archive, MOST_BYTES);
	}

	/**
	 * @param archive a {@code .7z} file
	 * @param mostBytes how much it may unpack to
	 */
	PatternArchive(Path archive, long mostBytes) {
		this.archive = archive;
		this.mostBytes = mostBytes;
	}

	/**
	 * @param wanted which paths to read
	 * @param reader given each, in the order of the archive
	 */
	public void read(Predicate<String> wanted, Consumer<TextEntry> reader) {
		try (SevenZFile file = SevenZFile.builder().setPath(archive).setMaxMemoryLimitKiB(MOST_MEMORY_KIB).get()) {
			checkNames(file.getEntries().iterator());
			long total = 0;
			for (SevenZArchiveEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
				if (entry.isDirectory() || !entry.hasStream() || !wanted.test(entry.getName())) {
					continue;
				}
				byte[] bytes = bytes(file, entry);
				total += bytes.length;
				if (total > mostBytes) {
					throw tooLarge(entry.getName(), "brings what is unpacked to more than " + mostBytes + " bytes");
				}
				reader.accept(new TextEntry(entry.getName(), TextLines.decode(inside(entry.getName()), bytes)));
			}
		} catch (PasswordRequiredException e) {
			throw new DataException(archive, "", "is encrypted", "Unpack it with its password, and give the folder", e);
		} catch (MemoryLimitException e) {
			throw new DataException(archive, "", "needs more than " + MOST_MEMORY_KIB / 1024 + " MiB to unpack", "Unpack it, and give the folder", e);
		} catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
			if (e instanceof org.rampscope.core.error.RampScopeException known) {
				throw known;
			}
			// the library meets damage with exceptions of any kind
			throw new DataException(archive, "", "cannot be unpacked (" + e.getMessage() + ")",
					"Check that it was copied as a whole; unpack it with another program, and give the folder", e);
		}
	}

	/** Nothing is ever written under these names, but an archive with such names was not made for us. */
	private void checkNames(Iterator<SevenZArchiveEntry> entries) {
		int count = 0;
		while (entries.hasNext()) {
			String name = entries.next().getName();
			if (++count > MOST_ENTRIES) {
				throw tooLarge("", "has more than " + MOST_ENTRIES + " entries");
			}
			boolean leadsOut = name == null || name.startsWith("/") || name.indexOf('\0') >= 0 || name.matches("[A-Za-z]:.*")
					|| List.of(name.split("[/\\\\]")).contains("..");
			if (leadsOut) {
				throw new DataException(archive, "", "has an entry named '" + name + "', which leads out of the archive", "Do not trust this archive");
			}
		}
	}

	private byte[] bytes(SevenZFile file, SevenZArchiveEntry entry) throws IOException {
		try (InputStream in = file.getInputStream(entry)) {
			byte[] bytes = in.readNBytes((int) Math.min(TextLines.LARGEST_BYTES, mostBytes) + 1);
			if (bytes.length > TextLines.LARGEST_BYTES || bytes.length > mostBytes) {
				throw tooLarge(entry.getName(), "unpacks to more than " + Math.min(TextLines.LARGEST_BYTES, mostBytes) + " bytes");
			}
			return bytes;
		}
	}

	/** @return how the file inside is named in messages */
	public Path inside(String name) {
		return Path.of(archive + "/" + name);
	}

	private DataException tooLarge(String name, String problem) {
		return new DataException(archive, name, problem, "It holds no patterns; unpack it, and give the folder, if you know better");
	}
}
