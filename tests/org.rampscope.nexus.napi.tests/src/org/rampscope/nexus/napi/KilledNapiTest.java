/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.napi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.NexusSink;
import org.rampscope.nexus.RampReader;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;

/** What a killed writer has flushed through NAPI is in the unfinished file. */
class KilledNapiTest {

	private static final int KILLS = Boolean.getBoolean("rampscope.long") ? 100 : 3;

	@TempDir
	Path folder;

	@Test
	void flushedFramesSurvive() throws Exception {
		Assumptions.assumeTrue(NapiBackEnd.find().isPresent(), NapiBackEnd::absence);
		String path = classPath();
		Assumptions.assumeFalse(path.isEmpty(), "the classes cannot be given to a second virtual machine here");
		Random random = new Random(3);
		for (int i = 0; i < KILLS; i++) {
			Path file = folder.resolve("k" + i + ".nxs");
			Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path,
					FlushingWriter.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			int flushed = -1;
			try (BufferedReader out = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
				int wanted = 1 + random.nextInt(200);
				for (String line = out.readLine(); line != null && flushed < wanted; line = out.readLine()) {
					flushed = Integer.parseInt(line);
				}
			} finally {
				writer.destroyForcibly().waitFor();
			}
			assertTrue(flushed > 0, "the writer did not start");
			assertFalse(Files.exists(file), "the name is there although the file is not complete");
			try (HdfFile hdf = new HdfFile(folder.resolve("k" + i + ".nxs.part"))) {
				Dataset data = hdf.getDatasetByPath("/entry/data");
				assertTrue(data.getDimensions()[0] > flushed, data.getDimensions()[0] + " frames of " + flushed);
				int[][][] last = (int[][][]) data.getData(new long[] { flushed, 0, 0 }, new int[] { 1, FlushingWriter.ROWS, FlushingWriter.COLUMNS });
				assertEquals(flushed, last[0][FlushingWriter.ROWS - 1][FlushingWriter.COLUMNS - 1]);
			}
		}
	}

	@Test
	void theNameAlwaysHoldsAWholeFile() throws Exception {
		Assumptions.assumeTrue(NapiBackEnd.find().isPresent(), NapiBackEnd::absence);
		String path = classPath();
		Assumptions.assumeFalse(path.isEmpty(), "the classes cannot be given to a second virtual machine here");
		Random random = new Random(4);
		Path file = folder.resolve("ramp.nxs");
		Ramp<Patterns> expected = SmallRamp.make();
		for (int i = 0; i < KILLS; i++) {
			Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path,
					EndlessNapiWriter.class.getName(), file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			try (BufferedReader out = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
				assertEquals("written", out.readLine(), "the writer did not start");
				writer.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS);
			} finally {
				writer.destroyForcibly().waitFor();
			}
			Ramp<Patterns> found = RampReader.readPatterns(file, Progress.NONE);
			assertArrayEquals(expected.data().intensity().getData(), found.data().intensity().getData(), "kill " + i);
			assertEquals(expected.provenance(), found.provenance(), "kill " + i);
			assertEquals(expected.results().names(), found.results().names(), "kill " + i);
		}
	}

	/** Where the classes that the writer needs came from, in and outside OSGi. */
	private static String classPath() throws Exception {
		ClassLoader january = DoubleDataset.class.getClassLoader();
		Set<String> places = new LinkedHashSet<>();
		for (Class<?> type : List.of(FlushingWriter.class, NapiBackEnd.class, NexusSink.class, Ramp.class, DoubleDataset.class,
				january.loadClass("org.apache.commons.math3.complex.Complex"), january.loadClass("org.slf4j.LoggerFactory"))) {
			CodeSource source = type.getProtectionDomain().getCodeSource();
			if (source == null || source.getLocation() == null || !source.getLocation().getProtocol().equals("file")) {
				return "";
			}
			Path place = Path.of(source.getLocation().toURI());
			places.add(place.toString());
			for (String output : new String[] { "target/classes", "target/test-classes" }) {
				if (Files.isDirectory(place.resolve(output))) {
					places.add(place.resolve(output).toString());
				}
			}
		}
		return String.join(File.pathSeparator, places);
	}
}
