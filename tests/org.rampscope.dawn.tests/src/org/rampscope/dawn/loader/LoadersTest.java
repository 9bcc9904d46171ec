/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.loader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.dawnsci.analysis.api.io.IDataHolder;
import org.eclipse.dawnsci.analysis.api.io.ScanFileHolderException;
import org.eclipse.dawnsci.analysis.api.metadata.IDiffractionMetadata;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MaskMetadata;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Frames;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.dawn.internal.geometry.DiffractionGeometry;
import org.rampscope.dawn.standin.StandInLoaders;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.simulation.DataSetId;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.FrameSimulator;
import org.rampscope.simulation.PatternSimulator;

import io.jhdf.HdfFile;
import uk.ac.diamond.scisoft.analysis.io.DataHolder;

/** Our files and LAMBDA series come into DAWN with axes, units, masks and geometry; other files are handed on to DAWN's own. */
class LoadersTest {

	@TempDir
	private static Path folder;
	private static Ramp<Patterns> scan;
	private static Ramp<Frames> series;

	@BeforeAll
	static void write() {
		scan = new PatternSimulator().simulate(DataSetId.D1.recipe(), Progress.NONE);
		RampWriter.writePatterns(scan, folder.resolve("patterns.nxs"), Progress.NONE);
		series = new FrameSimulator().simulate(DataSetId.D1.recipe().withFrames(4), DetectorSetup.demo(), Progress.NONE);
		RampWriter.writeFrames(series, folder.resolve("frames.nxs"), Progress.NONE);
	}

	private static DataHolder load(String name) throws ScanFileHolderException {
		return new RampScopeLoader(folder.resolve(name).toString()).loadFile();
	}

	@Test
	void patternsComeWithPressureRadiusAndUncertainty() throws Exception {
		DataHolder holder = load("patterns.nxs");
		Dataset intensity = DatasetUtils.sliceAndConvertLazyDataset(holder.getLazyDataset("/entry/data/intensity"));
		assertArrayEquals(scan.data().intensity().getData(), DatasetUtils.cast(DoubleDataset.class, intensity).getData());
		assertNotNull(intensity.getErrors());
		AxesMetadata axes = intensity.getFirstMetadata(AxesMetadata.class);
		assertEquals(List.of("pressure", "frame_number", "time"), Arrays.stream(axes.getAxis(0)).map(ILazyDataset::getName)
				.map(LoadersTest::plain).toList());
		assertEquals("2theta", plain(axes.getAxis(1)[0].getName()));
		assertTrue(Stream.of(holder.getNames()).anyMatch(n -> n.startsWith("/entry/simulation_truth/")),
				() -> Arrays.toString(holder.getNames()));
	}

	/** January adds the part taken to the name of a slice. */
	private static String plain(String name) {
		return name.contains("[") ? name.substring(0, name.indexOf('[')) : name;
	}

	@Test
	void framesAreReadWhenAskedForWithMaskAndGeometry() throws Exception {
		ILazyDataset stack = load("frames.nxs").getLazyDataset("/entry/instrument/detector/data");
		assertArrayEquals(new int[] { 4, 768, 768 }, stack.getShape());
		IDataset frame = stack.getSlice(new int[] { 2, 0, 0 }, new int[] { 3, 768, 768 }, null);
		Dataset expected = series.data().frame(2);
		assertEquals(expected.sum(), DatasetUtils.convertToDataset(frame).sum());
		assertEquals(expected.getInt(300, 411), frame.getInt(0, 300, 411));
		IDataset part = stack.getSlice(new int[] { 1, 100, 40 }, new int[] { 4, 200, 60 }, new int[] { 2, 3, 1 });
		assertArrayEquals(new int[] { 2, 34, 20 }, part.getShape());
		assertEquals(series.data().frame(3).getInt(103, 45), part.getInt(1, 1, 5));
		MaskMetadata mask = frame.getFirstMetadata(MaskMetadata.class);
		assertArrayEquals(new int[] { 1, 768, 768 }, mask.getMask().getShape());
		int masked = series.mask().orElseThrow().countMasked();
		assertEquals(768 * 768 - masked,
				((Number) DatasetUtils.convertToDataset(mask.getMask()).cast(DoubleDataset.class).sum()).intValue(), "true is good");
		DiffractionGeometry geometry = DiffractionGeometry.of(frame.getFirstMetadata(IDiffractionMetadata.class)).orElseThrow();
		assertEquals(series.geometry().orElseThrow().distanceM(), geometry.geometry().distanceM(), 1e-12);
		assertEquals(series.geometry().orElseThrow().poni1M(), geometry.geometry().poni1M(), 1e-12);
		assertEquals(series.geometry().orElseThrow().orientation(), geometry.geometry().orientation());
	}

