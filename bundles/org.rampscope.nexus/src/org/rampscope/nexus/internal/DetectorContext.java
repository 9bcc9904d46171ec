/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.StringDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.internal.DatasetSearch.Found;

import io.jhdf.api.Dataset;

/** What a file says of the detector whose frames it holds. */
final class DetectorContext {

	/** Datasets larger than this are data, not context. */
	private static final long LARGEST_ELEMENTS = 10_000;
	/** Levels below a group that belong to it. */
	private static final int DEEPEST = 2;

	private DetectorContext() {
		// functions
	}

	/** @return title, times, beam, detector, its place and its mask */
	static RampHeader around(Path file, DatasetSearch search, Found frames, Frames stack, List<String> notes) {
		GroupView detector = view(file, nearest(search, frames, "NXdetector"));
		Found entryGroup = nearest(search, frames, "NXentry");
		GroupView entry = view(file, entryGroup);
		RampMetadata.Beam beam = beam(file, search, notes);
		double pixel1 = pixelSize(detector, notes, "y_pixel_size", "pixel_size_y");
		double pixel2 = pixelSize(detector, notes, "x_pixel_size", "pixel_size_x");
		Optional<Geometry> geometry = geometry(file, search, detector, new double[] { pixel1, pixel2 }, stack, notes);
		if (Double.isNaN(pixel1) != Double.isNaN(pixel2)) {
			notes.add("the file names the pixel size of one direction alone, which is not used");
		}
		RampMetadata u = RampMetadata.UNKNOWN;
		RampMetadata metadata = new RampMetadata(entry.knownText("title"), safeTime(entry, "start_time", notes), safeTime(entry, "end_time",
				notes),
				u.identifiers(), List.of(), u.facility(), beam, info(detector, notes), u.sample(), u.plan(), u.pressure());
		return new RampHeader(metadata, geometry, DetectorGrid.known(stack.rows(), stack.columns(), pixel1, pixel2),
				mask(search, frames, stack, notes), Optional.empty());
	}

	/** The group of a class in whose entry, or at best parent, the frames lie; the first of the class otherwise. */
	private static Found nearest(DatasetSearch search, Found frames, String nexusClass) {
		Found best = null;
		int shared = -1;
		for (Found group : search.groups()) {
			int common = common(group.path(), frames.path());
			if (group.nexusClass().equals(nexusClass) && common > shared) {
				best = group;
				shared = common;
			}
		}
		return best;
	}

	private static int common(String a, String b) {
		String[] x = a.split("/");
		String[] y = b.split("/");
		int n = 0;
		while (n < Math.min(x.length, y.length) && x[n].equals(y[n])) {
			n++;
		}
		return n;
	}

