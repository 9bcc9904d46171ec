/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.napi.NapiBackEnd;

/** Files that other programs write while they are followed. */
class LiveSourcesTest {

	private static final int FRAMES = 40;

	/** Single writer, multiple readers: the file format of today, flushed frame by frame. */
	private static final String SWMR = """
			import h5py, numpy, sys, time
			f = h5py.File(sys.argv[1], 'w', libver='latest')
			g = f.create_group('entry'); g.attrs['NX_class'] = 'NXentry'
			d = g.create_dataset('data', shape=(0, 48, 64), maxshape=(None, 48, 64), chunks=(1, 48, 64), dtype='uint16', compression='gzip', compression_opts=1)
			f.swmr_mode = True
			r = numpy.random.default_rng(4)
			for i in range(%d):
			    d.resize(i + 1, axis=0)
			    d[i] = 1000 + i + r.integers(0, 100, (48, 64))
			    d.flush()
			    time.sleep(0.02)
			f.close()
			""";

	@TempDir
	private Path folder;

	private static Ramp<Patterns> read(Path file) {
		return RampReader.readPatterns(file, Progress.NONE);
	}

	private static boolean hasH5py(String python) {
		try {
			return new ProcessBuilder(python, "-c", "import h5py, numpy").redirectErrorStream(true).start().waitFor() == 0;
		} catch (IOException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aFileThatAnotherProgramWritesForManyReadersIsFollowed() throws Exception {
		String python = List.of("python3", "/usr/bin/python3").stream().filter(LiveSourcesTest::hasH5py).findFirst().orElse("");
		assumeTrue(!python.isEmpty(), "no Python with h5py that could write a file in SWMR mode");
		Path file = folder.resolve("swmr.h5");
		Path poni = SmallImages.writeCalibration(folder.resolve("small.poni"));
		Path log = folder.resolve("python.log");
		Process writer = new ProcessBuilder(python, "-c", SWMR.formatted(FRAMES), file.toString()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		Path live = folder.resolve("live.nxs");
		RampCommand done = RampCommand.run("follow", "integrate", file, "-o", live, "--calibration", poni, "--frames", FRAMES, "--idle-timeout", "60");
		assertEquals(0, done.code(), done + Files.readString(log));
		assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
		Path batch = folder.resolve("batch.nxs");
		assertEquals(0, RampCommand.run("run", "integrate", file, "-o", batch, "--calibration", poni).code());
		assertArrayEquals(read(batch).data().intensity().getData(), read(live).data().intensity().getData());
	}

	@Test
	void aFileThatGrowsThroughNapiInAnotherProcessIsFollowed() throws Exception {
		assumeTrue(NapiBackEnd.find().isPresent(), NapiBackEnd.absence());
		Path file = folder.resolve("growing.nxs");
		Process writer = ChildRamp.start(folder.resolve("child.log"), "simulate", "D4", "--live", "200", "--live-as", "patterns", "-o", file);
		Path live = folder.resolve("live.nxs");
		RampCommand done = RampCommand.run("follow", "transition-from-patterns", file, "-o", live, "--frames", "130", "--idle-timeout", "60", "--refresh",
				"0.2");
		assertEquals(0, done.code(), done.toString());
		assertTrue(writer.waitFor(60, TimeUnit.SECONDS));
		assertEquals(0, writer.exitValue(), Files.readString(folder.resolve("child.log")));
		Path batch = folder.resolve("batch.nxs");
		assertEquals(0, RampCommand.run("run", "transition-from-patterns", file, "-o", batch).code());
		assertArrayEquals(read(batch).data().intensity().getData(), read(live).data().intensity().getData());
	}

	@Test
	void theTransitionIsAnnouncedToAProgram() throws Exception {
		Path program = folder.resolve("call me.sh");
		Path told = folder.resolve("told");
		Files.writeString(program, "#!/bin/sh\nenv | grep ^RAMPSCOPE_ | sort > \"" + told + ".part\" && mv \"" + told + ".part\" \"" + told + "\"\n");
		assumeTrue(program.toFile().setExecutable(true) && Files.isExecutable(Path.of("/bin/sh")), "no shell for a small program");
		Path incoming = folder.resolve("incoming; touch broken");
		assertEquals(0, RampCommand.run("simulate", "D4", "--live", "5000", "--live-as", "xy", "-o", incoming).code());
		Path live = folder.resolve("live.nxs");
		RampCommand done = RampCommand.run("follow", "transition-from-patterns", incoming, "-o", live, "--frames", "130", "--announce", program);
		assertEquals(0, done.code(), done.toString());
		Await.until("the program's file", () -> Files.exists(told));
		String environment = Files.readString(told);
		assertTrue(environment.matches("(?s).*RAMPSCOPE_ONSET_FRAME=3[0-9]\n.*"), environment);
		assertTrue(environment.contains("RAMPSCOPE_RESULT=" + live), environment);
		assertTrue(environment.contains("RAMPSCOPE_ANNOUNCEMENT="), environment);
		RampCommand none = RampCommand.run("follow", "integrate", incoming, "-o", live, "--force", "--announce", "no-such-program-anywhere");
		assertTrue(none.code() != 0 && none.err().contains("no program that can be started"), none.toString());
	}

	@Test
	void anOpenAddressWithoutATokenIsRefused() {
		RampCommand refused = RampCommand.run("follow", "integrate", folder, "-o", folder.resolve("live.nxs"), "--serve", "0", "--serve-address", "0.0.0.0");
		assertTrue(refused.code() != 0 && refused.err().contains("only with a token"), refused.toString());
	}
}
