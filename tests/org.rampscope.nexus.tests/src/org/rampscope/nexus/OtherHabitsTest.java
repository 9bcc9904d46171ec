/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.CountRange;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.result.Results;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.internal.TreeWriter;

/** Numbers in HDF5 files of other programs: their units, scales, edges and masks. */
class OtherHabitsTest {

	private static final int ROWS = 24;
	private static final int COLUMNS = 20;

	@TempDir
	private Path folder;

	private Path write(DataGroup entry) {
		Path file = folder.resolve("other.h5");
		try (NexusSink sink = new JhdfSink(file)) {
			new TreeWriter(sink).write("", "entry", entry);
			sink.commit();
		}
		return file;
	}

	private static DataField field(double[] values, String unit) {
		return DataField.of(values, unit);
	}

	private static DataGroup patterns(Object counts, DataField axis, Map<String, Double> beside) {
		DataGroup.Builder data = DataGroup.builder("NXdata").attribute("signal", "I").attribute("axes", new String[] { ".", "radial" }).field("I", counts)
				.field("radial", axis);
		beside.forEach((name, value) -> data.field(name, value, ""));
		return DataGroup.builder("NXentry").group("data", data.build()).build();
	}

	@Test
	void wholeNumbersWithAScale() {
		int[][] counts = { { 1, 2, 3 }, { 4, 5, 6 } };
		Ramp<Patterns> scan = RampReader.readPatterns(write(patterns(counts, field(new double[] { 1, 2, 3 }, "1/angstrom"), Map.of("I_scaling_factor", 0.5, "I_offset", 10.))),
				Progress.NONE);
		assertEquals(10.5, scan.data().intensityRows().row(0)[0]);
		assertEquals(13, scan.data().intensityRows().row(1)[2]);
		assertTrue(scan.provenance().notes().stream().anyMatch(n -> n.contains("scaling_factor")), scan.provenance().notes()::toString);
	}

	@Test
	void scaledFramesAreRefused() {
		DataGroup data = DataGroup.builder("NXdata").attribute("signal", "data").field("data", new int[2][ROWS][COLUMNS]).field("data_scaling_factor", 0.1, "").build();
		Path file = write(DataGroup.builder("NXentry").group("data", data).build());
		DataException refused = assertThrows(DataException.class, () -> RampReader.openFrames(file));
		assertTrue(refused.getMessage().contains("data_scaling_factor is 0.1"), refused.getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "A^-1, Q_PER_ANGSTROM", "1/A, Q_PER_ANGSTROM", "angstrom^-1, Q_PER_ANGSTROM", "nm^-1, Q_PER_NM", "A, D_ANGSTROM", "deg, TWO_THETA_DEG" })
	void unitsOfAxesAsProgramsWriteThem(String unit, RadialUnit expected) {
		Ramp<Patterns> scan = RampReader.readPatterns(write(patterns(new double[2][3], field(new double[] { 1, 2, 3 }, unit), Map.of())), Progress.NONE);
		assertEquals(expected, scan.data().axis().unit());
		assertEquals(3, scan.data().axis().size());
	}

	@Test
	void edgesOfBins() {
		Ramp<Patterns> scan = RampReader.readPatterns(write(patterns(new double[2][3], field(new double[] { 1, 2, 3, 5 }, "1/nm"), Map.of())), Progress.NONE);
		assertEquals(List.of(1.5, 2.5, 4.), java.util.stream.IntStream.range(0, 3).mapToObj(scan.data().axis()::at).toList());
	}

	@Test
	void anAxisThatSaysTooLittleIsNamed() {
		Path file = write(patterns(new double[2][3], field(new double[] { 1, 2, 3 }, ""), Map.of()));
		DataException refused = assertThrows(DataException.class, () -> RampReader.readPatterns(file, Progress.NONE));
		assertTrue(refused.getMessage().contains("/entry/data/radial has no unit"), refused.getMessage());
	}

	@Test
	void pyFaisFile() {
		Ramp<Patterns> scan = RampReader.readPatterns(RealData.file("interop/pyfai_q_A.h5"), Progress.NONE);
		assertEquals(RadialUnit.ofId("q_A^-1").orElseThrow(), scan.data().axis().unit());
		assertEquals(6, scan.size());
		assertEquals(90, scan.data().axis().size());
		assertEquals(0.7371, scan.data().axis().at(0), 1e-4);
		assertEquals(4.8050, scan.data().axis().at(89), 1e-4);
		assertEquals(23.016, scan.data().intensityRows().row(0)[0], 1e-3);
		assertEquals(21.159, scan.data().intensityRows().row(0)[1], 1e-3);
	}

	@Test
	void scaledFileOfAnotherProgram() {
		Ramp<Patterns> scan = RampReader.readPatterns(RealData.file("interop/scaling_factor.h5"), Progress.NONE);
		for (int f = 0; f < 12; f++) {
			double[] row = scan.data().intensityRows().row(f);
			for (int k = 0; k < 49; k++) {
				double stored = 100 + (13 * f + 5 * k) % 97 + k / 8.0;
				assertEquals(0.5 * stored + 10, row[k], 0.2501, "frame " + f + ", bin " + k);
			}
		}
	}

