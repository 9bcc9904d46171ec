/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.FramesInMemory;
import org.rampscope.core.Geometry;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.Wavelength;
import org.rampscope.nexus.internal.TreeReader;
import org.rampscope.nexus.internal.TreeWriter;

/** Distance and beam centre as masters of large detectors write them. */
class PlainFieldsGeometryTest {

	private static final int ROWS = 20;
	private static final int COLUMNS = 30;
	private static final String DETECTOR = "/entry/instrument/detector/";
	private static final Map<String, Double> LENGTHS = Map.of("m", 1.0, "mm", 1e-3, "um", 1e-6, "millimeter", 1e-3, "cm", 1e-2);
	private static final List<String> UNITS = List.of("m", "mm", "um", "millimeter", "cm");

	@TempDir
	Path folder;

	private static DataGroup.Builder detector(double distanceM, double column, double row) {
		return DataGroup.builder("NXdetector").field("data", new int[2][ROWS][COLUMNS]).field("detector_distance", distanceM, "m")
				.field("beam_center_x", column, "pixel").field("beam_center_y", row, "pixel").field("x_pixel_size", 75e-6, "m")
				.field("y_pixel_size", 75e-6, "m");
	}

	private Ramp<Frames> read(DataGroup detector) {
		DataGroup entry = DataGroup.builder("NXentry").group("instrument", DataGroup.builder("NXinstrument").group("detector", detector).build())
				.build();
		Path file = folder.resolve("master.h5");
		try (NexusSink sink = new JhdfSink(file)) {
			new TreeWriter(sink).write("", "entry", entry);
			sink.commit();
		}
		return RampReader.openFrames(file);
	}

	private static DataField number(double value, String unit, int rank) {
		DoubleDataset dataset = rank == 0 ? DatasetFactory.createFromObject(DoubleDataset.class, value)
				: DatasetFactory.createFromObject(DoubleDataset.class, new double[] { value }, 1);
		return new DataField(dataset, unit, Map.of());
	}

	private static DataGroup without(DataGroup group, String name) {
		Map<String, DataField> fields = new java.util.LinkedHashMap<>(group.fields());
		fields.remove(name);
		return new DataGroup(group.nexusClass(), group.attributes(), fields, group.groups());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void scatteringAnglesAreThoseOfTheFields(long seed) {
		Random random = new Random(seed);
		double distance = 0.05 + random.nextDouble();
		double pixel1 = 50e-6 + 1e-4 * random.nextDouble();
		double pixel2 = 50e-6 + 1e-4 * random.nextDouble();
		double row = 60 * random.nextDouble() - 20;
		double column = 60 * random.nextDouble() - 20;
		boolean lengths = random.nextBoolean();
		String unit = UNITS.get(random.nextInt(UNITS.size()));
		String centreUnit = lengths ? unit : List.of("pixel", "pixels").get(random.nextInt(2));
		double factor = LENGTHS.get(unit);
		int rank = random.nextInt(2);
		DataGroup detector = DataGroup.builder("NXdetector").field("data", new int[2][ROWS][COLUMNS])
				.field(random.nextBoolean() ? "distance" : "detector_distance", number(distance / factor, unit, rank))
				.field("beam_center_x", number(lengths ? column * pixel2 / factor : column, centreUnit, rank))
				.field("beam_center_y", number(lengths ? row * pixel1 / factor : row, centreUnit, 1 - rank))
				.field("x_pixel_size", number(pixel2 / factor, unit, rank)).field("y_pixel_size", number(pixel1 / factor, unit, rank)).build();
		try (Ramp<Frames> series = read(detector)) {
			Geometry g = series.geometry().orElseThrow(() -> new AssertionError(series.provenance().notes().toString()));
			for (int i = 0; i < 20; i++) {
				int r = random.nextInt(ROWS);
				int c = random.nextInt(COLUMNS);
				double expected = Math.atan(Math.hypot((r + 0.5 - row) * pixel1, (c + 0.5 - column) * pixel2) / distance);
				double[] p = GenericReadersTest.position(g, r, c, ROWS, COLUMNS, series.header().grid().orElseThrow().pixel1M(), series.header().grid().orElseThrow().pixel2M());
				assertEquals(expected, Math.atan2(Math.hypot(p[0], p[1]), p[2]), 1e-9);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "detector_distance", "beam_center_x", "beam_center_y", "x_pixel_size", "y_pixel_size" })
	void whatIsMissingIsNamed(String name) {
		try (Ramp<Frames> series = read(without(detector(0.2, 11, 12).build(), name))) {
			assertEquals(Optional.empty(), series.geometry());
			assertEquals(1, series.provenance().notes().stream()
					.filter(n -> n.contains("where the detector stands") && n.contains("missing: " + DETECTOR + name))
					.count(), series.provenance().notes()::toString);
		}
	}

	@ParameterizedTest
	@CsvSource({ "detector_distance,0.2,keV", "detector_distance,0,m", "detector_distance,-0.2,m", "detector_distance,NaN,m", "beam_center_x,3,deg",
			"beam_center_y,NaN,pixel", "y_pixel_size,1,keV", "detector_distance,200,''", "beam_center_x,11,''", "beam_center_y,12,''", "x_pixel_size,0.1,''" })
	void whatIsUnusableIsNamed(String name, double value, String unit) {
		DataGroup.Builder detector = detector(0.2, 11, 12);
		try (Ramp<Frames> series = read(detector.field(name, value, unit).build())) {
			assertEquals(Optional.empty(), series.geometry());
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("where the detector stands") && n.contains(DETECTOR + name)),
					series.provenance().notes()::toString);
		}
	}

