/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.rampscope.core.RadialAxis;
import org.rampscope.core.units.RadialUnit;

/** An integration server: Python with h5py writes patterns into one file in SWMR mode, flushed 50 times a second. */
final class LivePatternFile implements Runnable {

	private static final int PER_FLUSH = 20;
	private static final double FIRST_DEG = 9.5;
	private static final double STEP_DEG = 0.004;

	private static final String SCRIPT = """
			import h5py, numpy, sys, time
			path, rate, n, bins, per = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
			f = h5py.File(path, 'w', libver='latest')
			e = f.create_group('entry'); e.attrs['NX_class'] = 'NXentry'
			g = e.create_group('data'); g.attrs['NX_class'] = 'NXdata'; g.attrs['signal'] = 'intensity'; g.attrs['axes'] = ['frame', 'two_theta']
			x = g.create_dataset('two_theta', data=%f + %f * numpy.arange(bins)); x.attrs['units'] = 'deg'
			d = g.create_dataset('intensity', shape=(0, bins), maxshape=(None, bins), chunks=(per, bins), dtype='float32')
			f.swmr_mode = True
			r = numpy.random.default_rng(3)
			base = 100 + 50 * numpy.sin(numpy.arange(bins) / 9.) ** 2
			blocks = [(base + r.normal(0, 5, (per, bins))).astype('float32') for i in range(16)]
			start = time.monotonic()
			for i in range(0, n, per):
			    wait = start + (i + per) / rate - time.monotonic()
			    if wait > 0: time.sleep(wait)
			    d.resize(i + per, axis=0)
			    d[i:i + per] = blocks[(i // per) %% 16]
			    d.flush()
			    print(i + per, flush=True)
			sys.stdin.readline()
			f.close()
			""".formatted(FIRST_DEG, STEP_DEG);

	private final Path file;
	private final double perSecond;
	private final int bins;
	private final long[] visible;
	private final String python;

	LivePatternFile(Path file, double perSecond, int patterns, int bins) {
		this.file = file;
		this.perSecond = perSecond;
		this.bins = bins;
		this.visible = new long[patterns];
		this.python = List.of("python3", "/usr/bin/python3").stream().filter(LivePatternFile::hasH5py).findFirst().orElse("");
	}

	private static boolean hasH5py(String python) {
		try {
			return new ProcessBuilder(python, "-c", "import h5py, numpy").redirectErrorStream(true).start().waitFor() == 0;
		} catch (IOException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	boolean isPossible() {
		return !python.isEmpty();
	}

	Path file() {
		return file;
	}

	RadialAxis axis() {
		return RadialAxis.regular(RadialUnit.TWO_THETA_DEG, FIRST_DEG, STEP_DEG, bins);
	}

	/** @return when a pattern was flushed into the file, by {@link System#nanoTime()} */
	long visible(int pattern) {
		synchronized (visible) {
			return visible[pattern] == 0 ? System.nanoTime() : visible[pattern];
		}
	}

	@Override
	public void run() {
		try {
			Process process = new ProcessBuilder(python, "-c", SCRIPT, file.toString(), Double.toString(perSecond), Integer.toString(visible.length),
					Integer.toString(bins), Integer.toString(PER_FLUSH)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
				int known = 0;
				// the process waits for its end once all is written: nobody must wait for another line of it
				String line = "";
				while (known < visible.length && (line = out.readLine()) != null) {
					long now = System.nanoTime();
					synchronized (visible) {
						for (int end = Math.min(visible.length, Integer.parseInt(line.strip())); known < end; known++) {
							visible[known] = now;
						}
					}
				}
			}
			process.destroy();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
