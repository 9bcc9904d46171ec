/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Geometry;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.PoniFile;
import org.rampscope.nexus.XyPattern;

/** Patterns of columns, one per frame, put together to a ramp; what the first header says holds for all. */
public final class PatternSeries {

	private static final Pattern TEMPERATURE = Pattern
			.compile("(?i)\\btemp(?:erature)?\\b\\s*(?:\\(?\\s*K\\s*\\)?)?\\s*[:=]?\\s*([0-9.]+)\\s*K?\\b");
	/** Positions of one series agree within this share of their distance; files write them with ten digits. */
	private static final double GRID_TOLERANCE = 1e-3;

	private final List<Path> names = new ArrayList<>();
	private final List<XyPattern> patterns = new ArrayList<>();

	/**
	 * @param name for messages
	 * @param pattern the next pattern, on the positions of the first
	 */
	public void add(Path name, XyPattern pattern) {
		if (!patterns.isEmpty()) {
			checkGrid(names.get(0), patterns.get(0), name, pattern);
		}
		names.add(name);
		patterns.add(pattern);
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

	/**
	 * @param hashes SHA-256 by name of the files that were read
	 * @return the ramp of the patterns so far
	 */
	public Ramp<Patterns> scan(Map<String, String> hashes) {
		Path file = names.get(0);
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
		Optional<Geometry> geometry = geometry(file, first);
		geometry.ifPresent(g -> notes.add("the detector's position is that in the header of " + file.getFileName()));
		RampMetadata u = RampMetadata.UNKNOWN;
		RampMetadata.Sample sample = new RampMetadata.Sample("", "", temperature(first), "", "", "", "", "", "", "", Double.NaN);
		RampMetadata metadata = new RampMetadata(u.title(), u.start(), u.end(), u.identifiers(), List.of(), u.facility(),
				new RampMetadata.Beam(geometry.flatMap(Geometry::wavelength), Double.NaN, Double.NaN), u.detector(), sample, u.plan(), u.pressure());
		if (!first.header().isEmpty()) {
			notes.add("header of " + file.getFileName() + ": " + String.join(" | ", first.header()));
		}
		return new Ramp<>(RampHeader.of(metadata).withGeometry(geometry), FrameAxis.unknown(patterns.size()),
				new Patterns(RadialAxis.of(unit, first.x()), DatasetFactory.createFromObject(DoubleDataset.class, intensity, patterns.size(), bins), errors
				? Optional.of(DatasetFactory.createFromObject(DoubleDataset.class, sigma, patterns.size(), bins)) : Optional.empty()), Results.NONE,
				new Provenance("", "", hashes, List.of(), notes));
	}

	private static Optional<Geometry> geometry(Path file, XyPattern first) {
		try {
			return Optional.of(PoniFile.parse(file, first.header()).geometry());
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
