/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.Provenance;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.FrameSeriesReader;
import org.rampscope.nexus.TiffFrames;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.run.FrameChain;

/**
 * A folder that TIFF images come into, named PREFIX and a number. An image is given once it looked the same at two polls and
 * one with a higher number is there, or once it looked the same at ten: a writer under load pauses within an image for longer
 * than a poll, and an image whose pixels are not all there yet can often be read without an error. Its number is that in its
 * name. Images may come in any order. Images of another prefix than the first one's are left alone.
 */
public final class ImageFolderSource implements LiveSource<Dataset> {

	private static final Pattern NAME = Pattern.compile("(?i)(.*?)([0-9]{1,9})\\.tiff?");

	/** An image that none follows is complete when it did not change for so many polls. */
	private static final int QUIET_POLLS = 10;

	private final Path folder;
	private final SortedMap<Integer, Path> given = new TreeMap<>();
	private Map<Path, Look> seen = new HashMap<>();
	private int highest;
	private String prefix;
	private FrameSeries series;

	/** How a file looked, and at how many polls in a row. */
	private record Look(FileStamp stamp, int polls) {
	}

	/** @param folder the folder; may not exist yet */
	public ImageFolderSource(Path folder) {
		this.folder = folder;
	}

	/** @return whether the name is that of an image of a series */
	static boolean isImage(Path file) {
		return NAME.matcher(file.getFileName().toString()).matches();
	}

	@Override
	public List<LiveFrame<Dataset>> poll() {
		if (!Files.isDirectory(folder)) {
			if (!given.isEmpty()) {
				throw new DataException(folder, "", "is gone; " + given.size() + " frames came before", "The result holds them");
			}
			return List.of();
		}
		SortedMap<Integer, Path> fresh = new TreeMap<>();
		Map<Path, Look> now = new HashMap<>();
		try (Stream<Path> all = Files.list(folder)) {
			all.forEach(file -> look(file, fresh, now));
		} catch (IOException | java.io.UncheckedIOException e) {
			throw new DataException(folder, "", "cannot be listed (" + e.getMessage() + ")", "Check its permissions", e);
		}
		seen = now;
		List<LiveFrame<Dataset>> frames = new ArrayList<>();
		fresh.forEach((number, file) -> {
			given.put(number, file);
			frames.add(new LiveFrame<>(number, file.getFileName().toString(), () -> read(file)));
		});
		return frames;
	}

	private void look(Path file, SortedMap<Integer, Path> fresh, Map<Path, Look> now) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		if (!name.matches() || (prefix != null && !prefix.equals(name.group(1)))) {
			return;
		}
		int number = Integer.parseInt(name.group(2));
		if (given.containsKey(number)) {
			return;
		}
		Optional<FileStamp> stamp = FileStamp.of(file);
		if (stamp.isEmpty()) {
			return;
		}
		highest = Math.max(highest, number);
		Look before = seen.get(file);
		int polls = before != null && before.stamp().equals(stamp.get()) ? before.polls() + 1 : 1;
		if (stamp.get().bytes() > 0 && polls >= (number < highest ? 2 : QUIET_POLLS)) {
			prefix = name.group(1);
			fresh.put(number, file);
		} else {
			now.put(file, new Look(stamp.get(), polls));
		}
	}

	/** Reads an image and makes sure that it was not written meanwhile. */
	private static Dataset read(Path file) {
		Optional<FileStamp> before = FileStamp.of(file);
		Dataset frame = TiffFrames.readImage(file);
		if (!before.equals(FileStamp.of(file))) {
			throw new DataException(file, "", "changed while it was read", "Write images under another name and rename them when they are complete");
		}
		return frame;
	}

	@Override
	public FrameChain<Dataset> chain(Pipeline pipeline, RunContext context, Provenance start) {
		return FrameChain.ofFrames(pipeline, series(), context, start, Progress.NONE);
	}

	/** Opens on an image that can be read: the first may be a bad one. */
	private FrameSeries series() {
		if (series == null) {
			DataException last = null;
			for (Path file : given.values()) {
				try {
					series = FrameSeriesReader.open(List.of(file));
					return series;
				} catch (DataException e) {
					last = e;
				}
			}
			throw last == null ? new NoSuchElementException("no frame yet") : last;
		}
		return series;
	}

	@Override
	public FrameAxis axis(int[] numbers) {
		FrameAxis unknown = FrameAxis.unknown(numbers.length);
		return new FrameAxis(unknown.timeS(), unknown.pressureGPa(), unknown.pressureSigmaGPa(), numbers);
	}

	@Override
	public List<Path> files() {
		return List.copyOf(given.values());
	}

	@Override
	public void close() {
		if (series != null) {
			series.close();
		}
	}
}
