/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;

import io.jhdf.HdfFile;

/** A writer that is killed leaves the old file or the new one under the name, never half of one. */
class KilledWriterTest {

	private static final int KILLS = Boolean.getBoolean("rampscope.long") ? 100 : 4;

	@TempDir
	Path folder;

	@Test
	void theNameAlwaysHoldsAWholeFile() throws Exception {
		ClassLoader hdf = HdfFile.class.getClassLoader();
		String path = CodePath.of(EndlessWriter.class, RampWriter.class, Ramp.class, DoubleDataset.class, HdfFile.class,
				DoubleDataset.class.getClassLoader().loadClass("org.apache.commons.math3.complex.Complex"),
				hdf.loadClass("org.apache.commons.lang3.ClassUtils"), hdf.loadClass("org.slf4j.LoggerFactory"),
				hdf.loadClass("net.jpountz.lz4.LZ4Factory"), hdf.loadClass("com.ning.compress.lzf.LZFDecoder"));
		Assumptions.assumeFalse(path.isEmpty(), "the classes cannot be given to a second virtual machine here");
		Random random = new Random(9);
		Path file = folder.resolve("ramp.nxs");
		double[] first = SampleScans.full(EndlessWriter.FRAMES, EndlessWriter.BINS, 1).data().intensity().getData();
		double[] second = SampleScans.full(EndlessWriter.FRAMES, EndlessWriter.BINS, 2).data().intensity().getData();
		for (int i = 0; i < KILLS; i++) {
			Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", path,
					EndlessWriter.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			try (BufferedReader out = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
				assertEquals("written", out.readLine(), "the writer did not start");
				writer.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS);
			} finally {
				writer.destroyForcibly().waitFor();
			}
			double[] found = RampReader.readPatterns(file, Progress.NONE).data().intensity().getData();
			assertTrue(Arrays.equals(found, first) || Arrays.equals(found, second), "kill " + i + " left something else");
		}
		Files.deleteIfExists(folder.resolve("ramp.nxs.part"));
	}
}
