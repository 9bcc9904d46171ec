/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rampscope.core.RampMetadata;
import org.rampscope.core.units.Wavelength;

/** Joins what several sources say: the first that knows a value wins, and every contradiction is told. */
public final class MetadataMerge {

	private static final double SAME = 1e-6;
	private static final double BEAM_TOLERANCE = 1e-3;

	private MetadataMerge() {
		// a function
	}

	/**
	 * A source of metadata.
	 *
	 * @param name what to call it: {@code calibration L2.poni}
	 * @param metadata what it says
	 */
	public record Source(String name, RampMetadata metadata) {
	}

	/**
	 * The outcome.
	 *
	 * @param metadata what is taken
	 * @param notes where sources contradict each other, which one was taken and why
	 */
	public record Merged(RampMetadata metadata, List<String> notes) {
	}

	/**
	 * @param sources sources, the most trusted first: usually the calibration, then what the user gave, then the raw file
	 * @return metadata joined
	 */
	public static Merged merge(List<Source> sources) {
		Map<String, Object> values = new LinkedHashMap<>();
		Map<String, String> from = new LinkedHashMap<>();
		List<String> notes = new ArrayList<>();
		List<RampMetadata.Person> users = List.of();
		for (Source source : sources) {
			Map<String, Object> known = new LinkedHashMap<>(MetadataKeys.known(source.metadata()));
			completeBeam(source.name(), known, notes);
			known.forEach((path, value) -> {
				Object before = values.get(path);
				if (before == null) {
					values.put(path, value);
					from.put(path, source.name());
				} else if (!same(before, value)) {
					notes.add(path + ": " + before + " is taken from " + from.get(path) + ", not " + value + " from " + source.name()
							+ ", because that source comes first");
				}
			});
			users = users.isEmpty() ? source.metadata().users() : users;
		}
		return new Merged(MetadataKeys.of(values, users), notes);
	}

	private static boolean same(Object a, Object b) {
		if (a instanceof Double x && b instanceof Double y) {
			return Math.abs(x - y) <= SAME * Math.max(Math.abs(x), Math.abs(y));
		}
		return a instanceof java.time.OffsetDateTime t && b instanceof java.time.OffsetDateTime u ? t.isEqual(u) : a.equals(b);
	}

	/** Energy and wavelength are one quantity: the one is made from the other within a source, so that no mixture arises. */
	private static void completeBeam(String source, Map<String, Object> known, List<String> notes) {
		String energyPath = "beam.energy_keV";
		String wavelengthPath = "beam.wavelength_angstrom";
		Double energy = (Double) known.get(energyPath);
		Double wavelength = (Double) known.get(wavelengthPath);
		if (energy != null && !(energy > 0)) {
			notes.add(source + ": a photon energy of " + energy + " keV is left out");
			known.remove(energyPath);
			energy = null;
		}
		if (wavelength != null && !(wavelength > 0)) {
			notes.add(source + ": a wavelength of " + wavelength + " Å is left out");
			known.remove(wavelengthPath);
			wavelength = null;
		}
		if (energy == null && wavelength != null) {
			known.put(energyPath, new Wavelength(wavelength).energyKeV());
		} else if (wavelength == null && energy != null) {
			known.put(wavelengthPath, Wavelength.ofEnergyKeV(energy).angstrom());
		} else if (energy != null && Math.abs(energy * wavelength / Wavelength.HC_KEV_ANGSTROM - 1) > BEAM_TOLERANCE) {
			double right = new Wavelength(wavelength).energyKeV();
			notes.add(source + ": a photon energy of " + energy + " keV contradicts the wavelength of " + wavelength + " Å, which is " + right
					+ " keV; the wavelength is taken, because calibrations measure it");
			known.put(energyPath, right);
		}
	}
}
