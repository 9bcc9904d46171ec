/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.FramesInMemory;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.nexus.internal.format.TiffFormat;
import org.rampscope.nexus.internal.nxdl.NxdlParser;
import org.rampscope.nexus.validation.DefinitionSet;
import org.rampscope.nexus.validation.NexusValidator;

/** Damaged and hostile files end in an error of ours: no hang, no other exception. Ten thousand of them in the long tests. */
class HostileFilesTest {

	private static final boolean LONG = Boolean.getBoolean("rampscope.long");
	private static final int FILES = LONG ? 10_000 : 400;
	/** The promise is two seconds, held in the long tests; the short ones run beside other work. */
	private static final Duration LIMIT = Duration.ofSeconds(LONG ? 2 : 30);

	@TempDir
	Path folder;

	/** A file to spoil. */
	private record Seed(String name, byte[] bytes) {
	}

	private List<Seed> seeds() throws IOException {
		List<Seed> seeds = new ArrayList<>();
		Path ramp = folder.resolve("ramp.nxs");
		RampWriter.writePatterns(SampleScans.full(5, 30, 1), ramp, Progress.NONE);
		seeds.add(new Seed("x.nxs", Files.readAllBytes(ramp)));
		Random random = new Random(5);
		List<IntegerDataset> frames = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			frames.add(DatasetFactory.createFromObject(IntegerDataset.class, random.ints(200 * 220, 0, 9).toArray(), 200, 220));
		}
		Ramp<Frames> series = new Ramp<>(RampHeader.of(SampleScans.metadata()).withGeometry(Optional.of(SampleScans.geometry()))
				.withGrid(Optional.of(new DetectorGrid(200, 220, 1e-4, 1e-4))).withMask(Optional.of(PixelMask.none(200, 220))), FrameAxis.unknown(3),
				new FramesInMemory(frames), Results.NONE, Provenance.NONE);
		Path file = folder.resolve("frames.nxs");
		RampWriter.writeFrames(series, file, Progress.NONE);
		seeds.add(new Seed("x.nxs", Files.readAllBytes(file)));
		for (String fixture : List.of("links.h5", "linked.h5", "eiger_data_000001.h5", "eiger_master.h5", "virtual.h5")) {
			try (InputStream in = HostileFilesTest.class.getResourceAsStream("/org/rampscope/nexus/fixtures/" + fixture)) {
				seeds.add(new Seed("x.h5", in.readAllBytes()));
			}
		}
		Path linked = folder.resolve("linked.nxs");
		try (Ramp<Frames> own = RampReader.openFrames(file)) {
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(3, 20, 1), linked, RawFrames.link(own), Progress.NONE);
		}
		seeds.add(new Seed("x.nxs", Files.readAllBytes(linked)));
		seeds.add(new Seed("x.7z", archive()));
		Path poni = folder.resolve("a.poni");
		PoniFile.write(new Calibration(SampleScans.geometry(), 1e-4, 1e-4, Optional.of(new int[] { 3, 4 }), "Detector"), poni);
		seeds.add(new Seed("x.poni", Files.readAllBytes(poni)));
		Path xy = folder.resolve("a.xy");
		XyFile.write(SampleScans.full(2, 20, 1).data().pattern(0), List.of("header"), xy);
		seeds.add(new Seed("x.xy", Files.readAllBytes(xy)));
		try (InputStream in = DefinitionSet.embeddedText()) {
			seeds.add(new Seed("x.nxdl.xml", in.readAllBytes()));
		}
		String data = System.getProperty("rampscope.data", "");
		for (String real : List.of("lambda/testasapo1_1009_00002_m1_part00000.nxs", "lambda/L2.poni", "ceo2/CeO2_Pilatus1M.xy",
				"ceo2/CeO2_Pilatus1M.tif")) {
			if (!data.isEmpty() && Files.exists(Path.of(data, real))) {
				String name = real.endsWith(".nxs") ? "s_m1_part00000.nxs" : "x" + real.substring(real.lastIndexOf('.'));
				seeds.add(new Seed(name, Files.readAllBytes(Path.of(data, real))));
			}
		}
		return seeds;
	}

	private byte[] archive() throws IOException {
		Path archive = folder.resolve("a.7z");
		try (SevenZOutputFile out = new SevenZOutputFile(archive.toFile())) {
			for (int i = 0; i < 3; i++) {
				SevenZArchiveEntry entry = new SevenZArchiveEntry();
				entry.setName("ramp/frame_" + i + ".xy");
				out.putArchiveEntry(entry);
				Path text = folder.resolve("entry.xy");
				XyFile.write(SampleScans.full(2, 200, i).data().pattern(0), List.of("header"), text);
				out.write(Files.readAllBytes(text));
				out.closeArchiveEntry();
			}
		}
		return Files.readAllBytes(archive);
	}

	@Test
	void spoiledFilesEndInAnErrorOfOurs() throws IOException {
		List<Seed> seeds = seeds();
		Path place = Files.createDirectory(folder.resolve("spoiled"));
		for (int i = 0; i < FILES; i++) {
			Seed seed = seeds.get(i % seeds.size());
			Path file = Files.write(place.resolve(seed.name), new ByteMutator(i).mutate(seed.bytes));
			int number = i;
			assertTimeoutPreemptively(LIMIT, () -> readEverything(file, number), () -> "file " + number + " (" + seed.name + ") hangs");
			Files.delete(file);
		}
	}

	private static void readEverything(Path file, int number) {
		String name = file.getFileName().toString();
		if (name.endsWith(".poni")) {
			attempt(number, () -> PoniFile.read(file));
		} else if (name.endsWith(".xy") || name.endsWith(".7z")) {
			attempt(number, () -> RampReader.readPatterns(file, Progress.NONE));
		} else if (name.endsWith(".xml")) {
			attempt(number, () -> NxdlParser.parse(file));
		} else {
			attempt(number, () -> RampReader.readPatterns(file, Progress.NONE));
			attempt(number, () -> {
				try (Ramp<Frames> series = RampReader.openFrames(file)) {
					series.data().frame(series.data().size() - 1);
				}
			});
			attempt(number, () -> new NexusValidator(DefinitionSet.embedded()).validate(file));
		}
	}

	private static void attempt(int number, Runnable reading) {
		try {
			reading.run();
		} catch (RampScopeException e) {
			if (e.getMessage() == null || e.getMessage().isBlank()) {
				fail("file " + number + " ends in an error without a message");
			}
		} catch (RuntimeException | Error e) {
			throw new AssertionError("file " + number + " ends in " + e, e);
		}
	}

	@Test
	void textsThatAreNoMetadataOrTablesEndInAnErrorToo() throws IOException {
		for (String text : List.of("", "\n", "\0\0", "1", "1 2", "a: b", "{}", "[]", "nan nan\nnan nan\n", "1e999 1\n2 2\n", "1 1\n1 1\n")) {
			Path file = Files.writeString(folder.resolve("t.xy"), text);
			attempt(0, () -> RampReader.readPatterns(file, Progress.NONE));
			attempt(0, () -> PoniFile.read(file));
			attempt(0, () -> new TiffFormat().frame(file));
			attempt(0, () -> RampReader.openFrames(file));
		}
		attempt(0, () -> RampReader.openFrames(folder));
	}
}
