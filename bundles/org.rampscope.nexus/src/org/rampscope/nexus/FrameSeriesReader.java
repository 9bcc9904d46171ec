/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.Frames;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.format.Formats;
import org.rampscope.nexus.format.FrameFormat;
import org.rampscope.nexus.internal.GenericFrames;
import org.rampscope.nexus.internal.LambdaReader;

/** Opens ramps of detector frames of any {@link FrameFormat}. */
public final class FrameSeriesReader {

	private FrameSeriesReader() {
		// functions
	}

	/**
	 * @param file a file, or a folder with the files of one series; one file of a LAMBDA series stands for all of it
	 * @return the series; frames are read when they are asked for. Close it
	 */
	public static Ramp<Frames> open(Path file) {
		return open(file, ReadOptions.DEFAULT);
	}

	/**
	 * @param file a file or folder, as in {@link #open(Path)}; any HDF5 file with a dataset frames × rows × columns
	 * @param options which dataset to read, and where links may lead
	 * @return the series. Close it
	 * @throws DatasetChoiceException where the file holds several such datasets and the options name none
	 */
	public static Ramp<Frames> open(Path file, ReadOptions options) {
		return open(List.of(file), options);
	}

	/**
	 * @param files files of one format in the order of the ramp: parts and modules of a LAMBDA series in any order, HDF5 files with one dataset
	 *        of frames each, or images
	 * @return the series of these files alone; one alone stands for its series, or is a folder. Close it
	 */
	public static Ramp<Frames> open(List<Path> files) {
		return open(files, ReadOptions.DEFAULT);
	}

	/**
	 * @param files as in {@link #open(List)}
	 * @param options which dataset to read in each HDF5 file, and where links may lead
	 * @return the series of these files alone. Close it
	 * @throws DataException where no format reads them; it says why not
	 */
	public static Ramp<Frames> open(List<Path> files, ReadOptions options) {
		if (files.isEmpty()) {
			throw new DataException(Path.of(""), "", "no file was given", "Name at least one file");
		}
		if (files.size() > 1) {
			return Formats.choose(FrameFormat.class, files).open(files, options);
		}
		Path one = files.get(0);
		if (Files.isDirectory(one)) {
			return open(new RampInputs(true).single(files).files(), options);
		}
		FrameFormat format = Formats.choose(FrameFormat.class, files);
		return format.open(options.dataset().isPresent() ? files : format.whole(one), options);
	}

	/**
	 * @param file an HDF5 file
	 * @return datasets in it that may be frames, to let somebody choose
	 */
	public static List<DatasetCandidate> candidates(Path file) {
		return GenericFrames.candidates(file, ReadOptions.DEFAULT);
	}

	/**
	 * @param series a series
	 * @return what the detector's server was told of the photons: not to be trusted, to be compared with the calibration
	 */
	public static Optional<Wavelength> toldToDetector(Ramp<Frames> series) {
		return series.results().tree(LambdaReader.COLLECTION).flatMap(c -> c.values(LambdaReader.BEAM_ENERGY))
				.map(v -> v.getElementDoubleAbs(0)).filter(keV -> keV > 0).map(Wavelength::ofEnergyKeV);
	}
}
