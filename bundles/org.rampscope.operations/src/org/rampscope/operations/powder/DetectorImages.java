/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.powder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.nexus.DatasetCandidate;
import org.rampscope.nexus.DatasetChoiceException;
import org.rampscope.nexus.FileHash;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.ReadOptions;
import org.rampscope.operations.RunContext;

/** Reads images that go with a detector: dark frames, flat fields, masks; remembers their hashes. */
final class DetectorImages {

	private final RunContext context;
	private final DetectorGrid grid;
	private final Map<String, String> hashes = new LinkedHashMap<>();

	DetectorImages(RunContext context, DetectorGrid grid) {
		this.context = context;
		this.grid = grid;
	}

	/** @return SHA-256 by role of everything read so far */
	Map<String, String> hashes() {
		return Map.copyOf(hashes);
	}

	/**
	 * The mean of some frames.
	 *
	 * @param image rows × columns
	 * @param frames their number
	 */
	record Mean(Dataset image, int frames) {
	}

	/**
	 * @param role what it is, for messages and the provenance
	 * @param name file; empty for none
	 * @param dataset HDF5 path of the dataset; empty for the only one
	 * @return the mean of its frames
	 * @throws DataException where its frames do not have the detector's shape
	 */
	Optional<Mean> mean(String role, String name, String dataset) {
		if (name.isEmpty()) {
			return Optional.empty();
		}
		Path file = context.resolve(name);
		hashes.put(role, FileHash.sha256(file));
		try (Ramp<Frames> series = open(file, dataset)) {
			requireShape(file, role, series);
			double[] sum = new double[grid.size()];
			int frames = series.data().size();
			for (int k = 0; k < frames; k++) {
				Dataset frame = series.data().frame(k);
				for (int i = 0; i < sum.length; i++) {
					sum[i] += frame.getElementDoubleAbs(i) / frames;
				}
			}
			return Optional.of(new Mean(DatasetFactory.createFromObject(DoubleDataset.class, sum, grid.rows(), grid.columns()), frames));
		}
	}

	/**
	 * @param name file; empty for none
	 * @param dataset HDF5 path of the dataset; empty for the only one
	 * @param mask mask known so far
	 * @return that mask, and the pixels that are not zero in the first frame of the file
	 */
	Optional<PixelMask> mask(String name, String dataset, Optional<PixelMask> mask) {
		if (name.isEmpty()) {
			return mask;
		}
		Path file = context.resolve(name);
		hashes.put("mask", FileHash.sha256(file));
		try (Ramp<Frames> series = open(file, dataset)) {
			requireShape(file, "mask", series);
			Dataset frame = series.data().frame(0);
			int[] bits = new int[grid.size()];
			for (int i = 0; i < bits.length; i++) {
				bits[i] = frame.getElementDoubleAbs(i) != 0 ? PixelMask.USER : 0;
			}
			PixelMask further = PixelMask.of(bits, grid.rows(), grid.columns());
			return Optional.of(mask.map(m -> m.or(further)).orElse(further));
		}
	}

	private static Ramp<Frames> open(Path file, String dataset) {
		try {
			return RampReader.openFrames(file, dataset.isEmpty() ? ReadOptions.DEFAULT : ReadOptions.DEFAULT.withDataset(dataset));
		} catch (DatasetChoiceException e) {
			List<String> paths = e.candidates().stream().map(DatasetCandidate::path).toList();
			throw new DataException(file, "", "holds several datasets: " + String.join(", ", paths),
					"Name one of them in the setting of the dataset beside that of the file");
		}
	}

	private void requireShape(Path file, String role, Ramp<Frames> series) {
		if (series.data().rows() != grid.rows() || series.data().columns() != grid.columns()) {
			throw new DataException(file, "", "the " + role + " has " + series.data().rows() + " × " + series.data().columns()
					+ " pixels, the frames have " + grid.rows() + " × " + grid.columns(), "Give a " + role + " of the detector's shape");
		}
	}
}
