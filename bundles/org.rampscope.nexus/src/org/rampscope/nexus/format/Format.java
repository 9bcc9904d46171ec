/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A format of files that ramps come in: a {@link FrameFormat}, a {@link PatternFormat}, or both. Without state; may be used from any thread.
 * A new one takes part everywhere once it stands in {@link Formats} or is an OSGi service of this type.
 */
public interface Format {

	/** @return a short name that never changes, in lower case */
	String id();

	/** @return what people call it, for messages and documents */
	String label();

	/** @return endings of names, in lower case, without the dot; the usual one first */
	List<String> endings();

	/**
	 * How well this format can read a file, told from its content first: names are often wrong.
	 *
	 * @param head the beginning of the file
	 * @return how well, and where not at all, why not
	 */
	Support support(FileHead head);

	/** @return whether the name of the file is usual for this format */
	default boolean named(Path file) {
		String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
		return endings().stream().anyMatch(e -> name.endsWith("." + e));
	}

	/**
	 * @param file a file named as this format names them
	 * @return what the names of all files of its ramp share: those of one folder with the same answer are one ramp, which is named after
	 *         it, or after the folder where it is an empty text. Empty where each file is a ramp of its own
	 */
	default Optional<String> series(Path file) {
		return Optional.empty();
	}

	/** @return the files that the one named stands for, in order: itself, or all of its series */
	default List<Path> whole(Path file) {
		return List.of(file);
	}

	/** @return whether a search of its folder takes the file; one that is read through another beside it is not taken */
	default boolean searched(Path file) {
		return named(file);
	}

	/** @return whether a ramp that is being taken comes as files numbered at the end of their names, one frame each; else its files grow */
	default boolean numbered() {
		return false;
	}

	/**
	 * @param files the files of one ramp that are there while it is being taken
	 * @return those of them that can be read by now, in order
	 */
	default List<Path> readable(List<Path> files) {
		return files;
	}

	/** @return what the content of the file says about whether all of it is there */
	default Completeness completeness(Path file) {
		return Completeness.UNKNOWN;
	}
}
