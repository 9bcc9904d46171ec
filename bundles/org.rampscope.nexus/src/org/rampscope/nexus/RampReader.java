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
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.format.Formats;
import org.rampscope.nexus.format.FrameFormat;
import org.rampscope.nexus.format.PatternFormat;
import org.rampscope.nexus.internal.GenericFrames;
import org.rampscope.nexus.internal.GenericPatterns;
import org.rampscope.nexus.internal.LambdaReader;

/**
 * Reads ramps of every {@link org.rampscope.nexus.format.Format}. Of detector frames the file is opened, and frames are read when somebody asks for
 * them. Patterns are read; those that take more than a fifth of the memory stay in their NeXus file, which stays open until {@link Ramp#close()}, or
 * until nobody has the patterns any longer.
 */
public final class RampReader {

	private RampReader() {
		// functions
	}

	/**
	 * @param file a file, or a folder with the files of one series; one file of a LAMBDA series stands for all of it
	 * @return the series; frames are read when they are asked for. Close it
	 */
	public static Ramp<Frames> openFrames(Path file) {
		return openFrames(file, ReadOptions.DEFAULT);
	}

	/**
	 * @param file a file or folder, as in {@link #openFrames(Path)}; any HDF5 file with a dataset frames × rows × columns
	 * @param options which dataset to read, and where links may lead
	 * @return the series. Close it
	 * @throws DatasetChoiceException where the file holds several such datasets and the options name none
	 */
	public static Ramp<Frames> openFrames(Path file, ReadOptions options) {
		return openFrames(List.of(file), options);
	}

	/**
	 * @param files files of one format in the order of the ramp: parts and modules of a LAMBDA series in any order, HDF5 files with one dataset
	 *        of frames each, or images
	 * @return the series of these files alone; one alone stands for its series, or is a folder. Close it
	 */
	public static Ramp<Frames> openFrames(List<Path> files) {
		return openFrames(files, ReadOptions.DEFAULT);
	}

	/**
	 * @param files as in {@link #openFrames(List)}
	 * @param options which dataset to read in each HDF5 file, and where links may lead
	 * @return the series of these files alone. Close it
	 * @throws DataException where no format reads them; it says why not
	 */
	public static Ramp<Frames> openFrames(List<Path> files, ReadOptions options) {
		if (files.isEmpty()) {
			throw new DataException(Path.of(""), "", "no file was given", "Name at least one file");
		}
		if (files.size() > 1) {
			return Formats.choose(FrameFormat.class, files).open(files, options);
		}
		Path one = files.get(0);
		if (Files.isDirectory(one)) {
			return openFrames(new RampInputs(true).single(files).files(), options);
		}
		FrameFormat format = Formats.choose(FrameFormat.class, files);
		return format.open(options.dataset().isPresent() ? files : format.whole(one), options);
	}

	/**
	 * @param file an HDF5 file
	 * @return datasets in it that may be frames, to let somebody choose
	 */
	public static List<DatasetCandidate> frameCandidates(Path file) {
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

	/**
	 * @param file a file or a folder
	 * @param progress told what is done
	 * @return the ramp in it
	 * @throws DataException where it holds no patterns, or is damaged
	 */
	public static Ramp<Patterns> readPatterns(Path file, Progress progress) {
		return readPatterns(file, ReadOptions.DEFAULT, progress);
	}

	/**
	 * @param file a file or a folder
	 * @param options which NXdata to read where there are several, and where links may lead
	 * @param progress told what is done
	 * @return the ramp in it
	 * @throws DatasetChoiceException where the file holds patterns in several groups and the options name none
	 */
	public static Ramp<Patterns> readPatterns(Path file, ReadOptions options, Progress progress) {
		return readPatterns(Files.isDirectory(file) ? new RampInputs(false).single(List.of(file)).files() : List.of(file), options, progress);
	}

	/**
	 * @param files one file, or pattern files with one pattern each, in the order of the ramp, all on the same radial positions
	 * @param options as in {@link #readPatterns(Path, ReadOptions, Progress)}
	 * @param progress told what is done
	 * @return the ramp in them
	 */
	public static Ramp<Patterns> readPatterns(List<Path> files, ReadOptions options, Progress progress) {
		return Formats.choose(PatternFormat.class, files).read(files, options, progress);
	}

	/**
	 * Opens a NeXus file whose patterns stay in it, however few they are: a file that is still growing is opened again and again, and only what is
	 * new is read. Close it.
	 *
	 * @param file a NeXus file with patterns, frames × bins, in an NXdata; others than those with two dimensions are not for following
	 * @param options which NXdata to read where there are several, and where links may lead; of our own files the patterns, not results beside them
	 * @return the patterns that are in it now
	 * @throws DataException where it holds no patterns, or cannot be read at the moment
	 */
	public static Ramp<Patterns> openPatterns(Path file, ReadOptions options) {
		return GenericPatterns.open(file, options);
	}
}
