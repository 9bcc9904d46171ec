/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.eclipse.january.dataset.ShortDataset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.FramesInMemory;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.nexus.ElementType;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.SinkFactory;
import org.rampscope.nexus.napi.NapiBackEnd;
import org.rampscope.nexus.validation.DefinitionSet;
import org.rampscope.nexus.validation.NexusValidator;

import io.jhdf.HdfFile;

/**
 * Files as JMH reads, writes and checks them: 30 frames of one LAMBDA module with Poisson counts, compressed as RampScope writes them,
 * and a ramp of 349 × 4023 patterns with everything.
 */
@State(Scope.Benchmark)
public class NexusState {

	static final int FRAMES = 30;
	static final int ROWS = 516;
	static final int COLUMNS = 1556;
	private static final int PATTERNS = 349;
	private static final int BINS = 4023;
	private static final String DATA = "/entry/instrument/detector/data";

	/** element type of the frames: UINT16 or INT16 */
	@Param("UINT16")
	public ElementType type;
	/** back end that writes */
	@Param("jhdf")
	public String writer;

	private Path folder;
	private Path frames;
	private Path ramp;
	private Ramp<Patterns> scan;
	private NexusValidator validator;

	/** Makes the files. */
	@Setup(Level.Trial)
	public final void make() throws IOException {
		folder = Files.createTempDirectory("rampscope-nexus");
		frames = folder.resolve("frames.nxs");
		ramp = folder.resolve("ramp.nxs");
		List<Dataset> all = IntStream.range(0, FRAMES).<Dataset>mapToObj(NexusState::counts).map(d -> type == ElementType.INT16 ? d.cast(ShortDataset.class) : d)
				.toList();
		try (Ramp<Frames> series = new Ramp<>(RampHeader.UNKNOWN.withGrid(DetectorGrid.known(all.get(0).getShapeRef()[0],
				all.get(0).getShapeRef()[1], 55e-6, 55e-6)), FrameAxis.unknown(FRAMES), new FramesInMemory(all), Results.NONE, Provenance.NONE)) {
			RampWriter.writeFrames(series, frames, type, Progress.NONE);
		}
		scan = patterns();
		RampWriter.writePatterns(scan, ramp, Progress.NONE);
		validator = new NexusValidator(DefinitionSet.embedded());
	}

	/** @return the file of a ramp alone; {@link #remove} removes it */
	final Path makeRamp() throws IOException {
		folder = Files.createTempDirectory("rampscope-nexus");
		RampWriter.writePatterns(patterns(), folder.resolve("ramp.nxs"), Progress.NONE);
		return folder.resolve("ramp.nxs");
	}

	/** Counts about 20, falling off from the centre. */
	private static Dataset counts(int seed) {
		Random random = new Random(seed);
		int[] values = new int[ROWS * COLUMNS];
		for (int i = 0; i < values.length; i++) {
			double mean = 40.0 / (1 + Math.abs(i % COLUMNS - COLUMNS / 2) / 400.0);
			values[i] = Math.max(0, (int) Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
		}
		return DatasetFactory.createFromObject(IntegerDataset.class, values, ROWS, COLUMNS);
	}

	private static Ramp<Patterns> patterns() {
		Random random = new Random(7);
		double[] intensity = random.doubles((long) PATTERNS * BINS, 0, 1000).toArray();
		double[] sigma = random.doubles((long) PATTERNS * BINS, 0, 30).toArray();
		double[] ramping = IntStream.range(0, PATTERNS).mapToDouble(i -> 0.1 * i).toArray();
		ProcessStep step = new ProcessStep("org.rampscope.integrate.azimuthal", "1", "Integration", "{\"bins\": 4023}", List.of("doi:1"),
				Map.of("calibration", "00"), java.time.OffsetDateTime.parse("2026-01-01T00:00:00Z"));
		return new Ramp<>(RampHeader.UNKNOWN.withGeometry(Optional.of(SyntheticDetector.GEOMETRY)).withLabels(Optional.of(new Labels(new int[PATTERNS],
				new double[PATTERNS]))), new FrameAxis(ramping, ramping, ramping,
				IntStream.range(0, PATTERNS).toArray()), new Patterns(RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 9.5, 0.004, BINS),
				DatasetFactory.createFromObject(DoubleDataset.class, intensity, PATTERNS, BINS),
				Optional.of(DatasetFactory.createFromObject(DoubleDataset.class, sigma, PATTERNS, BINS))), Results.NONE, new Provenance("RampScope", "0",
				Map.of("raw.nxs", "00"), List.of(step), List.of("a note")));
	}

	/** Removes them. */
	@TearDown(Level.Trial)
	public final void remove() throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			all.sorted(Comparator.reverseOrder()).forEach(p -> {
				try {
					Files.delete(p);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
	}

	/** @return something of all frames, read through RampScope's reader */
	@Benchmark
	public final Object readFrames() {
		try (Ramp<Frames> series = RampReader.openFrames(frames)) {
			long sum = 0;
			for (int i = 0; i < FRAMES; i++) {
				sum += series.data().frame(i).getElementLongAbs(i);
			}
			return sum;
		}
	}

	/** @return something of all frames, read with jhdf alone, one by one */
	@Benchmark
	public final Object readWithBareJhdf() {
		try (HdfFile hdf = new HdfFile(frames)) {
			io.jhdf.api.Dataset data = hdf.getDatasetByPath(DATA);
			long sum = 0;
			for (int i = 0; i < FRAMES; i++) {
				Object frame = data.getData(new long[] { i, 0, 0 }, new int[] { 1, ROWS, COLUMNS });
				sum += frame instanceof int[][][] wide ? wide[0][0][i] : ((short[][][]) frame)[0][0][i];
			}
			return sum;
		}
	}

	/** @return the file with the ramp, written anew */
	@Benchmark
	public final Object writeRamp() {
		SinkFactory sinks = writer.equals("napi") ? NapiBackEnd.find().orElseThrow(() -> new IllegalStateException(NapiBackEnd.absence()))
				: SinkFactory.EMBEDDED;
		Path file = folder.resolve("written.nxs");
		new RampWriter(sinks).savePatterns(scan, file, Progress.NONE);
		return file;
	}

	/** @return the ramp read back */
	@Benchmark
	public final Object readRamp() {
		return RampReader.readPatterns(ramp, Progress.NONE);
	}

	/** @return findings */
	@Benchmark
	public final Object validateRamp() {
		return validator.validate(ramp);
	}
}
