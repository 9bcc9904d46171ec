/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.FramesInMemory;
import org.rampscope.core.PixelMask;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.nexus.internal.LambdaFiles;
import org.rampscope.nexus.validation.DefinitionSet;
import org.rampscope.nexus.validation.Finding;
import org.rampscope.nexus.validation.NexusValidator;
import org.rampscope.nexus.validation.Severity;
import org.rampscope.nexus.validation.ValidationReport;

class RawFramesTest {

	private static final int FRAMES = 5;

	@TempDir
	Path folder;

	static Ramp<Frames> series(long seed, int frames) {
		Random random = new Random(seed);
		List<Dataset> all = java.util.stream.IntStream.range(0, frames).<Dataset>mapToObj(i -> DatasetFactory.createFromObject(IntegerDataset.class,
				random.ints(20 * 30, 0, 60_000).toArray(), 20, 30)).toList();
		RampMetadata metadata = SampleScans.metadata();
		RampMetadata.DetectorInfo d = metadata.detector();
		RampMetadata wide = new RampMetadata(metadata.title(), metadata.start(), metadata.end(), metadata.identifiers(), metadata.users(),
				metadata.facility(), metadata.beam(), new RampMetadata.DetectorInfo(d.description(), d.countTimeS(), d.frameTimeS(), 65535,
						d.sensorMaterial(), d.sensorThicknessUm(), d.thresholdKeV()), metadata.sample(), metadata.plan(), metadata.pressure());
		return new Ramp<>(RampHeader.of(wide).withGeometry(Optional.of(SampleScans.geometry())).withGrid(Optional.of(new DetectorGrid(20, 30, 1e-4,
				1e-4))), FrameAxis.unknown(frames), new FramesInMemory(all), Results.NONE, Provenance.NONE);
	}

