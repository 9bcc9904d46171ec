/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
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
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.internal.TreeWriter;

/** Files of other programs. */
class GenericReadersTest {

	@TempDir
	Path folder;

	private Path write(String name, DataGroup... entries) {
		Path file = folder.resolve(name);
		try (NexusSink sink = new JhdfSink(file)) {
			for (int i = 0; i < entries.length; i++) {
				new TreeWriter(sink).write("", i == 0 ? "entry" : "entry" + (i + 1), entries[i]);
			}
			sink.commit();
		}
		return file;
	}

	private static int[][][] frames(int frames, int rows, int columns) {
		int[][][] values = new int[frames][rows][columns];
		for (int f = 0; f < frames; f++) {
			for (int r = 0; r < rows; r++) {
				for (int c = 0; c < columns; c++) {
					values[f][r][c] = 10000 * f + 100 * r + c;
				}
			}
		}
		return values;
	}

	@Test
	void theOnlyDatasetOfFramesIsTaken() {
		Path file = write("plain.h5", DataGroup.builder("NXentry").group("stuff", DataGroup.builder("NXcollection").field("stack", frames(3, 20,
				30))
				.field("flat", new double[20][30]).build()).build());
		try (Ramp<Frames> series = RampReader.openFrames(file)) {
			assertEquals(3, series.data().size());
			assertEquals(30, series.data().columns());
			assertEquals(21907, series.data().frame(2).getInt(19, 7));
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("/entry/stuff/stack")), series.provenance().notes()::toString);
		}
	}

	@Test
	void severalDatasetsAskForAChoice() {
		Path file = write("two.h5", DataGroup.builder("NXentry").field("a", frames(3, 20, 30)).field("b", frames(2, 20, 30)).build());
		DatasetChoiceException e = assertThrows(DatasetChoiceException.class, () -> RampReader.openFrames(file));
		assertEquals(List.of("/entry/a", "/entry/b"), e.candidates().stream().map(DatasetCandidate::path).toList());
		assertTrue(e.getMessage().contains("--dataset"), e.getMessage());
		try (Ramp<Frames> series = RampReader.openFrames(file, ReadOptions.DEFAULT.withDataset("/entry/b"))) {
			assertEquals(2, series.data().size());
		}
		assertThrows(DataException.class, () -> RampReader.openFrames(file, ReadOptions.DEFAULT.withDataset("/entry/c")));
	}

	@Test
	void aMasterIsReadThroughItsLinks() throws IOException {
		Path master = Fixtures.copy("eiger_master.h5", folder);
		Fixtures.copy("eiger_data_000001.h5", folder);
		Fixtures.copy("eiger_data_000002.h5", folder);
		try (Ramp<Frames> series = RampReader.openFrames(master)) {
			assertEquals(4, series.data().size());
			assertEquals(2000 + 288 + 1, series.data().frame(3).getInt(0, 1));
			assertEquals(-1, series.data().frame(0).getInt(0, 0), "the mark of masked pixels");
			assertEquals(75e-6, series.header().grid().orElseThrow().pixel1M(), 1e-15);
			assertEquals(0.01, series.metadata().detector().countTimeS(), 1e-15);
			assertEquals(0.5, series.metadata().beam().wavelengthAngstrom());
			assertEquals(24.797, series.metadata().beam().energyKeV(), 1e-3);
			assertEquals(new Geometry(0.15, 9.5 * 75e-6, 7.25 * 75e-6, 0, 0, 0, 3, Optional.empty()), series.geometry().orElseThrow());
			assertEquals(0.5, series.header().wavelengthAngstrom());
			assertTrue(series.provenance().notes().stream().anyMatch(n -> n.contains("eiger_data_000003.h5")), series.provenance().notes()::toString);
		}
	}

	@Test
	void geometryIsFoundInTheModuleAndItsTransformations() {
		for (Geometry g : List.of(SampleScans.geometry(), new Geometry(0.2, 0.05, 0.06, -0.3, 0.2, 1.1, 3, Optional.empty()),
				new Geometry(0.2, 0.05, 0.06, 0, 0, 0, 3, Optional.empty()))) {
			IntegerDataset frame = DatasetFactory.zeros(IntegerDataset.class, 20, 30);
			Ramp<Frames> series = new Ramp<>(RampHeader.UNKNOWN.withGeometry(Optional.of(g)).withGrid(Optional.of(new DetectorGrid(20, 30, 1e-4,
					2e-4))), FrameAxis.unknown(2), new FramesInMemory(List.of(frame, frame)), Results.NONE, Provenance.NONE);
			Path file = folder.resolve("g.nxs");
			RampWriter.writeFrames(series, file, Progress.NONE);
			// naming the dataset makes the general reader look, which does not prefer our own PONI values when they are gone
			try (Ramp<Frames> read = openWithoutPoni(file)) {
				Geometry found = read.geometry().orElseThrow(() -> new AssertionError(read.provenance().notes().toString()));
				assertEquals(g.distanceM(), found.distanceM(), 1e-12);
				assertEquals(g.poni1M(), found.poni1M(), 1e-12);
				assertEquals(g.poni2M(), found.poni2M(), 1e-12);
				assertEquals(g.rot1Rad(), found.rot1Rad(), 1e-12);
				assertEquals(g.rot2Rad(), found.rot2Rad(), 1e-12);
				assertEquals(g.rot3Rad(), found.rot3Rad(), 1e-12);
			}
		}
	}

	/** Position of a pixel's centre in metres, to the side, up and along the beam, as PONI values and orientation define it. */
	static double[] position(Geometry g, int row, int column, int rows, int columns, double pixel1, double pixel2) {
		boolean flip1 = g.orientation() == 1 || g.orientation() == 2;
		boolean flip2 = g.orientation() == 1 || g.orientation() == 4;
		double p1 = (flip1 ? rows - row - 0.5 : row + 0.5) * pixel1 - g.poni1M();
		double p2 = (flip2 ? columns - column - 0.5 : column + 0.5) * pixel2 - g.poni2M();
		// rotations 1 and 2 are left-handed, rotation 3 is right-handed
		double[] a = { p1, Math.cos(g.rot1Rad()) * p2 + Math.sin(g.rot1Rad()) * g.distanceM(),
				-Math.sin(g.rot1Rad()) * p2 + Math.cos(g.rot1Rad()) * g.distanceM() };
		double[] b = { Math.cos(g.rot2Rad()) * a[0] - Math.sin(g.rot2Rad()) * a[2], a[1],
				Math.sin(g.rot2Rad()) * a[0] + Math.cos(g.rot2Rad()) * a[2] };
		double up = Math.cos(g.rot3Rad()) * b[0] - Math.sin(g.rot3Rad()) * b[1];
		double side = Math.sin(g.rot3Rad()) * b[0] + Math.cos(g.rot3Rad()) * b[1];
		return new double[] { flip2 ? -side : side, flip1 ? -up : up, b[2] };
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void everyPixelStaysInItsPlaceForAllOrientations(int orientation) {
		Random random = new Random(orientation);
		IntegerDataset frame = DatasetFactory.zeros(IntegerDataset.class, 20, 30);
		for (int i = 0; i < 5; i++) {
			Geometry g = new Geometry(0.1 + random.nextDouble(), random.nextDouble() * 0.01, random.nextDouble() * 0.01, random.nextDouble() - 0.5,
					random.nextDouble() - 0.5, 6 * random.nextDouble() - 3, orientation, Optional.empty());
			Ramp<Frames> series = new Ramp<>(RampHeader.UNKNOWN.withGeometry(Optional.of(g)).withGrid(Optional.of(new DetectorGrid(20, 30, 1e-4,
					2e-4))), FrameAxis.unknown(2), new FramesInMemory(List.of(frame, frame)), Results.NONE, Provenance.NONE);
			Path file = folder.resolve("o" + i + ".nxs");
			RampWriter.writeFrames(series, file, Progress.NONE);
			try (Ramp<Frames> own = RampReader.openFrames(file); Ramp<Frames> other = openWithoutPoni(file)) {
				assertEquals(g, own.geometry().orElseThrow());
				assertTrue(other.provenance().notes().stream().noneMatch(n -> n.contains("instead of")), other.provenance().notes()::toString);
				Geometry found = other.geometry().orElseThrow(() -> new AssertionError(other.provenance().notes().toString()));
				for (int[] pixel : new int[][] { { 0, 0 }, { 0, 29 }, { 19, 0 }, { 19, 29 }, { 7, 11 } }) {
					assertArrayEquals(position(g, pixel[0], pixel[1], 20, 30, 1e-4, 2e-4), position(found, pixel[0], pixel[1], 20, 30, 1e-4, 2e-4), 1e-12,
							() -> g + " read as " + found);
				}
			}
		}
	}

	/** The file's geometry with its PONI group hidden by another file that has the rest. */
	private Ramp<Frames> openWithoutPoni(Path file) {
		DataGroup entry;
		try (io.jhdf.HdfFile hdf = new io.jhdf.HdfFile(file)) {
			entry = new org.rampscope.nexus.internal.TreeReader(file, p -> !p.endsWith("/poni") && !p.equals("/entry/data"), Progress.NONE)
					.read((io.jhdf.api.Group) hdf.getChild("entry"));
		}
		return RampReader.openFrames(write("without.nxs", entry));
	}

	@Test
	void filesWithOneStackEachAreASeries() throws IOException {
		List<Path> files = new ArrayList<>();
		for (int k = 0; k < 3; k++) {
			files.add(write("scan_" + k + ".h5", DataGroup.builder("NXentry").field("frames", stack(2 + k, 20, 30, 100 * k)).build()));
		}
		try (Ramp<Frames> series = RampReader.openFrames(files)) {
			assertEquals(9, series.data().size());
			assertEquals(100, series.data().frame(2).getElementLongAbs(0));
			assertEquals(200, series.data().frame(8).getElementLongAbs(0));
			RawFrames.Linked linked = (RawFrames.Linked) RawFrames.link(series);
			assertEquals(List.of("data_000001", "data_000002", "data_000003"), linked.datasets().stream().map(RawDataset::name).toList());
		}
		files.add(write("scan_3.h5", DataGroup.builder("NXentry").field("frames", stack(2, 20, 31, 0)).build()));
		assertThrows(DataException.class, () -> RampReader.openFrames(files));
	}

	private static int[][][] stack(int frames, int rows, int columns, int value) {
		int[][][] all = new int[frames][rows][columns];
		for (int[][] frame : all) {
			for (int[] row : frame) {
				java.util.Arrays.fill(row, value);
			}
		}
		return all;
	}

	@Test
	void aVirtualDatasetNamesTheFilesItIsMadeOf() throws IOException {
		Path file = Fixtures.copy("virtual.h5", folder);
		DataException e = assertThrows(DataException.class, () -> RampReader.openFrames(file));
		assertTrue(e.getMessage().contains("virtual dataset") && e.getMessage().contains("module_1.h5 raw/module_2.h5"), e.getMessage());
	}

	@ParameterizedTest
	@CsvSource({ "a.cbf,CBF", "a.SPE,SPE", "a.zip,archive", "a.7z,archive", "a.mar3450,MAR", "a.xyz,HDF5 or NeXus" })
	void formatsThatAreNotReadAreNamed(String name, String expected) throws IOException {
		Path file = Files.write(folder.resolve(name), new byte[4096]);
		DataException frames = assertThrows(DataException.class, () -> RampReader.openFrames(file));
		assertTrue(frames.getMessage().contains(expected), frames.getMessage());
		if (!name.endsWith("7z")) {
			DataException patterns = assertThrows(DataException.class, () -> RampReader.readPatterns(file, Progress.NONE));
			assertTrue(patterns.getMessage().contains(expected), patterns.getMessage());
		}
	}

	@Test
	void otherFormatsAreToldByTheirFirstBytes() throws IOException {
		Path hdf4 = Files.write(folder.resolve("old.nxs"), new byte[] { 0xe, 3, 0x13, 1, 0, 0, 0, 0, 0 });
		assertTrue(assertThrows(DataException.class, () -> RampReader.openFrames(hdf4)).getMessage().contains("HDF4"));
		Path zip = Files.write(folder.resolve("renamed.nxs"), new byte[] { 'P', 'K', 3, 4, 0, 0, 0, 0, 0 });
		assertTrue(assertThrows(DataException.class, () -> RampReader.openFrames(zip)).getMessage().contains("archive"));
	}

	private static DataGroup.Builder azint(double[][] intensity, double[] axis, String unit) {
		return DataGroup.builder("NXdata").attribute("signal", "I").attribute("axes", new String[] { ".", "radial_axis" }).field("I", intensity)
				.field("I_errors", intensity).field("radial_axis", axis, unit);
	}

	@Test
	void patternsOfAnAzimuthalIntegration() {
		double[][] intensity = { { 1, 2, 3 }, { 4, 5, 6 } };
		DataGroup beam = DataGroup.builder("NXmonochromator").field("energy", 25000.0, "eV").build();
		Path file = write("azint.nxs", DataGroup.builder("NXentry").field("definition", "NXazint1d").group("mono", beam)
				.group("data", azint(intensity, new double[] { 10, 20, 30 }, "1/nm").field("p", new double[] { 10, 20 }, "kbar").build()).build());
		Ramp<Patterns> scan = RampReader.readPatterns(file, Progress.NONE);
		assertEquals(RadialUnit.Q_PER_NM, scan.data().axis().unit());
		assertEquals(6, scan.data().intensity().get(1, 2));
		assertEquals(5, scan.data().sigma().get().get(1, 1));
		assertArrayEquals(new double[] { 1, 2 }, scan.frames().pressureGPa(), 1e-12);
		assertEquals(25, scan.metadata().beam().energyKeV(), 1e-12);
	}

	@Test
	void aSingleDiffractogram() {
		DataGroup data = DataGroup.builder("NXdata").field("data", new DataField(DataField.of(new int[] { 7, 8, 9 }).values(), "",
				Map.of("signal", 1)))
				.field("polar_angle", new double[] { 1, 2, 3 }, "degrees").build();
		Path file = write("monopd.nxs", DataGroup.builder("NXentry").field("definition", "NXmonopd").group("data", data).build());
		Ramp<Patterns> scan = RampReader.readPatterns(file, Progress.NONE);
		assertEquals(RadialUnit.TWO_THETA_DEG, scan.data().axis().unit());
		assertEquals(1, scan.size());
		assertEquals(8, scan.data().intensity().get(0, 1));
	}

	@Test
	void severalGroupsOfPatternsAskForAChoice() {
		double[][] intensity = { { 1, 2, 3 }, { 4, 5, 6 } };
		DataGroup data = azint(intensity, new double[] { 10, 20, 30 }, "deg").build();
		Path file = write("both.nxs", DataGroup.builder("NXentry").group("one", data).group("two", data).build());
		assertThrows(DatasetChoiceException.class, () -> RampReader.readPatterns(file, Progress.NONE));
		assertEquals(2, RampReader.readPatterns(file, ReadOptions.DEFAULT.withDataset("/entry/two"), Progress.NONE).size());
	}

	@Test
	void processedFileOfTheFieldsTool() {
		Ramp<Patterns> scan = RampReader.readPatterns(RealData.file("lambda/testasapo1_1009_00002_proc.nxs"), Progress.NONE);
		assertEquals(50, scan.size());
		assertEquals(4038, scan.data().axis().size());
		assertEquals(RadialUnit.TWO_THETA_DEG, scan.data().axis().unit());
	}

	@Test
	void aFolderOfPatternsIsARamp() throws IOException {
		StringBuilder header = new StringBuilder();
		for (int i = 0; i < 24; i++) {
			header.append("# line ").append(i).append('\n');
		}
		header.append("# 2th_deg I\n");
		for (int i : new int[] { 0, 10, 9 }) {
			Files.writeString(folder.resolve("frame_" + i + ".xy"), header + "1.0 " + i + "\n2.0 5\n3.0 6\n");
		}
		Ramp<Patterns> scan = RampReader.readPatterns(folder, Progress.NONE);
		assertEquals(3, scan.size());
		assertEquals(9, scan.data().intensity().get(1, 0));
		assertEquals(10, scan.data().intensity().get(2, 0));
		assertEquals(3, scan.provenance().inputs().size());
		Files.writeString(folder.resolve("frame_11.xy"), header + "1.0 1\n2.5 5\n3.0 6\n");
		DataException e = assertThrows(DataException.class, () -> RampReader.readPatterns(folder, Progress.NONE));
		assertTrue(e.getMessage().contains("frame_11.xy at point 2"), e.getMessage());
	}

	@Test
	void gsasPatternsKeepErrorsAndTemperature() throws IOException {
		Path file = Files.writeString(folder.resolve("a.fxye"), "Sample at Temp: 295.5 K\nBANK 1 3 3 CONS 100.0 50.0 0 0 FXYE\n"
				+ " 100.0 5.0 0.5\n 150.0 6.0 0.6\n 200.0 7.0 0.7\n");
		Ramp<Patterns> scan = RampReader.readPatterns(file, Progress.NONE);
		assertEquals(1.5, scan.data().axis().at(1), 1e-12);
		assertEquals(0.7, scan.data().sigma().get().get(0, 2), 1e-12);
		assertEquals(295.5, scan.metadata().sample().temperatureK(), 1e-12);
	}

	@Test
	void realPatternWithItsCalibration() {
		Ramp<Patterns> scan = RampReader.readPatterns(RealData.file("map/Fe3O4C_M1_map_1_P1_E1_001.xy"), Progress.NONE);
		assertEquals(0.3344, scan.metadata().beam().wavelengthAngstrom(), 1e-12);
		assertEquals(0.284634930882, scan.geometry().get().distanceM());
	}

	@Test
	void aSyntheticFrameWithItsMask() {
		try (Ramp<Frames> series = RampReader.openFrames(RealData.file("integration/pilatus2m.h5"), ReadOptions.DEFAULT.withDataset("/image"))) {
			assertEquals(1, series.data().size());
			assertEquals(1679, series.data().rows());
			assertTrue(series.mask().get().countMasked() > 1000);
		}
	}
}
