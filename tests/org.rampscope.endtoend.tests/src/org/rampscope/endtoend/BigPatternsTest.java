/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.Rows;
import org.rampscope.core.StoredRows;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.ReadOptions;

/** Batch runs over more patterns than the memory holds. */
class BigPatternsTest {

	private static final boolean LONG = Boolean.getBoolean("rampscope.long");
	private static final int HEAP = 64;
	private static final int BINS = 400;
	/** Patterns that take three or ten times the heap. */
	private static final int PATTERNS = (LONG ? 10 : 3) * (HEAP << 20) / Double.BYTES / BINS + 1;
	/** A third of the way the line moves. */
	private static final int BOUNDARY = PATTERNS / 3;

	@TempDir
	private Path folder;

	private static final class TwoPhases extends StoredRows {

		@Override
		public int rows() {
			return PATTERNS;
		}

		@Override
		public int columns() {
			return BINS;
		}

		@Override
		public void read(int from, int count, double[] into, int at) {
			for (int i = 0; i < count; i++) {
				SplittableRandom noise = new SplittableRandom(from + i);
				int line = from + i < BOUNDARY ? 100 : 250;
				for (int bin = 0; bin < BINS; bin++) {
					double u = (bin - line) / 10.0;
					into[at + i * BINS + bin] = 100 * Math.exp(-u * u) + noise.nextDouble();
				}
			}
		}
	}

	private Path source() {
		RadialAxis axis = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 9.5, 0.04, BINS);
		Path source = folder.resolve("source.nxs");
		RampWriter.writePatterns(new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(PATTERNS), new Patterns(axis, new TwoPhases(), Optional.empty()),
				Results.NONE,
				new Provenance("test", "1", Map.of(), List.of(), List.of())), source, Progress.NONE);
		return source;
	}

	private Path pipeline(String steps) throws Exception {
		return Files.writeString(folder.resolve("pipeline.json"), "{ \"rampscope_pipeline\": 1, \"steps\": [ " + steps + " ] }");
	}

	@Test
	void patternsThatAreManyTimesTheHeapAreWorkedOnClusteredAndWritten() throws Exception {
		long needed = 3L * Double.BYTES * PATTERNS * BINS;
		Assumptions.assumeTrue(Files.getFileStore(folder).getUsableSpace() > needed, "not enough room for " + needed + " bytes");
		Path source = source();
		Path result = folder.resolve("result.nxs");
		Path log = folder.resolve("child.log");
		Process child = ChildRamp.startWithHeap(HEAP, log, "run", pipeline("{ \"operation\": \"crop\", \"settings\": { \"lower\": 9.9 } }, "
				+ "{ \"operation\": \"clusters\", \"settings\": { \"method\": \"KMEANS\", \"clusters\": 2 } }"), source, "-o", result);
		assertTrue(child.waitFor(LONG ? 900 : 300, TimeUnit.SECONDS), "it takes too long");
		assertEquals(0, child.exitValue(), Files.readString(log));
		Ramp<Patterns> scan = RampReader.openPatterns(result, ReadOptions.DEFAULT);
		Rows rows = scan.data().intensityRows();
		assertEquals(PATTERNS, rows.rows());
		Rows made = new TwoPhases();
		int cut = BINS - rows.columns();
		assertTrue(cut > 5 && cut < 15, "cropped by " + cut);
		for (int number : new int[] { 0, 1, BOUNDARY, PATTERNS - 1 }) {
			double[] whole = made.row(number);
			assertArrayEquals(Arrays.copyOfRange(whole, cut, BINS), rows.row(number));
		}
		rows.close();
		Dataset labels = RampReader.readPatterns(result, Progress.NONE).results().tree("pattern_clusters").orElseThrow().groups().get("labels").fields()
				.get("labels").values();
		for (int i = 0; i < PATTERNS; i++) {
			assertEquals(i < BOUNDARY ? 0 : 1, labels.getElementLongAbs(i), "pattern " + i);
		}
		try (var files = Files.list(folder)) {
			assertEquals(4, files.count(), "no file of patterns is left");
		}
	}

	@Test
	void whatNeedsAllPatternsAtOnceSaysWhatTheyTake() throws Exception {
		Path log = folder.resolve("child.log");
		Process child = ChildRamp.startWithHeap(HEAP, log, "run", pipeline("{ \"operation\": \"difference\" }"), source(), "-o",
				folder.resolve("result.nxs"));
		assertTrue(child.waitFor(LONG ? 900 : 300, TimeUnit.SECONDS), "it takes too long");
		String said = Files.readString(log);
		assertNotEquals(0, child.exitValue(), said);
		assertTrue(said.contains("MiB as a whole") && said.contains("RAMPSCOPE_JAVA_OPTS"), said);
		assertTrue(!said.contains("OutOfMemory"), said);
	}
}
