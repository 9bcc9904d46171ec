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
import org.rampscope.nexus.RampInputs;

/** Finds out what kind of source a path is, as soon as something is there. */
public final class LiveSources {

	/** A LAMBDA series is taken up once no module has joined it for so many polls. */
	private static final int SETTLED_POLLS = 20;

	private final Path path;
	private List<Path> before = List.of();
	private int quiet;

	/** @param path an HDF5 file, one file of a LAMBDA series, or a folder of LAMBDA parts or TIFF images; may not exist yet */
	public LiveSources(Path path) {
		this.path = path.toAbsolutePath().normalize();
	}

	/** @return the source; empty while nothing is there that shows what kind it is */
	public Optional<LiveSource<?>> open() {
		if (Files.isDirectory(path)) {
			List<Path> files = list(path);
			Optional<Path> lambda = files.stream().filter(RampInputs::isLambdaPart).findFirst();
			if (lambda.isPresent()) {
				return Optional.of(lambda(lambda.get()));
			}
			if (files.stream().anyMatch(ImageFolderSource::isImage)) {
				return Optional.of(new ImageFolderSource(path));
			}
			return Optional.empty();
		}
		if (!Files.isRegularFile(path)) {
			return Optional.empty();
		}
		return Optional.of(RampInputs.isLambdaPart(path) ? lambda(path) : new GrowingSeriesSource(path, () -> Files.exists(path) ? List.of(path) : List.of()));
	}

	private LiveSource<?> lambda(Path one) {
		Path folder = one.getParent();
		String series = RampInputs.lambdaSeries(one);
		return new GrowingSeriesSource(path, () -> settled(list(folder).stream().filter(RampInputs::isLambdaPart)
				.filter(f -> RampInputs.lambdaSeries(f).equals(series)).toList()));
	}

	private List<Path> settled(List<Path> files) {
		if (quiet < SETTLED_POLLS) {
			quiet = files.equals(before) ? quiet + 1 : 0;
			before = files;
			return List.of();
		}
		return RampInputs.commonParts(files);
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
