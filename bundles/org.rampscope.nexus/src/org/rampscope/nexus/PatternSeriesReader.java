/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Geometry;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.internal.NaturalOrder;

/** Reads a ramp from a series of pattern files, one per frame, as many ramps are published. */
public final class PatternSeriesReader {

	private static final Pattern SUFFIX = Pattern.compile(".*\\.(xy|xye|chi|dat|fxye)", Pattern.CASE_INSENSITIVE);
	private static final Pattern TEMPERATURE = Pattern
			.compile("(?i)\\btemp(?:erature)?\\b\\s*(?:\\(?\\s*K\\s*\\)?)?\\s*[:=]?\\s*([0-9.]+)\\s*K?\\b");
	/** Positions of one series agree within this share of their distance; files write them with ten digits. */
	private static final double GRID_TOLERANCE = 1e-3;

	private PatternSeriesReader() {
		// functions
	}

	/** @return whether the name is that of a pattern file */
	public static boolean isPattern(Path file) {
		return SUFFIX.matcher(file.getFileName().toString()).matches();
	}

	/**
	 * @param folder a folder of pattern files, read in the order in which people count
	 * @param progress told of each file
	 * @return the ramp
	 */
	public static RampScan readFolder(Path folder, Progress progress) {
		try (Stream<Path> all = Files.list(folder)) {
			List<Path> files = all.filter(Files::isRegularFile).filter(PatternSeriesReader::isPattern).sorted(NaturalOrder.OF_FILES).toList();
			if (files.isEmpty()) {
				throw new DataException(folder, "", "holds no pattern files", "Give a folder with files named *.xy, *.xye, *.chi, *.dat or *.fxye");
			}
			return read(files, progress);
		} catch (IOException e) {
			throw new DataException(folder, "", "cannot be listed (" + e.getMessage() + ")", "Check its permissions", e);
		}
	}

	/**
	 * @param files one pattern each, in the order of the ramp, all on the same radial positions
	 * @param progress told of each file
	 * @return the ramp
	 */
	public static RampScan read(List<Path> files, Progress progress) {
		progress.begin("Reading patterns", files.size());
		List<XyPattern> patterns = new ArrayList<>();
		Map<String, String> hashes = new LinkedHashMap<>();
		for (Path file : files) {
			progress.checkCancelled();
			XyPattern pattern = XyFile.read(file);
			if (!patterns.isEmpty()) {
				checkGrid(files.get(0), patterns.get(0), file, pattern);
			}
			patterns.add(pattern);
			hashes.put(file.getFileName().toString(), FileHash.sha256(file));
			progress.worked(1);
		}
		progress.done();
		return scan(files.get(0), patterns, hashes);
	}

	private static void checkGrid(Path firstFile, XyPattern first, Path file, XyPattern pattern) {
		if (pattern.x().length != first.x().length) {
			throw new DataException(file, "", "has " + pattern.x().length + " points, " + firstFile.getFileName() + " has " + first.x().length,
					"Give patterns on one grid, or integrate them again");
		}
		double step = first.x().length > 1 ? Math.abs(first.x()[1] - first.x()[0]) : 1;
		for (int i = 0; i < first.x().length; i++) {
			if (Math.abs(pattern.x()[i] - first.x()[i]) > GRID_TOLERANCE * step) {
				throw new DataException(file, "point " + (i + 1), "lies at " + pattern.x()[i] + ", in " + firstFile.getFileName() + " at "
						+ first.x()[i],
						"Give patterns on one grid, or integrate them again");
			}
		}
	}

	private static RampScan scan(Path file, List<XyPattern> patterns, Map<String, String> hashes) {
		XyPattern first = patterns.get(0);
		int bins = first.x().length;
		List<String> notes = new ArrayList<>();
		double[] intensity = new double[Math.multiplyExact(bins, patterns.size())];
		double[] sigma = new double[intensity.length];
		Arrays.fill(sigma, Double.NaN);
		for (int f = 0; f < patterns.size(); f++) {
			System.arraycopy(patterns.get(f).intensity(), 0, intensity, f * bins, bins);
			double[] own = patterns.get(f).sigma().orElse(new double[0]);
			System.arraycopy(own, 0, sigma, f * bins, own.length);
		}
		boolean errors = patterns.stream().anyMatch(p -> p.sigma().isPresent());
		RadialUnit unit = first.unit().orElse(RadialUnit.TWO_THETA_DEG);
		if (first.unit().isEmpty()) {
			notes.add("the files do not say what their first column is; it is taken for two theta in degrees");
		}
		Optional<Geometry> geometry = geometry(file);
		geometry.ifPresent(g -> notes.add("the detector's position is that in the header of " + file.getFileName()));
		RampMetadata u = RampMetadata.UNKNOWN;
		double wavelength = geometry.flatMap(Geometry::wavelength).map(w -> w.angstrom()).orElse(Double.NaN);
		double energy = geometry.flatMap(Geometry::wavelength).map(w -> w.energyKeV()).orElse(Double.NaN);
		RampMetadata.Sample sample = new RampMetadata.Sample("", "", temperature(first), "", "", "", "", "", "", "", Double.NaN);
		RampMetadata metadata = new RampMetadata(u.title(), u.start(), u.end(), u.identifiers(), List.of(), u.facility(),
				new RampMetadata.Beam(energy, wavelength, Double.NaN, Double.NaN), u.detector(), sample, u.plan(), u.pressure());
		if (!first.header().isEmpty()) {
			notes.add("header of " + file.getFileName() + ": " + String.join(" | ", first.header()));
		}
		return new RampScan(metadata, geometry, RadialAxis.of(unit, first.x()), FrameAxis.unknown(patterns.size()),
				DatasetFactory.createFromObject(DoubleDataset.class, intensity, patterns.size(), bins),
				errors ? Optional.of(DatasetFactory.createFromObject(DoubleDataset.class, sigma, patterns.size(), bins)) : Optional.empty(),
				Optional.empty(), Map.of(), new Provenance("", "", hashes, List.of(), notes));
	}

	private static Optional<Geometry> geometry(Path file) {
		try {
			return Optional.of(PoniFile.read(file).geometry());
		} catch (RampScopeException e) {
			// most headers hold none, and that is no fault
			return Optional.empty();
		}
	}

	private static double temperature(XyPattern pattern) {
		for (String line : pattern.header()) {
			Matcher m = TEMPERATURE.matcher(line);
			boolean kelvin = line.toUpperCase(Locale.ROOT).matches(".*\\d\\s*K\\b.*|.*\\(\\s*K\\s*\\).*");
			if (kelvin && m.find() && m.group(1).matches("\\d+(\\.\\d+)?")) {
				return Double.parseDouble(m.group(1));
			}
		}
		return Double.NaN;
	}
}
