/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.batch.FileStamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fingerprints of files that hold one frame each, taken in the background while the run goes on: they are known when the files
 * vanish, and at the end only what changed has to be read again.
 */
final class LiveHashes implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LiveHashes.class);

	private final Map<Path, Taken> taken = new ConcurrentHashMap<>();
	private final ExecutorService background = Executors.newSingleThreadExecutor(r -> {
		Thread thread = new Thread(r, "rampscope-checksums");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	});

	private record Taken(FileStamp stamp, String hash) {
	}

	/** @param file a file that is complete */
	void add(Path file) {
		background.execute(() -> take(file));
	}

	/** Takes the fingerprint of a file, unless somebody writes to it at the moment. */
	void take(Path file) {
		Optional<FileStamp> before = FileStamp.of(file);
		if (before.isEmpty()) {
			return;
		}
		try {
			String hash = FileHash.sha256(file);
			if (before.equals(FileStamp.of(file))) {
				taken.put(file, new Taken(before.get(), hash));
			}
		} catch (DataException e) {
			// gone or unreadable since: the end of the run names those without a fingerprint
			LOG.debug("no checksum of {}", file, e);
		}
	}

	/**
	 * Waits until what was added is done.
	 *
	 * @param files files of the run
	 * @return fingerprints as far as they are known: of files as they are now, and of those that are gone, as they were
	 */
	Map<Path, String> finish(List<Path> files) {
		background.shutdown();
		try {
			background.awaitTermination(1, TimeUnit.HOURS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
		Map<Path, String> hashes = new HashMap<>();
		for (Path file : files) {
			Taken known = taken.get(file);
			Optional<FileStamp> now = FileStamp.of(file);
			if (now.isPresent() && (known == null || !known.stamp().equals(now.get()))) {
				take(file);
			}
			Optional.ofNullable(taken.get(file)).ifPresent(t -> hashes.put(file, t.hash()));
		}
		return hashes;
	}

	@Override
	public void close() {
		background.shutdownNow();
	}
}
