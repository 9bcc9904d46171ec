/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Frames;
import org.rampscope.core.Geometry;
import org.rampscope.core.PixelMask;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.internal.DatasetSearch.Found;


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
		Optional<Geometry> poni = GeometryLayout.read(detector, detector.in("poni"));
		Optional<Geometry> exact = poni.or(() -> TransformationsGeometry.read(file, search, detector, stack.rows() * pixelM[0], notes));
		String source = poni.isPresent() ? "the PONI values" : "the transformations";
		exact.ifPresent(g -> plain.compare(g, source, stack.rows(), stack.columns(), notes));
		return exact.or(() -> plain.read(notes));
	}

	private static double pixelSize(GroupView detector, List<String> notes, String... names) {
		for (String name : names) {
			try {
				double value = detector.number(name, "m");
				if (!Double.isNaN(value)) {
					return value;
				}
			} catch (RampScopeException e) {
				notes.add(e.getMessage());
			}
		}
		return Double.NaN;
	}

	static RampMetadata.Beam beam(Path file, DatasetSearch search, List<String> notes) {
		double energy = Double.NaN;
		double wavelength = Double.NaN;
		for (Found group : search.groups()) {
			boolean beam = group.nexusClass().equals("NXbeam");
			if (beam || group.nexusClass().equals("NXmonochromator")) {
				try {
					GroupView view = view(file, group);
					energy = !(energy > 0) ? view.number(beam ? "incident_energy" : "energy", "keV") : energy;
					wavelength = !(wavelength > 0) ? view.number(beam ? "incident_wavelength" : "wavelength", "angstrom") : wavelength;
				} catch (RampScopeException e) {
					notes.add(e.getMessage());
				}
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
					try {
						double energy = place.number("photon_energy", "eV") / 1000;
						if (energy > 0) {
							notes.add("the photon energy is that of " + place.path() + "/photon_energy, which the detector was set to");
							return energy;
						}
					} catch (RampScopeException e) {
						notes.add(e.getMessage());
					}
				}
			}
		}
		return Double.NaN;
	}

	private static RampMetadata.DetectorInfo info(GroupView detector, List<String> notes) {
		try {
			return MetadataLayout.detectorInfo(detector);
		} catch (RampScopeException e) {
			notes.add(e.getMessage());
			return RampMetadata.DetectorInfo.UNKNOWN;
		}
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
		Optional<Found> found = search.datasets().stream().filter(DetectorContext::isMask)
				.filter(d -> d.dataset().getSize() == pixels && d.node() != frames.node())
				.filter(d -> !d.text(RawFramesLayout.MASKED_FRAMES).equals(RawFramesLayout.AS_REDUCED)).findFirst();
		if (found.isEmpty()) {
			return Optional.empty();
		}
		DataField field = DataField.of(HdfValues.dataset(HdfBoundary.data(found.get().dataset()), found.get().dataset().getDimensions()));
		int[] bits = new int[pixels];
		for (int i = 0; i < pixels; i++) {
			bits[i] = (int) field.values().getElementLongAbs(i);
		}
		notes.add("pixels not to use are those of " + found.get().path());
		return Optional.of(PixelMask.of(bits, stack.rows(), stack.columns()));
	}
}
