/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.FrameSeries;
import org.rampscope.core.FrameStack;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.internal.FramesLayout;
import org.rampscope.nexus.internal.GenericFrames;
import org.rampscope.nexus.internal.GroupView;
import org.rampscope.nexus.internal.HdfBoundary;
import org.rampscope.nexus.internal.HdfFrameStack;
import org.rampscope.nexus.internal.HdfOpener;
import org.rampscope.nexus.internal.LambdaFiles;
import org.rampscope.nexus.internal.LambdaReader;
import org.rampscope.nexus.internal.NaturalOrder;
import org.rampscope.nexus.internal.RampLayout;
import org.rampscope.nexus.internal.RootAttributes;
import org.rampscope.nexus.internal.TiffHeader;
import org.rampscope.nexus.internal.TreeReader;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

/** Opens ramps of detector frames: our own files, LAMBDA modules, any HDF5 file with frames, masters that link to them, TIFF images. */
public final class FrameSeriesReader {

	private static final Pattern HDF = Pattern.compile("(?i).*\\.(nxs|h5|hdf5|hdf)");

	private FrameSeriesReader() {
		// functions
	}

	/**
	 * @param file a file, or a folder with the files of one series; one file of a LAMBDA series stands for all of it
	 * @return the series; frames are read when they are asked for. Close it
	 */
	public static FrameSeries open(Path file) {
		return open(file, ReadOptions.DEFAULT);
	}

	/**
	 * @param file a file or folder, as in {@link #open(Path)}; any HDF5 file with a dataset frames × rows × columns
	 * @param options which dataset to read, and where links may lead
	 * @return the series. Close it
	 * @throws DatasetChoiceException where the file holds several such datasets and the options name none
	 */
	public static FrameSeries open(Path file, ReadOptions options) {
		return HdfBoundary.read(file, "", () -> openAny(file, options));
	}

	private static FrameSeries openAny(Path file, ReadOptions options) {
		if (!Files.exists(file)) {
			throw new DataException(file, "", "does not exist", "Check the path");
		}
		if (Files.isDirectory(file)) {
			return openFolder(file, options);
		}
		List<Path> modules = LambdaFiles.modulesOf(file);
		if (!modules.isEmpty() && options.dataset().isEmpty()) {
			return LambdaReader.open(modules);
		}
		if (LambdaFiles.isPart(file) && options.dataset().isEmpty()) {
			return LambdaReader.open(LambdaFiles.seriesOf(file));
		}
		return openAll(List.of(file), options);
	}

	/**
	 * @param files parts and modules of a LAMBDA series in any order; HDF5 files with one dataset of frames each, or TIFF images, in the order
	 *        of the ramp
	 * @return the series of these files alone. Close it
	 */
	public static FrameSeries open(List<Path> files) {
		return open(files, ReadOptions.DEFAULT);
	}

	/**
	 * @param files as in {@link #open(List)}
	 * @param options which dataset to read in each HDF5 file, and where links may lead
	 * @return the series of these files alone. Close it
	 */
	public static FrameSeries open(List<Path> files, ReadOptions options) {
		if (files.size() == 1) {
			return open(files.get(0), options);
		}
		if (files.isEmpty()) {
			throw new DataException(Path.of(""), "", "no file was given", "Name at least one file");
		}
		return HdfBoundary.read(files.get(0), "", () -> openAll(files, options));
	}

	private static FrameSeries openAll(List<Path> files, ReadOptions options) {
		if (files.stream().allMatch(LambdaFiles::isPart) && options.dataset().isEmpty()) {
			return LambdaReader.open(files);
		}
		if (files.stream().allMatch(FrameSeriesReader::isTiff)) {
			return tiff(files);
		}
		if (files.size() > 1 && files.stream().allMatch(f -> HDF.matcher(f.getFileName().toString()).matches())) {
			return GenericFrames.openAll(files, options);
		}
		if (files.size() > 1) {
			throw new DataException(files.get(0), "", "and " + (files.size() - 1) + " more files are no series known here",
					"Give the parts of one LAMBDA series, HDF5 files with one stack of frames each, or TIFF images");
		}
		return openHdf(files.get(0), options);
	}

