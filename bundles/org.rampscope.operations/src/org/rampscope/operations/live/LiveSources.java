/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.format.Format;
import org.rampscope.nexus.format.Formats;
import org.rampscope.nexus.format.FrameFormat;
import org.rampscope.nexus.format.PatternFormat;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.pipeline.Pipeline;

/** Finds out what kind of source a path is, as soon as something is there. */
public final class LiveSources {

	/** A LAMBDA series is taken up once no module has joined it for so long. */
	private static final long SETTLED_NANOS = 400_000_000L;

	private final Path path;
	private final Path unfinished;
	private final boolean frames;
	private final ReadOptions reading;
	private List<Path> before = List.of();
	private long changed;
	private boolean settled;

	/**
	 * @param path an HDF5 file; one file of a LAMBDA series; a folder of LAMBDA parts, of numbered images or, for a pipeline that takes
	 *        patterns, of pattern files; may not exist yet
	 * @param pipeline the pipeline: takes detector frames, or patterns
	 */
	public LiveSources(Path path, Pipeline pipeline) {
		this(path, pipeline, ReadOptions.DEFAULT);
	}

	/**
	 * @param path as in {@link #LiveSources(Path, Pipeline)}
	 * @param pipeline the pipeline: takes detector frames, or patterns
	 * @param reading which dataset of an HDF5 file is read, and where links may lead
	 */
	public LiveSources(Path path, Pipeline pipeline, ReadOptions reading) {
		this.reading = reading;
		this.path = path.toAbsolutePath().normalize();
		this.unfinished = this.path.resolveSibling(this.path.getFileName() + ".part");
		this.frames = pipeline.input() == DataRank.IMAGE;
	}

	/** @return the source; empty while nothing is there that shows what kind it is */
	public Optional<LiveSource<?>> open() {
		if (Files.isDirectory(path)) {
			return frames ? frameFolder() : numbered(PatternFormat.class, list(path)).map(f -> new PatternFolderSource(path, f));
		}
		if (!Files.isRegularFile(path) && !Files.isRegularFile(unfinished)) {
			return Optional.empty();
		}
		if (!frames) {
			return Optional.of(new GrowingSource<>(path, this::single, files -> new OpenedPatterns(files, reading)));
		}
		Optional<FrameFormat> inParts = formatInParts(path);
		return Optional.of(inParts.isPresent() ? parts(path, inParts.get()) : new GrowingSource<>(path, this::single, files -> new OpenedFrames(files, reading)));
	}

	/** A file that RampScope itself is writing lies beside its name until it is complete. */
	private List<Path> single(long nanos) {
		return Files.exists(path) ? List.of(path) : Files.exists(unfinished) ? List.of(unfinished) : List.of();
	}

	private Optional<LiveSource<?>> frameFolder() {
		List<Path> files = list(path);
		Optional<Path> part = files.stream().filter(f -> formatInParts(f).isPresent()).findFirst();
		return part.isPresent() ? Optional.of(parts(part.get(), formatInParts(part.get()).orElseThrow()))
				: numbered(FrameFormat.class, files).map(f -> new ImageFolderSource(path, f));
	}

	/** @return the format of the file where its ramp is several files, each of which grows */
	private static Optional<FrameFormat> formatInParts(Path file) {
		return Formats.named(FrameFormat.class, file).filter(f -> !f.numbered() && f.series(file).isPresent());
	}

	/** @return the format of the first numbered file of a kind whose frames, or patterns, come as one such file each */
	private static <F extends Format> Optional<F> numbered(Class<F> kind, List<Path> files) {
		return files.stream().flatMap(file -> Formats.named(kind, file).stream()
				.filter(f -> f.numbered() && NumberedFiles.names(f.endings()).matcher(file.getFileName().toString()).matches())).findFirst();
	}

	private LiveSource<?> parts(Path one, FrameFormat format) {
		Path folder = one.getParent();
		Optional<String> series = format.series(one);
		return new GrowingSource<>(path, nanos -> settled(nanos, format, list(folder).stream()
				.filter(f -> format.named(f) && format.series(f).equals(series)).toList()), files -> new OpenedFrames(files, reading));
	}

	private List<Path> settled(long nanos, FrameFormat format, List<Path> files) {
		if (!settled) {
			if (!files.equals(before)) {
				changed = nanos;
				before = files;
			}
			settled = !files.isEmpty() && nanos - changed >= SETTLED_NANOS;
		}
		return settled ? format.readable(files) : List.of();
	}

	private static List<Path> list(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(folder)) {
			return all.sorted().toList();
		} catch (IOException | java.io.UncheckedIOException e) {
			throw new DataException(folder, "", "cannot be listed (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}
}
