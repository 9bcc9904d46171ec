/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

/** Live runs over more patterns than the memory holds. */
class LiveMemoryTest {

	private static final int PATTERNS = 25_000;
	private static final int BINS = 4023;
	private static final String CROP = "{ \"operation\": \"crop\", \"settings\": { \"lower\": 9.9999 } }";

	@TempDir
	private Path folder;

	/** Bin i of a pattern has its number plus i / 10000. */
	private static final Rows NUMBERED = new StoredRows() {
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
			for (int i = 0; i < count * BINS; i++) {
				into[at + i] = from + i / BINS + i % BINS * 1e-4;
			}
		}
	};

	/** 800 MB of patterns, followed with 512 MB of memory; what looks at the whole ramp is left out, and it is said. */
	@Test
	void aRunLargerThanTheMemoryGoesThroughAndSaysWhatItLacks() throws Exception {
		Assumptions.assumeTrue(Boolean.getBoolean("rampscope.long"), "writes several GB: only with -Drampscope.long=true");
		RadialAxis axis = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 9.5, 0.004, BINS);
		Path source = folder.resolve("source.nxs");
		RampWriter.writePatterns(new Ramp<>(RampHeader.UNKNOWN, FrameAxis.unknown(PATTERNS), new Patterns(axis, NUMBERED, Optional.empty()), Results.NONE,
				new Provenance("test", "1", Map.of(), List.of(), List.of())), source, Progress.NONE);
		for (String steps : new String[] { CROP, CROP + ", { \"operation\": \"clustering\" }" }) {
			boolean asWhole = steps.contains("clustering");
			Path pipeline = Files.writeString(folder.resolve("pipeline.json"), "{ \"rampscope_pipeline\": 1, \"steps\": [ " + steps + " ] }");
			Path result = folder.resolve("live.nxs");
			Path log = folder.resolve("log.txt");
			Process follow = ChildRamp.start(log, "follow", pipeline, source, "-o", result, "--frames", PATTERNS, "--force", "--refresh",
					asWhole ? 1000 : 1);
			int code = follow.waitFor();
			String said = Files.readString(log);
			assertEquals(asWhole, code != 0, said);
			assertEquals(asWhole, said.contains("too much of the") && said.contains("for what looks at the ramp as a whole"), said);
			assertTrue(!said.contains("OutOfMemory"), said);
			Rows rows = RampReader.openPatterns(result, ReadOptions.DEFAULT).data().intensityRows();
			assertEquals(PATTERNS, rows.rows());
			for (int number : new int[] { 0, 1, 7777, PATTERNS - 1 }) {
				double[] row = rows.row(number);
				assertEquals(BINS - 125, row.length);
				assertEquals(number + 0.0125, row[0]);
				assertEquals(number + (BINS - 1) * 1e-4, row[row.length - 1]);
			}
			rows.close();
		}
	}
}
