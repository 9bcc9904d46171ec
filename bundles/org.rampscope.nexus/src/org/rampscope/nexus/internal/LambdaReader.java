/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.DataException;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataGroup;

/** Opens the module and part files of a LAMBDA detector as one series of stitched frames. */
public final class LambdaReader {

	/** The extra group with what the detector's server wrote about the run. */
	public static final String COLLECTION = "detector_collection";
	/** The photon energy somebody typed into the detector's server, in keV. */
	public static final String BEAM_ENERGY = "beam_energy";

	private LambdaReader() {
		// a function
	}

	/**
	 * @param files parts of the modules of one series, in any order
	 * @return the series
	 */
	public static Ramp<Frames> open(List<Path> files) {
		List<String> notes = new ArrayList<>();
		SortedMap<Integer, SortedMap<Integer, Path>> byModule = new TreeMap<>();
		for (Path file : files) {
			if (!LambdaFiles.series(file).equals(LambdaFiles.series(files.get(0)))) {
				throw new DataException(file, "", "belongs to another series than " + files.get(0).getFileName(), "Give the files of one series");
			}
			byModule.computeIfAbsent(LambdaFiles.module(file), m -> new TreeMap<>()).put(LambdaFiles.part(file), file);
		}
		TreeSet<Integer> parts = new TreeSet<>(byModule.values().iterator().next().keySet());
		byModule.values().forEach(module -> parts.retainAll(module.keySet()));
		byModule.forEach((module, all) -> all.keySet().stream().filter(p -> !parts.contains(p))
				.forEach(p -> notes.add("part " + p + " of module " + module + " is left out: other modules lack that part")));
		if (parts.isEmpty()) {
			throw new DataException(files.get(0), "", "the modules have no part in common", "Give the same parts of all modules");
		}
		List<LambdaModule> modules = new ArrayList<>();
		try {
			byModule.forEach((number, all) -> modules.add(LambdaModule.open(number, parts.stream().map(all::get).toList())));
			return series(files.get(0), modules, notes);
		} catch (RuntimeException e) {
			modules.forEach(LambdaModule::close);
			throw e;
		}
	}

	private static Ramp<Frames> series(Path file, List<LambdaModule> modules, List<String> notes) {
		StitchedFrames frames = new StitchedFrames(modules, notes);
		GroupView detector = modules.get(0).detector();
		PixelMask mask = frames.mask(notes);
		double pixel1 = detector.number("y_pixel_size", "m");
		double pixel2 = detector.number("x_pixel_size", "m");
		RampMetadata.DetectorInfo info = info(detector, notes);
		RampMetadata unknown = RampMetadata.UNKNOWN;
		RampMetadata metadata = new RampMetadata(LambdaFiles.series(file), unknown.start(), unknown.end(), unknown.identifiers(), List.of(),
				unknown.facility(), unknown.beam(), info, unknown.sample(), unknown.plan(), unknown.pressure());
		notes.addAll(detector.assumed().orElse(List.of()));
		notes.add("the files say nothing of sample, pressure, detector position and times of the frames");
		FrameAxis unknownAxis = FrameAxis.unknown(frames.size());
		FrameAxis axis = new FrameAxis(unknownAxis.timeS(), unknownAxis.pressureGPa(), unknownAxis.pressureSigmaGPa(), frames.numbers());
		return new Ramp<>(new RampHeader(metadata, Optional.empty(), DetectorGrid.known(frames.rows(), frames.columns(), pixel1, pixel2),
				Optional.of(mask), Optional.empty()), axis, frames, Results.NONE.with(ResultType.tree(COLLECTION), collection(detector, notes)),
				Provenance.NONE.withNotes(notes));
	}

	private static RampMetadata.DetectorInfo info(GroupView detector, List<String> notes) {
		double thickness = Double.NaN;
		if (detector.has("sensor_thickness")) {
			if (detector.group().fields().get("sensor_thickness").unit().isEmpty()) {
				notes.add("sensor_thickness is " + detector.number("sensor_thickness", "") + " without a unit and is not used");
			} else {
				thickness = detector.number("sensor_thickness", "um");
			}
		}
		return new RampMetadata.DetectorInfo(detector.text("description"), detector.number("count_time", "s"), Double.NaN,
				detector.number("saturation_value", ""), detector.text("sensor_material"), thickness, detector.number("threshold_energy", "keV"));
	}

	private static DataGroup collection(GroupView detector, List<String> notes) {
		GroupView collection = detector.in("collection");
		Map<String, org.rampscope.core.tree.DataField> fields = new LinkedHashMap<>(collection.group().fields());
		double energy = collection.number(BEAM_ENERGY, "keV");
		if (!Double.isNaN(energy)) {
			fields.put(BEAM_ENERGY, org.rampscope.core.tree.DataField.of(new double[] { energy }, "keV"));
			notes.add("the detector's server was told a beam energy of " + energy + " keV; it is typed in by hand and is not used: the calibration "
					+ "decides");
		}
		return new DataGroup("NXcollection", Map.of(), fields, Map.of());
	}
}