	@Test
	void lengthsWithoutUnitsAreNotTaken() {
		try (Ramp<Frames> series = RampReader.openFrames(RealData.file("interop/detector_without_units.h5"))) {
			assertEquals(Optional.empty(), series.geometry());
			assertEquals(Optional.empty(), series.header().grid());
			for (String name : List.of("distance", "x_pixel_size", "y_pixel_size", "beam_center_x", "beam_center_y")) {
				assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("/" + name)), () -> name + " in " + series.provenance().notes());
			}
		}
	}

	@Test
	void energiesWithoutUnitsAreNotTaken() {
		try (Ramp<Frames> series = RampReader.openFrames(RealData.file("reports/hdf5/energy_without_unit.h5"))) {
			assertEquals(Optional.empty(), series.header().wavelength());
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("incident_energy: holds 29998")), series.provenance().notes()::toString);
		}
		for (String name : List.of("unit_A", "unit_microns")) {
			try (Ramp<Frames> series = RampReader.openFrames(RealData.file("reports/hdf5/" + name + ".h5"));
					Ramp<Frames> right = RampReader.openFrames(RealData.file("reports/hdf5/units_given.h5"))) {
				assertEquals(right.header().wavelength().orElseThrow().angstrom(), series.header().wavelength().orElseThrow().angstrom(), 1e-5, name);
				assertEquals(right.header().grid(), series.header().grid(), name);
			}
		}
	}

	@Test
	void masksOfEveryFrameAndOfOtherShapes() {
		int[][][] perFrame = new int[2][ROWS][COLUMNS];
		perFrame[0][1][2] = 1;
		perFrame[1][3][4] = 8;
		try (Ramp<Frames> series = RampReader.openFrames(write(masked(perFrame)))) {
			int[] bits = series.mask().orElseThrow().bits().getData();
			assertEquals(1, bits[COLUMNS + 2]);
			assertEquals(8, bits[3 * COLUMNS + 4]);
			assertEquals(2, java.util.Arrays.stream(bits).filter(b -> b != 0).count());
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("each of 2 frames")), series.provenance().notes()::toString);
		}
		try (Ramp<Frames> series = RampReader.openFrames(write(masked(new int[ROWS + 2][COLUMNS])))) {
			assertEquals(Optional.empty(), series.mask());
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("pixel_mask has the shape [26, 20]")), series.provenance().notes()::toString);
		}
		try (Ramp<Frames> series = RampReader.openFrames(RealData.file("reports/hdf5/mask_bool.h5"))) {
			assertEquals(268, java.util.Arrays.stream(series.mask().orElseThrow().bits().getData()).filter(b -> b != 0).count());
		}
	}

	@Test
	void filesMovedTogetherAreFoundBesideTheMaster() {
		try (Ramp<Frames> series = RampReader.openFrames(RealData.file("reports/hdf5/moved/run_master.h5"));
				Ramp<Frames> base = RampReader.openFrames(RealData.file("reports/base.h5"))) {
			assertEquals(6, series.size());
			for (int f = 0; f < 6; f++) {
				assertEquals(base.data().frame(f).getSlice(), series.data().frame(f).getSlice(), "frame " + f);
			}
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("beside this file was taken")), series.provenance().notes()::toString);
		}
	}

	@Test
	void framesAroundAMissingFileKeepTheirNumbers() {
		try (Ramp<Frames> series = RampReader.openFrames(RealData.file("reports/hdf5/gap/run_master.h5"))) {
			assertEquals(List.of(0, 1, 4, 5), java.util.Arrays.stream(series.frames().frameNumber()).boxed().toList());
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("run_data_000002.h5")), series.provenance().notes()::toString);
		}
	}

	@Test
	void stacksOfStacksAreNamedWithTheirShape() {
		DataException refused = assertThrows(DataException.class, () -> RampReader.openFrames(RealData.file("reports/hdf5/stack4d_2x3.h5")));
		assertTrue(refused.getMessage().contains("[2, 3, 60, 75]"), refused.getMessage());
	}

	private static DataGroup masked(Object mask) {
		DataGroup detector = DataGroup.builder("NXdetector").field("data", new int[2][ROWS][COLUMNS]).field("pixel_mask", mask).build();
		return DataGroup.builder("NXentry").group("instrument", DataGroup.builder("NXinstrument").group("detector", detector).build()).build();
	}

	/** Frames of unsigned integers: every bit pattern comes back, and the type of the file. */
	@ParameterizedTest
	@CsvSource({ "8, 255", "16, 65535", "32, -1" })
	void embeddedFramesKeepTheirType(int bits, int largest) {
		IntegerDataset counts = DatasetFactory.zeros(IntegerDataset.class, ROWS, COLUMNS);
		counts.set(largest, 3, 5);
		counts.set(7, 4, 5);
		Frames unsigned = new UnsignedFrames(counts, bits);
		Ramp<Frames> series = new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(1), unsigned, Results.NONE, Provenance.NONE);
		RawFrames.Embedded embedded = (RawFrames.Embedded) RawFrames.embed(series, SinkFactory.EMBEDDED);
		assertEquals(ElementType.valueOf("UINT" + bits), embedded.type());
		Path file = folder.resolve("embedded" + bits + ".nxs");
		RampWriter.writeFrames(series, file, embedded.type(), Progress.NONE);
		try (Ramp<Frames> read = RampReader.openFrames(file)) {
			assertEquals(CountRange.unsigned(bits), read.data().countRange());
			assertEquals(largest, read.data().frame(0).getInt(3, 5));
			assertEquals(7, read.data().frame(0).getInt(4, 5));
			assertFalse(read.data().countRange().marks(7));
		}
	}

	private record UnsignedFrames(IntegerDataset counts, int bits) implements Frames {

		@Override
		public int size() {
			return 1;
		}

		@Override
		public int rows() {
			return ROWS;
		}

		@Override
		public int columns() {
			return COLUMNS;
		}

		@Override
		public IntegerDataset frame(int index) {
			return counts;
		}

		@Override
		public CountRange countRange() {
			return CountRange.unsigned(bits);
		}

		@Override
		public void close() {
			// in memory
		}
	}
}