	private Path frames(String name) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		RampWriter.writeFrames(series(7, FRAMES), file, Progress.NONE);
		return file;
	}

	private static void assertSameFrames(Path raw, Path result, ReadOptions options) {
		try (Ramp<Frames> expected = RampReader.openFrames(raw); Ramp<Frames> found = RampReader.openFrames(result, options)) {
			assertEquals(expected.data().size(), found.data().size());
			for (int i = 0; i < expected.data().size(); i++) {
				assertEquals(expected.data().frame(i), found.data().frame(i), "frame " + i);
			}
			assertEquals(expected.geometry().orElseThrow().poni1M(), found.geometry().orElseThrow().poni1M(), 1e-9);
		}
	}

	@Test
	void linkedFramesAreReadThroughTheResult() throws IOException {
		Path raw = frames("raw/frames.nxs");
		Path result = folder.resolve("result.nxs");
		try (Ramp<Frames> series = RampReader.openFrames(raw)) {
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(FRAMES, 40, 3), result, RawFrames.link(series), Progress.NONE);
		}
		assertSameFrames(raw, result, ReadOptions.DEFAULT);
		ScanAssertions.assertSame(SampleScans.full(FRAMES, 40, 3), RampReader.readPatterns(result, Progress.NONE));
	}

	@Test
	void framesThatAreMoreThanThePatternsAreLinkedBesideThem() throws IOException {
		Path raw = frames("raw/frames.nxs");
		Path result = folder.resolve("result.nxs");
		try (Ramp<Frames> series = RampReader.openFrames(raw)) {
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(FRAMES - 2, 40, 3), result, RawFrames.link(series), Progress.NONE);
		}
		assertEquals(List.of("/entry/instrument/detector/raw/frames"), RampReader.frameCandidates(result).stream().map(DatasetCandidate::path).toList());
		assertSameFrames(raw, result, ReadOptions.DEFAULT);
		ValidationReport report = new NexusValidator(DefinitionSet.embedded()).validate(result);
		assertTrue(report.passed(), report.findings()::toString);
	}

	@Test
	void aMovedPairStaysLinkedAndALostOneIsNamed() throws IOException {
		Path raw = frames("raw/frames.nxs");
		Path result = folder.resolve("result.nxs");
		try (Ramp<Frames> series = RampReader.openFrames(raw)) {
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(FRAMES, 40, 3), result, RawFrames.link(series), Progress.NONE);
		}
		Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/raw"));
		Path movedRaw = Files.move(raw, elsewhere.resolve("frames.nxs"));
		Path moved = Files.move(result, folder.resolve("elsewhere/result.nxs"));
		assertSameFrames(movedRaw, moved, ReadOptions.DEFAULT);
		Files.delete(movedRaw);
		DataException e = assertThrows(DataException.class, () -> RampReader.openFrames(moved));
		assertTrue(e.getMessage().contains("raw/frames.nxs"), e.getMessage());
		RampReader.readPatterns(moved, Progress.NONE);
	}

	@Test
	void aLinkOutOfTheFolderIsNotFollowedUnlessAllowedAndIsNoFault() throws IOException {
		Path raw = frames("raw/frames.nxs");
		Path result = Files.createDirectories(folder.resolve("results")).resolve("result.nxs");
		try (Ramp<Frames> series = RampReader.openFrames(raw)) {
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(FRAMES, 40, 3), result, RawFrames.link(series), Progress.NONE);
		}
		DataException e = assertThrows(DataException.class, () -> RampReader.openFrames(result));
		assertTrue(e.getMessage().contains("--external-links"), e.getMessage());
		assertSameFrames(raw, result, new ReadOptions(Optional.empty(), LinkPolicy.ANYWHERE));
		ValidationReport closed = new NexusValidator(DefinitionSet.embedded()).validate(result);
		assertTrue(closed.passed(), closed.findings()::toString);
		assertTrue(closed.of(Severity.NOTE).stream().anyMatch(f -> f.filePath().endsWith("detector/data")), closed.findings()::toString);
		assertFalse(closed.of(Severity.WARNING).stream().anyMatch(f -> f.filePath().endsWith("detector/data")), closed.findings()::toString);
		ValidationReport open = new NexusValidator(DefinitionSet.embedded(), LinkPolicy.ANYWHERE).validate(result);
		assertTrue(open.passed() && open.findings().stream().noneMatch(f -> f.filePath().endsWith("detector/data")), open.findings()::toString);
	}

	@Test
	void embeddedFramesAreACompressedCopy() throws IOException {
		Path raw = frames("raw/frames.nxs");
		Path result = folder.resolve("result.nxs");
		try (Ramp<Frames> series = RampReader.openFrames(raw)) {
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(FRAMES, 40, 3), result, RawFrames.embed(series, SinkFactory.EMBEDDED),
					Progress.NONE);
		}
		assertSameFrames(raw, result, ReadOptions.DEFAULT);
		Files.delete(raw);
		try (Ramp<Frames> alone = RampReader.openFrames(result)) {
			assertEquals(FRAMES, alone.data().size());
		}
		ScanAssertions.assertSame(SampleScans.full(FRAMES, 40, 3), RampReader.readPatterns(result, Progress.NONE));
	}

	@Test
	void moreFramesThanTheBackEndCanWriteAreRefusedBeforeTheWork() {
		SinkFactory small = new SinkFactory() {
			@Override
			public NexusSink create(Path file) {
				throw new AssertionError("nothing is written");
			}

			@Override
			public long mostFrameBytes() {
				return 2L * FRAMES * 20 * 30 - 1;
			}
		};
		AnalysisException e = assertThrows(AnalysisException.class, () -> RawFrames.embed(series(7, FRAMES), small));
		assertTrue(e.getMessage().contains("--raw link") && e.getMessage().contains("--writer napi"), e.getMessage());
		assertTrue(SinkFactory.EMBEDDED.mostFrameBytes() <= Integer.MAX_VALUE);
	}

	@Test
	void imagesCannotBeLinked() {
		assertSame(RawFrames.NONE, RawFrames.link(series(1, 2)));
	}

	@Test
	void signedCountsKeepTheirSign() {
		short[] counts = new short[600];
		counts[0] = 5;
		Dataset first = DatasetFactory.createFromObject(ShortDataset.class, counts, 20, 30);
		Ramp<Frames> unknown = new Ramp<>(RampHeader.UNKNOWN.withGrid(Optional.of(new DetectorGrid(20, 30, 1, 1))), FrameAxis.unknown(1),
				new FramesInMemory(List.of(first)), Results.NONE, Provenance.NONE);
		RawFrames raw = RawFrames.embed(unknown, SinkFactory.EMBEDDED);
		assertEquals(ElementType.INT16, assertInstanceOf(RawFrames.Embedded.class, raw).type());
	}

	@Test
	void everyFileOfALambdaSeriesIsLinkedByItsName() throws IOException {
		Path lambda = RealData.file("lambda");
		Path result = folder.resolve("result.nxs");
		try (Ramp<Frames> series = RampReader.openFrames(lambda.resolve("testasapo1_1009_00002_m1_part00000.nxs"))) {
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(FRAMES, 40, 3), result, RawFrames.link(series), Progress.NONE);
			RawFrames.Linked linked = (RawFrames.Linked) RawFrames.link(series);
			assertEquals(LambdaFiles.seriesOf(lambda.resolve("testasapo1_1009_00002_m1_part00000.nxs")).size(),
					linked.datasets().stream().map(RawDataset::name).distinct().count());
			ReadOptions one = new ReadOptions(Optional.of("/entry/instrument/detector/raw/testasapo1_1009_00002_m2_part00002"),
					LinkPolicy.ANYWHERE);
			try (Ramp<Frames> part = RampReader.openFrames(result, one)) {
				assertEquals(10, part.data().size());
			}
		}
	}

	private static PixelMask mask(long seed) {
		Random random = new Random(seed);
		return PixelMask.of(random.ints(20 * 30).map(i -> (i & 7) == 0 ? PixelMask.NOISY : 0).toArray(), 20, 30);
	}

	private Path maskedFrames() throws IOException {
		Ramp<Frames> s = series(7, FRAMES);
		Path raw = Files.createDirectories(folder.resolve("raw")).resolve("frames.nxs");
		RampWriter.writeFrames(new Ramp<>(s.header().withMask(Optional.of(mask(3))), s.frames(), s.data(), s.results(), s.provenance()), raw, Progress.NONE);
		return raw;
	}

	private static List<Finding> ofTheMask(Path result) {
		return new NexusValidator(DefinitionSet.embedded(), LinkPolicy.ANYWHERE).validate(result).findings().stream()
				.filter(f -> f.filePath().endsWith("pixel_mask")).toList();
	}

	/** Linked as the detector's data, linked beside it, and copied. */
	@ParameterizedTest
	@CsvSource({ "5,false", "3,false", "5,true" })
	void theMaskOfTheFramesIsInTheResult(int patterns, boolean embed) throws IOException {
		Path result = folder.resolve("result.nxs");
		try (Ramp<Frames> series = RampReader.openFrames(maskedFrames())) {
			RawFrames raw = embed ? RawFrames.embed(series, SinkFactory.EMBEDDED) : RawFrames.link(series);
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(patterns, 40, 3), result, raw, Progress.NONE);
		}
		try (Ramp<Frames> read = RampReader.openFrames(result)) {
			assertEquals(mask(3).bits(), read.mask().orElseThrow().bits());
		}
		assertEquals(List.of(), ofTheMask(result));
	}

	@Test
	void aMaskThatNobodyKnowsIsNotMadeUp() throws IOException {
		Path result = folder.resolve("result.nxs");
		try (Ramp<Frames> series = RampReader.openFrames(frames("raw/frames.nxs"))) {
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(FRAMES, 40, 3), result, RawFrames.link(series), Progress.NONE);
		}
		try (Ramp<Frames> read = RampReader.openFrames(result)) {
			assertEquals(Optional.empty(), read.mask());
		}
		assertEquals(List.of(Severity.WARNING), ofTheMask(result).stream().map(Finding::severity).toList());
	}

	@Test
	void aMaskIsNotTakenForAFrameWhereTheFramesAreLost() throws IOException {
		Path raw = maskedFrames();
		Path result = folder.resolve("result.nxs");
		try (Ramp<Frames> series = RampReader.openFrames(raw)) {
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(FRAMES - 2, 40, 3), result, RawFrames.link(series), Progress.NONE);
		}
		Files.delete(raw);
		DataException e = assertThrows(DataException.class, () -> RampReader.openFrames(result));
		assertTrue(e.getMessage().contains("raw/frames.nxs"), e.getMessage());
	}

	@Test
	void theMaskOfTurnedFramesIsNotThatOfTheLinkedOnes() {
		Path part = RealData.file("lambda").resolve("testasapo1_1009_00002_m1_part00000.nxs");
		Path result = folder.resolve("result.nxs");
		try (Ramp<Frames> turned = RampReader.openFrames(List.of(part, part.resolveSibling("testasapo1_1009_00002_m1_part00001.nxs")))) {
			assertTrue(turned.mask().orElseThrow().countMasked() > 0);
			new RampWriter(SinkFactory.EMBEDDED).savePatterns(SampleScans.full(FRAMES, 40, 3), result, RawFrames.link(turned), Progress.NONE);
			ReadOptions one = new ReadOptions(Optional.of("/entry/instrument/detector/raw/testasapo1_1009_00002_m1_part00000"),
					LinkPolicy.ANYWHERE);
			try (Ramp<Frames> stored = RampReader.openFrames(result, one)) {
				assertEquals(turned.data().rows(), stored.data().rows());
				assertEquals(turned.data().columns(), stored.data().columns());
				assertEquals(Optional.empty(), stored.mask());
			}
		}
		assertEquals(List.of(), ofTheMask(result));
	}
}