	static GroupView view(Path file, Found group) {
		if (group == null) {
			return new GroupView(file, "", DataGroup.builder("").build());
		}
		String base = group.group().getPath();
		long slashes = slashes(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
		TreeReader reader = new TreeReader(file, p -> slashes(p) - slashes <= DEEPEST, Progress.NONE, LARGEST_ELEMENTS);
		return new GroupView(file, group.path(), reader.read(group.group()));
	}

	private static long slashes(String path) {
		return path.chars().filter(c -> c == '/').count();
	}

	/** PONI values go before transformations, these before fields that know of no tilt. */
	private static Optional<Geometry> geometry(Path file, DatasetSearch search, GroupView detector, double[] pixelM, Frames stack,
			List<String> notes) {
		PlainFieldsGeometry plain = new PlainFieldsGeometry(detector, pixelM[0], pixelM[1]);
		Optional<Geometry> poni = poni(detector, notes);
		Optional<Geometry> exact = poni.or(() -> TransformationsGeometry.read(file, search, detector, stack.rows() * pixelM[0], notes));
		String source = poni.isPresent() ? "the PONI values" : "the transformations";
		exact.ifPresent(g -> plain.compare(g, source, stack.rows(), stack.columns(), notes));
		return exact.or(() -> plain.read(notes));
	}

	private static Optional<Geometry> poni(GroupView detector, List<String> notes) {
		try {
			return GeometryLayout.read(detector, detector.in("poni"));
		} catch (RampScopeException e) {
			notes.add(e.getMessage());
			return Optional.empty();
		}
	}

	private static double pixelSize(GroupView detector, List<String> notes, String... names) {
		return Arrays.stream(names).mapToDouble(name -> number(detector, name, "m", notes)).filter(v -> !Double.isNaN(v)).findFirst().orElse(Double.NaN);
	}

	/** @return the number; NaN where there is none that can be used, with a note that says why */
	private static double number(GroupView group, String name, String unit, List<String> notes) {
		try {
			return group.number(name, unit);
		} catch (RampScopeException e) {
			if (!notes.contains(e.getMessage())) {
				notes.add(e.getMessage());
			}
			return Double.NaN;
		}
	}

	static RampMetadata.Beam beam(Path file, DatasetSearch search, List<String> notes) {
		double energy = Double.NaN;
		double wavelength = Double.NaN;
		for (Found group : search.groups()) {
			boolean beam = group.nexusClass().equals("NXbeam");
			if (beam || group.nexusClass().equals("NXmonochromator")) {
				GroupView view = view(file, group);
				energy = !(energy > 0) ? number(view, beam ? "incident_energy" : "energy", "keV", notes) : energy;
				wavelength = !(wavelength > 0) ? number(view, beam ? "incident_wavelength" : "wavelength", "angstrom", notes) : wavelength;
			}
		}
		if (!(energy > 0) && !(wavelength > 0)) {
			energy = photonEnergyKeV(file, search, notes);
		}
		return new RampMetadata.Beam(Wavelength.stated("the file", energy, wavelength, notes), Double.NaN, Double.NaN);
	}

	/** The energy that a detector was set to, which is the beam's: it decides on its flat field. NaN where it says none. */
	private static double photonEnergyKeV(Path file, DatasetSearch search, List<String> notes) {
		for (Found group : search.groups()) {
			if (group.nexusClass().equals("NXdetector")) {
				GroupView detector = view(file, group);
				for (GroupView place : List.of(detector, detector.in("detectorSpecific"))) {
					double energy = number(place, "photon_energy", "eV", notes) / 1000;
					if (energy > 0) {
						notes.add("the photon energy is that of " + place.path() + "/photon_energy, which the detector was set to");
						return energy;
					}
				}
			}
		}
		return Double.NaN;
	}

	private static RampMetadata.DetectorInfo info(GroupView detector, List<String> notes) {
		return new RampMetadata.DetectorInfo(detector.text("description"), number(detector, "count_time", "s", notes), number(detector, "frame_time", "s", notes),
				number(detector, "saturation_value", "", notes), detector.text("sensor_material"), number(detector, "sensor_thickness", "um", notes),
				number(detector, "threshold_energy", "keV", notes));
	}

	private static Optional<java.time.OffsetDateTime> safeTime(GroupView entry, String name, List<String> notes) {
		try {
			return entry.time(name);
		} catch (RampScopeException e) {
			notes.add(e.getMessage());
			return Optional.empty();
		}
	}

	/** @return whether the name says that the dataset marks pixels */
	static boolean isMask(Found dataset) {
		return dataset.path().matches(".*/(pixel_mask|mask)");
	}

	private static Optional<PixelMask> mask(DatasetSearch search, Found frames, Frames stack, List<String> notes) {
		int pixels = Math.multiplyExact(stack.rows(), stack.columns());
		List<Found> masks = search.datasets().stream().filter(DetectorContext::isMask).filter(d -> d.node() != frames.node())
				.filter(d -> !d.text(RawFramesLayout.MASKED_FRAMES).equals(RawFramesLayout.AS_REDUCED)).toList();
		Optional<Found> found = masks.stream().filter(d -> isFor(d.dataset(), stack)).findFirst();
		if (found.isEmpty()) {
			masks.forEach(m -> notes.add("the mask " + m.path() + " has the shape " + Arrays.toString(m.dataset().getDimensions()) + ", the frames have "
					+ stack.rows() + " × " + stack.columns() + " pixels: it is not used; give one with --mask"));
			return Optional.empty();
		}
		Dataset dataset = found.get().dataset();
		int[] bits = new int[pixels];
		int layers = Math.toIntExact(dataset.getSize() / pixels);
		for (int layer = 0; layer < layers; layer++) {
			Object data = layers == 1 ? HdfBoundary.data(dataset) : HdfBoundary.slice(dataset, new long[] { layer, 0, 0 }, new int[] { 1, stack.rows(), stack.columns() });
			org.eclipse.january.dataset.Dataset values = HdfValues.dataset(data, pixels);
			for (int i = 0; i < pixels; i++) {
				bits[i] |= values instanceof StringDataset words ? words.getAbs(i).equalsIgnoreCase("true") ? 1 : 0 : (int) values.getElementLongAbs(i);
			}
		}
		notes.add("pixels not to use are those of " + found.get().path()
				+ (layers == 1 ? "" : ", which has a mask for each of " + layers + " frames: what one of them marks is left out of all"));
		return Optional.of(PixelMask.of(bits, stack.rows(), stack.columns()));
	}

	/** @return whether a mask has a value for each pixel, once or for every frame */
	private static boolean isFor(Dataset mask, Frames stack) {
		int[] shape = mask.getDimensions();
		int rank = shape.length;
		return rank >= 2 && rank <= 3 && shape[rank - 1] == stack.columns() && shape[rank - 2] == stack.rows() && (rank == 2 || shape[0] >= 1)
				|| mask.getSize() == (long) stack.rows() * stack.columns() && rank < 2;
	}
}
