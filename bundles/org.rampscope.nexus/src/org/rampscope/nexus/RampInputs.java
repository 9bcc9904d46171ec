/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.format.Format;
import org.rampscope.nexus.format.Formats;
import org.rampscope.nexus.format.FrameFormat;
import org.rampscope.nexus.format.PatternFormat;
import org.rampscope.nexus.internal.NaturalOrder;

/**
 * Finds out which files belong to one ramp, by their names alone: parts and modules of a LAMBDA series, TIFF images that
 * differ in their last number, pattern files of one folder; any other file is a ramp of its own, but for masks in folders
 * ({@code mask.tif}, {@code detector_mask.h5}), which are none.
 */
public final class RampInputs {

	/** People put the mask of a detector beside its frames. */
	private static final Pattern MASK = Pattern.compile("(?i)(.*[-_. ])?mask\\.[^.]*");
	private static final Pattern RESULT = Pattern.compile(".*_result\\.nxs");

	private final Class<? extends Format> kind;
	private final String what;

	/** @param frames whether detector frames are looked for; else patterns */
	public RampInputs(boolean frames) {
		kind = frames ? FrameFormat.class : PatternFormat.class;
		what = frames ? "detector frames" : "patterns";
	}

	/**
	 * @param inputs files and folders; folders are searched with all that is below them, without results ({@code *_result.nxs})
	 * @param without a folder not to look into
	 * @return the ramps in them, each once, in the order in which people count
	 * @throws DataException where a folder holds none, or cannot be read
	 */
	public List<RampInput> group(List<Path> inputs, Optional<Path> without) {
		Map<String, List<Path>> groups = new LinkedHashMap<>();
		for (Path file : expand(inputs, without)) {
			groups.computeIfAbsent(key(file), k -> new ArrayList<>()).add(file);
		}
		List<RampInput> ramps = new ArrayList<>();
		groups.values().forEach(files -> ramps.add(new RampInput(name(files.get(0)), whole(files))));
		return withDistinctNames(ramps);
	}

	/**
	 * @param inputs the files of one ramp, or the folder that holds them and no other
	 * @return the ramp with all its files; one file of a LAMBDA series stands for all of it
	 */
	public RampInput single(List<Path> inputs) {
		if (inputs.size() > 1 || !Files.isDirectory(inputs.get(0))) {
			return new RampInput(name(inputs.get(0)), sorted(whole(inputs)));
		}
		Path folder = inputs.get(0);
		List<Path> files = list(folder, 1).filter(this::isInput).toList();
		for (Format format : Formats.of(kind)) {
			List<Path> together = files.stream().filter(f -> of(f).orElseThrow() == format && format.series(f).isPresent()).toList();
			if (!together.isEmpty()) {
				return new RampInput(name(together.get(0)), together);
			}
		}
		if (files.size() == 1) {
			return new RampInput(name(files.get(0)), files);
		}
		throw new DataException(folder, "", "holds " + (files.isEmpty() ? "no" : files.size()) + " files of " + what,
				"Name the file, or a folder for one result per file");
	}

	/** @return files in the order in which people count: frame_9 before frame_10 */
	public static List<Path> sorted(List<Path> files) {
		return files.stream().sorted(NaturalOrder.OF_FILES).toList();
	}

	private List<Path> expand(List<Path> inputs, Optional<Path> without) {
		Set<Path> all = new LinkedHashSet<>();
		for (Path input : inputs) {
			if (!Files.isDirectory(input)) {
				all.add(input);
				continue;
			}
			Path hidden = without.map(w -> w.toAbsolutePath().normalize()).orElse(null);
			List<Path> found = list(input, Integer.MAX_VALUE).filter(f -> hidden == null || !f.toAbsolutePath().normalize().startsWith(hidden))
					.filter(this::isInput).filter(f -> !RESULT.matcher(nameOf(f)).matches()).toList();
			if (found.isEmpty()) {
				throw new DataException(input, "", "holds no files of " + what, "Name another folder");
			}
			all.addAll(found);
		}
		return List.copyOf(all);
	}

	private static Stream<Path> list(Path folder, int depth) {
		try (Stream<Path> all = Files.walk(folder, depth)) {
			return all.filter(Files::isRegularFile).sorted((a, b) -> {
				int byFolder = a.getParent().compareTo(b.getParent());
				return byFolder != 0 ? byFolder : NaturalOrder.OF_FILES.compare(a, b);
			}).toList().stream();
		} catch (IOException | java.io.UncheckedIOException e) {
			throw new DataException(folder, "", "cannot be listed (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}

	private Optional<? extends Format> of(Path file) {
		return Formats.named(kind, file);
	}

	/** Files that a master links to are read through the master. */
	private boolean isInput(Path file) {
		return !MASK.matcher(nameOf(file)).matches() && of(file).filter(f -> f.searched(file)).isPresent();
	}

	private String key(Path file) {
		Path absolute = file.toAbsolutePath().normalize();
		return of(file).flatMap(f -> f.series(file).map(s -> absolute.getParent() + "|" + f.id() + "|" + s)).orElse(absolute.toString());
	}

	private String name(Path file) {
		String name = of(file).flatMap(f -> f.series(file)).orElseGet(() -> nameOf(file).replaceFirst("\\.[^.]*$", ""));
		String trimmed = name.replaceFirst("[-_. ]+$", "");
		return trimmed.isEmpty() ? nameOf(file.toAbsolutePath().normalize().getParent()) : trimmed;
	}

	/** One file may stand for its whole series; of several, the user has chosen. */
	private List<Path> whole(List<Path> files) {
		return files.size() > 1 ? files : of(files.get(0)).map(f -> f.whole(files.get(0))).orElse(files);
	}

	/** Ramps of the same name in different folders get the folder's name in front. */
	private static List<RampInput> withDistinctNames(List<RampInput> ramps) {
		Map<String, Integer> counts = new TreeMap<>();
		ramps.forEach(r -> counts.merge(r.name().toLowerCase(Locale.ROOT), 1, Integer::sum));
		Set<String> taken = new LinkedHashSet<>();
		List<RampInput> distinct = new ArrayList<>();
		for (RampInput ramp : ramps) {
			String base = counts.get(ramp.name().toLowerCase(Locale.ROOT)) == 1 ? ramp.name()
					: nameOf(ramp.files().get(0).toAbsolutePath().normalize().getParent()) + "_" + ramp.name();
			String name = base;
			for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
				name = base + "_" + i;
			}
			distinct.add(new RampInput(name, ramp.files()));
		}
		return distinct;
	}

	private static String nameOf(Path file) {
		Path name = file.getFileName();
		return name == null ? "ramp" : name.toString();
	}
}