	@Test
	void aCentreThatNobodySetIsUnknown() {
		try (Ramp<Frames> series = read(detector(0.2, 0, 0).build())) {
			assertEquals(Optional.empty(), series.geometry());
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("are both 0")), series.provenance().notes()::toString);
		}
	}

	@Test
	void aDistanceForEveryFrameIsTakenWhereItStaysTheSame() {
		try (Ramp<Frames> same = read(without(detector(1, 11, 12).field("distance", new double[] { 300, 300 }, "mm").build(), "detector_distance"))) {
			assertEquals(0.3, same.geometry().orElseThrow().distanceM(), 1e-12);
		}
		try (Ramp<Frames> moved = read(without(detector(1, 11, 12).field("distance", new double[] { 300, 301 }, "mm").build(), "detector_distance"))) {
			assertEquals(Optional.empty(), moved.geometry());
			assertTrue(moved.provenance().notes().stream().anyMatch(n -> n.contains(DETECTOR + "distance") && n.contains("changes")),
					moved.provenance().notes()::toString);
		}
	}

	@Test
	void twoDistancesThatContradictEachOtherAreNoGeometry() {
		try (Ramp<Frames> series = read(detector(0.2, 11, 12).field("distance", 0.3, "m").build())) {
			assertEquals(Optional.empty(), series.geometry());
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("0.2 m and distance is 0.3 m")), series.provenance().notes()::toString);
		}
	}

	@Test
	void theEnergyThatTheDetectorWasSetToIsTheBeams() {
		DataGroup specific = DataGroup.builder("NXcollection").field("photon_energy", 12398.4198, "eV").build();
		try (Ramp<Frames> series = read(detector(0.2, 11, 12).group("detectorSpecific", specific).build())) {
			Wavelength wavelength = series.header().wavelength().orElseThrow();
			assertEquals(1, wavelength.angstrom(), 1e-6);
			assertEquals(12.3984198, series.metadata().beam().energyKeV(), 1e-9);
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains(DETECTOR + "detectorSpecific/photon_energy")),
					series.provenance().notes()::toString);
		}
	}

	@ParameterizedTest
	@CsvSource({ "distance,0.25,m", "beam_center_x,90,pixel", "beam_center_y,-3,pixel" })
	void transformationsGoBeforeFieldsAndContradictionsAreTold(String name, double value, String unit) {
		Geometry g = new Geometry(0.2, 0.001, 0.0012, 0.02, -0.03, 0.4, 3, Optional.empty());
		Ramp<Frames> series = new Ramp<>(RampHeader.UNKNOWN.withGeometry(Optional.of(g)).withGrid(Optional.of(new DetectorGrid(ROWS, COLUMNS, 1e-4,
				1e-4))), FrameAxis.unknown(1), new FramesInMemory(List.of(DatasetFactory.zeros(org.eclipse.january.dataset.IntegerDataset.class, ROWS,
				COLUMNS))), Results.NONE, Provenance.NONE);
		Path file = folder.resolve("own.nxs");
		RampWriter.writeFrames(series, file, Progress.NONE);
		DataGroup detector;
		try (io.jhdf.HdfFile hdf = new io.jhdf.HdfFile(file)) {
			DataGroup entry = new TreeReader(file, p -> !p.endsWith("/poni") && !p.equals("/entry/data"), Progress.NONE)
					.read((io.jhdf.api.Group) hdf.getChild("entry"));
			detector = entry.groups().get("instrument").groups().get("detector");
		}
		List<String> told = new ArrayList<>();
		try (Ramp<Frames> read = read(detector)) {
			assertEquals(g.rot1Rad(), read.geometry().orElseThrow().rot1Rad(), 1e-12);
			assertTrue(read.provenance().notes().stream().noneMatch(n -> n.contains("instead of")), read.provenance().notes()::toString);
		}
		Map<String, DataField> fields = new java.util.LinkedHashMap<>(detector.fields());
		fields.put(name, number(value, unit, 1));
		try (Ramp<Frames> read = read(new DataGroup(detector.nexusClass(), detector.attributes(), fields, detector.groups()))) {
			assertEquals(g.distanceM(), read.geometry().orElseThrow().distanceM(), 1e-12);
			assertEquals(g.poni1M(), read.geometry().orElseThrow().poni1M(), 1e-12);
			read.provenance().notes().stream().filter(n -> n.contains("instead of") && n.contains("the transformations are taken")).forEach(told::add);
		}
		assertEquals(1, told.size(), told::toString);
	}
}
