/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.error.DataException;

/**
 * A folder that files come into, one frame each, named PREFIX and a number; in any order. Files of another prefix than the first one's are
 * left alone.
 *
 * @param <T> what is in a file: a detector frame or a pattern
 */
abstract class NumberedFiles<T> implements LiveSource<T> {

	private final FolderWatch watch;

	NumberedFiles(FolderWatch watch) {
		this.watch = watch;
	}

	/**
	 * @param endings endings of names
	 * @return the names of numbered files: what all share in group 1, the number in group 2, the ending with its dot in group 3
	 */
	static Pattern names(List<String> endings) {
		return Pattern.compile("(?i)(.*?)([0-9]{1,9})(\\.(?:" + endings.stream().map(Pattern::quote).collect(Collectors.joining("|")) + "))");
	}

	/** @return what is in a file that is complete; called from any thread */
	abstract T read(Path file);

	@Override
	public List<LiveFrame<T>> poll(long nanos) {
		return watch.poll(nanos).stream().map(this::frame).toList();
	}

	@Override
	public List<LiveFrame<T>> changed() {
		return watch.changed().stream().map(this::frame).toList();
	}

	private LiveFrame<T> frame(FolderWatch.Arrival arrival) {
		return new LiveFrame<>(arrival.number(), arrival.file().getFileName().toString(), arrival.seenNanos(), Optional.of(arrival.file()),
				() -> watch.read(arrival, this::read));
	}

	/** @return what opening the first file gave that can be opened: the very first may be a bad one */
	<R> R firstReadable(Function<Path, R> opener) {
		DataException last = null;
		for (FolderWatch.Arrival arrival : watch.given()) {
			try {
				return opener.apply(arrival.file());
			} catch (DataException e) {
				last = e;
			}
		}
		throw last == null ? new NoSuchElementException("no file yet") : last;
	}

	@Override
	public FrameAxis axis(int[] numbers) {
		FrameAxis unknown = FrameAxis.unknown(numbers.length);
		return new FrameAxis(unknown.timeS(), unknown.pressureGPa(), unknown.pressureSigmaGPa(), numbers);
	}

	@Override
	public List<Path> files() {
		return watch.given().stream().map(FolderWatch.Arrival::file).toList();
	}
}
