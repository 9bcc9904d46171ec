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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.internal.LambdaFiles;
import org.rampscope.nexus.internal.NaturalOrder;
import org.rampscope.nexus.internal.PatternArchive;

/**
 * Finds out which files belong to one ramp, by their names alone: parts and modules of a LAMBDA series, TIFF images that
 * differ in their last number, pattern files of one folder; any other file is a ramp of its own, but for masks in folders
 * ({@code mask.tif}, {@code detector_mask.h5}), which are none.
 */
public final class RampInputs {

	private static final Pattern HDF = Pattern.compile("(?i).*\\.(nxs|h5|hdf5|hdf)");
	private static final Pattern TIFF = Pattern.compile("(?i)(.*?)[0-9]*\\.tiff?");
	private static final Pattern EIGER_DATA = Pattern.compile("(.*)_data_[0-9]+\\.h5");
	/** People put the mask of a detector beside its frames. */
	private static final Pattern MASK = Pattern.compile("(?i)(.*[-_. ])?mask\\.(tiff?|nxs|h5|hdf5|hdf)");
	private static final Pattern RESULT = Pattern.compile(".*_result\\.nxs");

	private final boolean frames;

	/** @param frames whether detector frames are looked for; else patterns */
	public RampInputs(boolean frames) {
		this.frames = frames;
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
		List<Path> lambda = files.stream().filter(f -> frames && LambdaFiles.isPart(f)).toList();
		List<Path> images = files.stream().filter(f -> frames && TIFF.matcher(nameOf(f)).matches()).toList();
		List<Path> patterns = files.stream().filter(f -> !frames && PatternSeriesReader.isPattern(f)).toList();
		for (List<Path> kind : List.of(lambda, images, patterns)) {
			if (!kind.isEmpty()) {
				return new RampInput(name(kind.get(0)), kind);
			}
		}
		if (files.size() == 1) {
			return new RampInput(name(files.get(0)), files);
		}
		throw new DataException(folder, "", "holds " + (files.isEmpty() ? "no" : files.size()) + " files of " + (frames ? "detector frames" : "patterns"),
				"Name the file, or a folder for one result per file");
	}

	/** @return files in the order in which people count: frame_9 before frame_10 */
	public static List<Path> sorted(List<Path> files) {
		return files.stream().sorted(NaturalOrder.OF_FILES).toList();
	}

	/** @return name of the LAMBDA series that a part belongs to */
	public static String lambdaSeries(Path file) {
		return LambdaFiles.series(file);
	}

	/** @return whether the name is one of a part of a LAMBDA series */
	public static boolean isLambdaPart(Path file) {
		return LambdaFiles.isPart(file);
	}

	/**
	 * @param files files of one LAMBDA series that is being written
	 * @return those of the parts that all modules have, up to the first part that a module lacks
	 */
	public static List<Path> commonParts(List<Path> files) {
		Set<Integer> modules = new LinkedHashSet<>();
		TreeMap<Integer, Set<Integer>> byPart = new TreeMap<>();
		for (Path file : files) {
			modules.add(LambdaFiles.module(file));
			byPart.computeIfAbsent(LambdaFiles.part(file), p -> new LinkedHashSet<>()).add(LambdaFiles.module(file));
		}
		int end = byPart.isEmpty() ? 0 : byPart.firstKey();
		while (byPart.containsKey(end) && byPart.get(end).size() == modules.size()) {
			end++;
		}
		int last = end;
		return sorted(files.stream().filter(f -> LambdaFiles.part(f) < last).toList());
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
				throw new DataException(input, "", "holds no files of " + (frames ? "detector frames" : "patterns"), "Name another folder");
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

	/** Files that a master links to are read through the master. */
	private boolean isInput(Path file) {
		String name = nameOf(file);
		Matcher eiger = EIGER_DATA.matcher(name);
		if (eiger.matches() && Files.exists(file.resolveSibling(eiger.group(1) + "_master.h5"))) {
			return false;
		}
		if (MASK.matcher(name).matches()) {
			return false;
		}
		return HDF.matcher(name).matches() || (frames ? TIFF.matcher(name).matches() : PatternSeriesReader.isPattern(file) || PatternArchive.isArchive(file));
	}

	private String key(Path file) {
		String folder = String.valueOf(file.toAbsolutePath().normalize().getParent());
		Matcher tiff = TIFF.matcher(nameOf(file));
		if (frames && LambdaFiles.isPart(file)) {
			return folder + "|lambda|" + LambdaFiles.series(file);
		}
		if (frames && tiff.matches()) {
			return folder + "|tiff|" + tiff.group(1);
		}
		return !frames && PatternSeriesReader.isPattern(file) ? folder + "|patterns" : file.toAbsolutePath().normalize().toString();
	}

	private String name(Path file) {
		Matcher tiff = TIFF.matcher(nameOf(file));
		String name = frames && LambdaFiles.isPart(file) ? LambdaFiles.series(file)
				: frames && tiff.matches() ? tiff.group(1) : !frames && PatternSeriesReader.isPattern(file) ? "" : nameOf(file).replaceFirst("\\.[^.]*$", "");
		String trimmed = name.replaceFirst("[-_. ]+$", "");
		return trimmed.isEmpty() ? nameOf(file.toAbsolutePath().normalize().getParent()) : trimmed;
	}

	/** One file of a LAMBDA series stands for all of it; of several, the user has chosen. */
	private List<Path> whole(List<Path> files) {
		return frames && files.size() == 1 && LambdaFiles.isPart(files.get(0)) ? LambdaFiles.seriesOf(files.get(0)) : files;
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