	@Test
	void aStackThatWasSentElsewhereOpensItsFileAgain() throws Exception {
		FramesOnDemand loader = new FramesOnDemand(folder.resolve("frames.nxs"), RampReader.openFrames(folder.resolve("frames.nxs")));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(loader);
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
			FramesOnDemand sent = (FramesOnDemand) in.readObject();
			IDataset frame = sent.getDataset(null, new org.eclipse.january.dataset.SliceND(new int[] { 4, 768, 768 }, new int[] { 1, 0,
					0 }, new int[] { 2, 768, 768 }, null));
			assertEquals(series.data().frame(1).getInt(300, 411), frame.getInt(0, 300, 411));
		}
	}

	@Test
	void whatIsNoFileOfAnyKindIsRefused() throws Exception {
		Path text = Files.writeString(folder.resolve("other.nxs"), "no HDF5");
		assertThrows(ScanFileHolderException.class, () -> load("other.nxs"));
		assertThrows(ScanFileHolderException.class, () -> load("missing.nxs"));
		Files.copy(text, folder.resolve("x_m1_part00000.nxs"));
		assertThrows(ScanFileHolderException.class, () -> load("x_m1_part00000.nxs"));
	}

	@Test
	void aDamagedFileOfOursIsRefusedWithTheReason() throws Exception {
		Path file = folder.resolve("damaged.nxs");
		try (var out = HdfFile.write(file)) {
			out.putAttribute("creator", "RampScope");
			out.putGroup("entry").putDataset("definition", "NXxrd_pressure_ramp");
		}
		var e = assertThrows(ScanFileHolderException.class, () -> load("damaged.nxs"));
		assertTrue(e.getMessage().contains("damaged.nxs"), e.getMessage());
	}

	@Test
	void foreignFilesAreHandedOnToTheLoadersOfDawn() throws Exception {
		for (String name : List.of("foreign.nxs", "foreign.h5", "foreign_m1_part00000.nxs")) {
			try (var out = HdfFile.write(folder.resolve(name))) {
				out.putGroup("entry").putDataset("data", new double[] { 1, 2 });
			}
			RampScopeLoader loader = new RampScopeLoader(folder.resolve(name).toString());
			DataHolder holder = loader.loadFile();
			assertArrayEquals(new String[0], holder.getNames(), "the stand-in reads nothing, ours would have found data");
			assertEquals(folder.resolve(name).toString(), holder.getFilePath());
			assertEquals(holder.getMetadata(), loader.getMetadata());
			assertFalse(loader.isLoading());
		}
	}

	@Test
	void whichLoaderIsAskedDoesNotDependOnTheFileBefore() throws Exception {
		try (var out = HdfFile.write(folder.resolve("before.nxs"))) {
			out.putGroup("entry").putDataset("data", new double[] { 1, 2 });
		}
		StandInLoaders loaders = new StandInLoaders();
		loaders.register(RampScopeLoader.class, "nxs,h5");
		for (String name : List.of("before.nxs", "patterns.nxs", "before.nxs", "frames.nxs", "patterns.nxs")) {
			IDataHolder holder = loaders.load(folder.resolve(name).toString());
			assertEquals(!name.startsWith("before"), holder.getNames().length > 0, name);
		}
	}

	@Test
	void aLambdaSeriesIsOneStackFromAnyOfItsFiles() throws Exception {
		Path data = Path.of(System.getProperty("rampscope.data", ""));
		Path any = null;
		if (Files.isDirectory(data)) {
			try (Stream<Path> files = Files.walk(data)) {
				any = files.filter(f -> f.getFileName().toString().matches(".*_m\\d+_part\\d+\\.nxs")).sorted().findFirst().orElse(null);
			}
		}
		Assumptions.assumeTrue(any != null, "no LAMBDA series in the folder of rampscope.data (" + data + ")");
		RampScopeLoader loader = new RampScopeLoader();
		loader.setFile(any.toString());
		ILazyDataset stack = loader.loadFile().getLazyDataset(FrameDatasetsHolder.FRAMES);
		try (Ramp<Frames> expected = RampReader.openFrames(any)) {
			assertArrayEquals(new int[] { expected.data().size(), expected.data().rows(), expected.data().columns() },
					stack.getShape());
			int last = expected.data().size() - 1;
			IDataset frame = stack.getSlice(new int[] { last, 0, 0 }, new int[] { last + 1, stack.getShape()[1], stack.getShape()[2] },
					null);
			assertEquals(expected.data().frame(last).sum(), DatasetUtils.convertToDataset(frame).sum());
		}
	}
}