	private static FrameSeries openFolder(Path folder, ReadOptions options) {
		List<Path> files;
		try (Stream<Path> all = Files.list(folder)) {
			files = all.filter(Files::isRegularFile).sorted(NaturalOrder.OF_FILES).toList();
		} catch (IOException e) {
			throw new DataException(folder, "", "cannot be listed (" + e.getMessage() + ")", "Check its permissions", e);
		}
		List<Path> lambda = files.stream().filter(LambdaFiles::isPart).toList();
		if (!lambda.isEmpty()) {
			return LambdaReader.open(lambda);
		}
		List<Path> images = files.stream().filter(FrameSeriesReader::isTiff).toList();
		if (!images.isEmpty()) {
			return tiff(images);
		}
		List<Path> nexus = files.stream().filter(f -> f.toString().matches(".*\\.(nxs|h5|hdf5)")).toList();
		if (nexus.size() == 1) {
			return openHdf(nexus.get(0), options);
		}
		throw new DataException(folder, "", "holds " + (nexus.isEmpty() ? "no" : nexus.size()) + " files of detector frames",
				"Name the file");
	}

	private static FrameSeries openHdf(Path file, ReadOptions options) {
		if (options.dataset().isPresent()) {
			return GenericFrames.open(file, options);
		}
		HdfFile hdf = HdfOpener.open(file);
		try {
			Attribute creator = hdf.getAttribute(RootAttributes.CREATOR);
			Node frames = creator == null ? null : HdfOpener.own(file, hdf, FramesLayout.FRAMES).orElse(null);
			if (frames instanceof Dataset dataset && RootAttributes.RAMPSCOPE.equals(creator.getData())) {
				HdfFrameStack stack = new HdfFrameStack(file, hdf::close, dataset);
				DataGroup tree = new TreeReader(file, p -> !p.equals(FramesLayout.FRAMES) && !p.equals(FramesLayout.FRAMES_LINK), Progress.NONE)
						.read((Group) hdf.getChild(RampLayout.ENTRY));
				return FramesLayout.fromEntry(new GroupView(file, "/" + RampLayout.ENTRY, tree), stack);
			}
		} catch (RuntimeException e) {
			hdf.close();
			throw e;
		}
		hdf.close();
		return GenericFrames.open(file, options);
	}

	/**
	 * @param file an HDF5 file
	 * @return datasets in it that may be frames, to let somebody choose
	 */
	public static List<DatasetCandidate> candidates(Path file) {
		return GenericFrames.candidates(file, ReadOptions.DEFAULT);
	}

	private static boolean isTiff(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.endsWith(".tif") || name.endsWith(".tiff");
	}

	private static FrameSeries tiff(List<Path> files) {
		FrameStack frames = TiffFrames.open(files);
		TiffHeader header = TiffHeader.read(files.get(0));
		double[] pixel = header.pixelM();
		RampMetadata u = RampMetadata.UNKNOWN;
		List<String> notes = new ArrayList<>();
		RampMetadata metadata = new RampMetadata(u.title(), u.start(), u.end(), u.identifiers(), List.of(), u.facility(), header.beam(notes),
				header.detector(), u.sample(), u.plan(), u.pressure());
		notes.add("exposure, detector and photon energy are those in the header of " + files.get(0).getFileName() + ", as far as it has them");
		if (Double.isNaN(pixel[0])) {
			notes.add("the images do not say their pixel size");
		}
		notes.add("TIFF images say nothing of pressure and detector position");
		RampHeader known = RampHeader.of(metadata).withGrid(DetectorGrid.known(frames.rows(), frames.columns(), pixel[0], pixel[1]));
		return new FrameSeries(known, FrameAxis.unknown(files.size()), frames, Results.NONE, notes);
	}

	/**
	 * @param series a series
	 * @return what the detector's server was told of the photons: not to be trusted, to be compared with the calibration
	 */
	public static Optional<Wavelength> toldToDetector(FrameSeries series) {
		return series.extras().tree(LambdaReader.COLLECTION).flatMap(c -> c.values(LambdaReader.BEAM_ENERGY))
				.map(v -> v.getElementDoubleAbs(0)).filter(keV -> keV > 0).map(Wavelength::ofEnergyKeV);
	}
}
