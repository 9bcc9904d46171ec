/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.DataException;
import org.rampscope.core.result.Results;
import org.rampscope.nexus.DatasetCandidate;
import org.rampscope.nexus.DatasetChoiceException;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.nexus.internal.DatasetSearch.Found;

import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;

/**
 * Opens frames of any HDF5 file: one dataset frames × rows × columns, or several that follow each other as the masters of
 * large detectors link them ({@code data_000001}, {@code data_000002}, …).
 */
public final class GenericFrames {

	/** Arrays with fewer rows or columns are no detector frames. */
	private static final int FEWEST_PIXELS = 16;
	private static final String FIRST_NUMBER = "image_nr_low";

	private GenericFrames() {
		// functions
	}

	/** @return datasets that may be frames */
	public static List<DatasetCandidate> candidates(Path file, ReadOptions options) {
		try (HdfNavigator hdf = new HdfNavigator(file, options.links())) {
			return series(new DatasetSearch(hdf)).entrySet().stream().map(e -> candidate(e.getKey(), e.getValue())).toList();
		}
	}

	/** @return the frames of the dataset that the options name, or of the only one there is */
	public static Ramp<Frames> open(Path file, ReadOptions options) {
		return HdfBoundary.read(file, "", () -> openAny(file, options));
	}

	/**
	 * @param files files with one dataset of frames each, in the order of the ramp
	 * @param options which dataset to read in each, and where links may lead
	 * @return their frames one after the other, with what the first file says of detector and beam. Close it
	 */
	public static Ramp<Frames> openAll(List<Path> files, ReadOptions options) {
		List<Ramp<Frames>> opened = new ArrayList<>();
		try {
			files.forEach(f -> opened.add(open(f, options)));
			Ramp<Frames> first = opened.get(0);
			Frames frames = new ConcatenatedFrames(files.get(0), opened.stream().map(Ramp::data).toList(), () -> { });
			List<String> notes = new ArrayList<>(first.provenance().notes());
			notes.add("detector and beam are those of " + files.get(0).getFileName() + ", the first of " + files.size() + " files");
			return new Ramp<>(first.header(), FrameAxis.unknown(frames.size()), frames, Results.NONE, Provenance.NONE.withNotes(notes));
		} catch (RuntimeException e) {
			opened.forEach(Ramp::close);
			throw e;
		}
	}

	private static Ramp<Frames> openAny(Path file, ReadOptions options) {
		HdfNavigator hdf = new HdfNavigator(file, options.links());
		try {
			DatasetSearch search = new DatasetSearch(hdf);
			Map<String, List<Found>> all = series(search);
			List<Found> chosen = options.dataset().isPresent() ? named(file, hdf, all, options.dataset().get()) : only(file, all, search);
			chosen.forEach(f -> checkUnscaled(file, search, f));
			List<HdfFrames> parts = chosen.stream().map(f -> new HdfFrames(file, () -> { }, f.dataset())).toList();
			Frames frames = new ConcatenatedFrames(file, parts, hdf::close);
			return series(file, search, hdf.notes(), chosen, frames);
		} catch (RuntimeException e) {
			hdf.close();
			throw e;
		}
	}

	/** Counts are whole; frames whose numbers stand for others are not made up here. */
	private static void checkUnscaled(Path file, DatasetSearch search, Found frames) {
		for (Found beside : search.datasets()) {
			boolean factor = beside.path().equals(frames.path() + "_scaling_factor");
			if (factor || beside.path().equals(frames.path() + "_offset")) {
				double value = HdfValues.dataset(HdfBoundary.data(beside.dataset()), beside.dataset().getDimensions()).getElementDoubleAbs(0);
				if (value != (factor ? 1 : 0)) {
					throw new DataException(file, frames.path(), "holds numbers that stand for others: " + beside.path() + " is " + value,
							"Write the frames with scale and offset applied");
				}
			}
		}
	}

	private static Ramp<Frames> series(Path file, DatasetSearch search, Set<String> moved, List<Found> chosen, Frames frames) {
		List<String> notes = new ArrayList<>(search.broken());
		notes.addAll(moved);
		notes.add("frames are those of " + chosen.get(0).path() + (chosen.size() > 1 ? " and " + (chosen.size() - 1) + " more datasets" : ""));
		RampHeader header = DetectorContext.around(file, search, chosen.get(0), frames, notes);
		return new Ramp<>(header, axis(file, search, chosen, frames.size()), frames, Results.NONE, Provenance.NONE.withNotes(notes));
	}

