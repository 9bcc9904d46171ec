/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FileHash;

/**
 * Fingerprints of the files of a ramp by their path relative to the result. Series of many files get one entry: the path
 * has a {@code *} for what differs in their names, and the fingerprint is that of the list of names and fingerprints.
 */
public final class InputHashes {

	/** From here on a series is one entry: a NeXus file with a group per image would be larger than the patterns. */
	private static final int MANY = 100;

	private final ResultPaths paths;

	/** @param paths how the result names files */
	public InputHashes(ResultPaths paths) {
		this.paths = paths;
	}

	/**
	 * @param files files of one ramp
	 * @param progress told of each file
	 * @return SHA-256 by name
	 */
	public Map<String, String> of(List<Path> files, Progress progress) {
		progress.begin("Computing checksums", files.size());
		Map<String, String> hashes = new TreeMap<>();
		for (Path file : files) {
			progress.checkCancelled();
			hashes.put(paths.name(file), FileHash.sha256(file, progress));
			progress.worked(1);
		}
		progress.done();
		return entries(hashes);
	}

	/**
	 * @param known SHA-256 by file of one ramp
	 * @return SHA-256 by name, as {@link #of} gives it
	 */
	public Map<String, String> of(Map<Path, String> known) {
		Map<String, String> hashes = new TreeMap<>();
		known.forEach((file, hash) -> hashes.put(paths.name(file), hash));
		return entries(hashes);
	}

	private static Map<String, String> entries(Map<String, String> hashes) {
		return hashes.size() < MANY ? hashes : Map.of(pattern(List.copyOf(hashes.keySet())), combined(hashes));
	}

	/** @return the files that an entry stands for, in the order of their names; those that do not exist included */
	public List<Path> files(String name) {
		if (!name.contains("*")) {
			return List.of(paths.file(name));
		}
		int slash = name.lastIndexOf('/');
		Path folder = paths.file(slash < 0 ? "." : name.substring(0, slash));
		List<Path> files = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name.substring(slash + 1))) {
			found.forEach(files::add);
		} catch (IOException e) {
			throw new DataException(folder, "", "cannot be listed (" + e.getMessage() + ")", "Put the raw files back where they were", e);
		}
		return files.stream().sorted().toList();
	}

	/** @throws DataException where files are missing or not those of the result */
	public void verify(Map<String, String> expected, Progress progress) {
		for (Map.Entry<String, String> entry : expected.entrySet()) {
			List<Path> files = files(entry.getKey());
			for (Path file : files) {
				if (!Files.isRegularFile(file)) {
					throw new DataException(file, "", "does not exist", "Put it back where it was when the result was made");
				}
			}
			Map<String, String> now = of(files, progress);
			if (files.isEmpty() || !now.values().iterator().next().equals(entry.getValue())) {
				throw new DataException(paths.file(entry.getKey().replace('*', '…')), "",
						"is not what it was when the result was made (its checksum is another)", "Find the original; --any-input takes it as it is");
			}
		}
	}

	private static String pattern(List<String> names) {
		String first = names.get(0);
		int start = first.length();
		int end = first.length();
		for (String name : names) {
			int i = 0;
			while (i < Math.min(start, name.length()) && name.charAt(i) == first.charAt(i)) {
				i++;
			}
			start = i;
			int j = 0;
			while (j < Math.min(end, name.length()) && name.charAt(name.length() - 1 - j) == first.charAt(first.length() - 1 - j)) {
				j++;
			}
			end = j;
		}
		end = Math.min(end, names.stream().mapToInt(String::length).min().orElse(0) - start);
		// digits belong to the number, not to what all names share
		while (start > 0 && Character.isDigit(first.charAt(start - 1))) {
			start--;
		}
		return first.substring(0, start) + "*" + first.substring(first.length() - end);
	}

	private static String combined(Map<String, String> hashes) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			hashes.forEach((name, hash) -> digest.update((hash + "  " + name.substring(name.lastIndexOf('/') + 1) + "\n").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
