/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.format;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.internal.ForeignFormat;
import org.rampscope.nexus.internal.format.CbfFormat;
import org.rampscope.nexus.internal.format.ColumnsFormat;
import org.rampscope.nexus.internal.format.CsvFormat;
import org.rampscope.nexus.internal.format.EdfFormat;
import org.rampscope.nexus.internal.format.Hdf5Format;
import org.rampscope.nexus.internal.format.LambdaFormat;
import org.rampscope.nexus.internal.format.SevenZipFormat;
import org.rampscope.nexus.internal.format.TiffFormat;

/** All formats that are read: those built in, and those that other bundles offer as OSGi services of the type {@link Format}. */
public final class Formats {

	/** Of two that are as good, the first is taken. */
	private static final List<Format> BUILT_IN = List.of(
			new LambdaFormat(),
			new Hdf5Format(),
			new TiffFormat(),
			new CbfFormat(),
			new EdfFormat(),
			new ColumnsFormat(),
			new SevenZipFormat(),
			new CsvFormat());

	private static final List<Format> ADDED = new CopyOnWriteArrayList<>();

	private Formats() {
		// functions
	}

	/** @param format a further format; in OSGi a service of the type {@link Format} is enough */
	public static void add(Format format) {
		ADDED.add(format);
	}

	/** @param format one that was added before */
	public static void remove(Format format) {
		ADDED.remove(format);
	}

	/** @return all formats of a kind: {@link FrameFormat}, {@link PatternFormat}, or {@link Format} for both */
	public static <F extends Format> List<F> of(Class<F> kind) {
		return Stream.concat(BUILT_IN.stream(), ADDED.stream()).filter(kind::isInstance).map(kind::cast).toList();
	}

	/** @return endings of the names of files of a kind, each once, in lower case without the dot */
	public static List<String> endings(Class<? extends Format> kind) {
		return of(kind).stream().flatMap(f -> f.endings().stream()).distinct().toList();
	}

	/** @return names with these endings, for messages: {@code *.tif, *.tiff} */
	public static String names(List<String> endings) {
		return "*." + String.join(", *.", endings);
	}

	/** @return the first format of a kind that names files so; its content may be another all the same */
	public static <F extends Format> Optional<F> named(Class<F> kind, Path file) {
		return of(kind).stream().filter(f -> f.named(file)).findFirst();
	}

	/** @return whether the name is that of an HDF5 or NeXus file, as results are written */
	public static boolean isNamedHdf5(Path file) {
		return BUILT_IN.stream().anyMatch(f -> f instanceof Hdf5Format && f.named(file));
	}

	/** @return the format of a kind that reads the file best; empty where none can */
	public static <F extends Format> Optional<F> best(Class<F> kind, FileHead head) {
		F best = null;
		int score = 0;
		for (F format : of(kind)) {
			int own = format.support(head).score();
			if (own > score) {
				best = format;
				score = own;
			}
		}
		return Optional.ofNullable(best);
	}

	/**
	 * @param kind {@link FrameFormat} or {@link PatternFormat}
	 * @param files the files of one ramp, at least one
	 * @return the format that reads the first of them best, and all others too
	 * @throws DataException where no format can; it says why not
	 */
	public static <F extends Format> F choose(Class<F> kind, List<Path> files) {
		FileHead head = FileHead.of(files.get(0));
		F format = best(kind, head).orElseThrow(() -> refused(kind, head));
		for (Path file : files.subList(1, files.size())) {
			if (!format.named(file) && !format.support(FileHead.of(file)).possible()) {
				throw new DataException(file, "", "is no file of the format of the first one, " + files.get(0).getFileName() + " (" + format.label() + ")",
						"Give files of one series");
			}
		}
		return format;
	}

	private static DataException refused(Class<? extends Format> kind, FileHead head) {
		Path file = head.file();
		String wanted = kind == FrameFormat.class ? "detector frames" : "patterns";
		Optional<Format> other = best(Format.class, head);
		if (other.isPresent()) {
			return new DataException(file, "", "holds no " + wanted + "; its format is " + other.get().label(),
					kind == FrameFormat.class ? "Give detector frames, unpacked" : "Integrate its frames: ramp integrate");
		}
		Optional<ForeignFormat> foreign = ForeignFormat.of(head);
		if (foreign.isPresent()) {
			return new DataException(file, "", foreign.get().what() + ", which is not read here", foreign.get().remedy());
		}
		return named(Format.class, file)
				.map(f -> new DataException(file, "", "is not of the format that its name says, " + f.label() + ": " + f.support(head).reason(), "Check that it is complete"))
				.orElseGet(() -> new DataException(file, "", "is of no known format", "Give " + wanted + " as "
						+ of(kind).stream().map(f -> f.label() + " (" + names(f.endings()) + ")").collect(Collectors.joining(", "))));
	}
}
