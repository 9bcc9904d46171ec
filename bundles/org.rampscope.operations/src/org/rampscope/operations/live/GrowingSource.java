/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Provenance;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.DatasetChoiceException;
import org.rampscope.nexus.RawFrames;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.batch.FileStamp;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HDF5 files that grow, or that come one by one: opened anew whenever they look different. The newest entry is given once the
 * files looked the same at two polls, because a file may say that it has a frame before the frame is in it; all before it at once.
 *
 * @param <T> what is in them: detector frames or patterns
 */
final class GrowingSource<T> implements LiveSource<T> {

	private static final Logger LOG = LoggerFactory.getLogger(GrowingSource.class);

	private final Path name;
	private final LongFunction<List<Path>> lookUp;
	private final Function<List<Path>, OpenedFiles<T>> opener;
	private List<Path> files = List.of();
	private List<Optional<FileStamp>> stamps = List.of();
	private OpenedFiles<T> opened;
	private T first;
	private int given;
	private int seen;
	private long seenNanos;

	/**
	 * @param name what the user called it, for messages
	 * @param lookUp the files at a time; empty while there are none
	 * @param opener opens them
	 */
	GrowingSource(Path name, LongFunction<List<Path>> lookUp, Function<List<Path>, OpenedFiles<T>> opener) {
		this.name = name;
		this.lookUp = lookUp;
		this.opener = opener;
	}

	@Override
	public List<LiveFrame<T>> poll(long nanos) {
		List<Path> nowFiles = lookUp.apply(nanos);
		List<Optional<FileStamp>> now = nowFiles.stream().map(FileStamp::of).toList();
		if (given > 0 && (nowFiles.isEmpty() || now.stream().allMatch(Optional::isEmpty))) {
			throw new DataException(name, "", "is gone; " + given + " frames came before", "The result holds them");
		}
		if (nowFiles.isEmpty() || now.stream().anyMatch(Optional::isEmpty)) {
			return List.of();
		}
		boolean quiet = nowFiles.equals(files) && now.equals(stamps);
		if (!quiet) {
			boolean replaced = given > 0 && replaced(now);
			stamps = now;
			files = nowFiles;
			if (!reopen(replaced)) {
				return List.of();
			}
		}
		if (opened == null && !reopen(false)) {
			return List.of();
		}
		if (opened.size() > seen) {
			seen = opened.size();
			seenNanos = nanos;
		}
		return fresh(quiet ? opened.size() : opened.size() - 1);
	}

	private List<LiveFrame<T>> fresh(int end) {
		List<LiveFrame<T>> frames = new ArrayList<>();
		for (int start = given; start < end; start += opened.together()) {
			Entries entries = new Entries(start, Math.min(opened.together(), end - start));
			for (int i = 0; i < entries.count; i++) {
				int entry = i;
				int number = start + i;
				frames.add(new LiveFrame<>(number, "frame " + number, seenNanos, Optional.empty(), () -> entries.get(entry)));
			}
		}
		given = Math.max(given, end);
		return frames;
	}

	/** Entries that are read together when the first of them is asked for, from the files as they are then. */
	private final class Entries {

		private final int from;
		private final int count;
		private List<T> read;

		Entries(int from, int count) {
			this.from = from;
			this.count = count;
		}

		synchronized T get(int entry) {
			List<T> all = read == null ? opened.read(from, count) : read;
			// one alone is asked for again only if it was bad
			read = count == 1 ? null : all;
			return all.get(entry);
		}
	}

	private boolean replaced(List<Optional<FileStamp>> now) {
		return stamps.isEmpty() || now.get(0).map(FileStamp::key).filter(k -> k.equals(stamps.get(0).map(FileStamp::key).orElse(null))).isEmpty();
	}

	/** @return whether it could be opened; a file that is being written often cannot, and the next poll tries again */
	private boolean reopen(boolean replaced) {
		OpenedFiles<T> fresh = null;
		boolean other;
		try {
			fresh = opener.apply(files);
			other = fresh.size() < given || (replaced && first != null && !first.equals(fresh.read(0, 1).get(0)));
			if (first == null && fresh.size() > 1) {
				first = fresh.read(0, 1).get(0);
			}
		} catch (DatasetChoiceException e) {
			// waiting would not help: somebody must choose
			throw e;
		} catch (DataException e) {
			LOG.debug("not readable at the moment", e);
			if (fresh != null) {
				fresh.close();
			}
			stamps = List.of();
			return false;
		}
		if (other) {
			fresh.close();
			throw new DataException(name, "", "was replaced by another ramp after " + given + " frames",
					"The result holds the frames of the first; follow the new one into another file");
		}
		OpenedFiles<T> old = opened;
		opened = fresh;
		if (old != null) {
			old.close();
		}
		return true;
	}

	@Override
	public FrameChain<T> chain(Pipeline pipeline, RunContext context, Provenance start) {
		return opened.chain(pipeline, context, start);
	}

	@Override
	public FrameAxis axis(int[] numbers) {
		return opened.axis(numbers);
	}

	@Override
	public RawFrames raw() {
		return opened == null ? RawFrames.NONE : opened.raw();
	}

	@Override
	public List<Path> files() {
		return files;
	}

	@Override
	public void close() {
		if (opened != null) {
			opened.close();
		}
	}
}