	private static List<Found> only(Path file, Map<String, List<Found>> all, DatasetSearch search) {
		if (all.isEmpty()) {
			throw new DataException(file, "", "holds no dataset of frames" + stacks(search) + (search.broken().isEmpty() ? "" : "; " + search.broken().get(0)),
					"Give a file of detector frames");
		}
		if (all.size() > 1) {
			throw new DatasetChoiceException(file, all.entrySet().stream().map(e -> candidate(e.getKey(), e.getValue())).toList());
		}
		return all.values().iterator().next();
	}

	/** Points × frames and modules × frames are no ramp before somebody says so. */
	private static String stacks(DatasetSearch search) {
		return search.datasets().stream().filter(d -> d.dataset().getDimensions().length > 3)
				.map(d -> "; " + d.path() + " has the shape " + Arrays.toString(d.dataset().getDimensions()) + ", not frames × rows × columns").collect(Collectors.joining());
	}

	/**
	 * Numbers of frames in files that follow each other, as each dataset says of its first (image_nr_low, counted from one): those around a missing
	 * file keep theirs.
	 */
	private static FrameAxis axis(Path file, DatasetSearch search, List<Found> chosen, int frames) {
		FrameAxis unknown = FrameAxis.unknown(frames);
		boolean numbered = chosen.stream().allMatch(f -> f.text(FIRST_NUMBER).matches("\\d{1,9}"));
		if (numbered) {
			int[] numbers = new int[frames];
			int at = 0;
			int first = Integer.parseInt(chosen.get(0).text(FIRST_NUMBER));
			for (Found part : chosen) {
				int[] shape = part.dataset().getDimensions();
				int low = Integer.parseInt(part.text(FIRST_NUMBER));
				for (int i = 0; i < (shape.length == 3 ? shape[0] : 1); i++) {
					numbers[at++] = low - Math.min(first, 1) + i;
				}
			}
			return new FrameAxis(unknown.timeS(), unknown.pressureGPa(), unknown.pressureSigmaGPa(), numbers);
		}
		// masters link more files than a run has written: only parts before the last one move numbers
		String last = chosen.get(chosen.size() - 1).path();
		Pattern part = Pattern.compile(Pattern.quote(last.replaceFirst("\\d+$", "")) + "\\d+");
		for (String broken : search.broken()) {
			Matcher missing = part.matcher(broken);
			if (chosen.size() > 1 && missing.find() && new NaturalOrder().compare(missing.group(), last) < 0) {
				throw new DataException(file, missing.group(), "is missing, and the parts behind it do not say the numbers of their frames (" + broken + ")",
						"Put the missing file in its place, or name single datasets with --dataset");
			}
		}
		return unknown;
	}

	private static List<Found> named(Path file, HdfNavigator hdf, Map<String, List<Found>> all, String path) {
		if (all.containsKey(path)) {
			return all.get(path);
		}
		return hdf.find(path).filter(Dataset.class::isInstance).map(d -> List.of(new Found(path, d)))
				.orElseThrow(() -> new DataException(file, path, "does not exist or is no dataset", "Name one of " + all.keySet()));
	}

	private static DatasetCandidate candidate(String path, List<Found> parts) {
		int[] shape = parts.get(0).dataset().getDimensions();
		if (shape.length == 3) {
			shape[0] = parts.stream().mapToInt(p -> p.dataset().getDimensions()[0]).sum();
		}
		return new DatasetCandidate(path, shape, parts.get(0).dataset().getJavaType().getSimpleName());
	}

	/** Datasets of rank 3, or of rank 2 where there is none, by path; those that follow each other under the path of their group. */
	private static Map<String, List<Found>> series(DatasetSearch search) {
		for (int rank = 3; rank >= 2; rank--) {
			int wanted = rank;
			Map<String, List<Found>> result = new LinkedHashMap<>();
			search.datasets().stream().filter(f -> isFrames(f.dataset(), wanted) && !DetectorContext.isMask(f))
					.sorted(Comparator.comparing(Found::path, new NaturalOrder()))
					.forEach(f -> result.computeIfAbsent(f.path().matches(".*_\\d{2,}") && wanted == 3 ? f.path().replaceFirst("_\\d+$", "_*") : f.path(),
							k -> new ArrayList<>()).add(f));
			if (!result.isEmpty()) {
				return result;
			}
		}
		return Map.of();
	}

	private static boolean isFrames(Dataset dataset, int rank) {
		int[] shape = dataset.getDimensions();
		boolean number = dataset.getDataType() instanceof FixedPoint || dataset.getDataType() instanceof FloatingPoint;
		return number && shape.length == rank && shape[rank - 1] >= FEWEST_PIXELS && shape[rank - 2] >= FEWEST_PIXELS && shape[0] > 0;
	}
}
