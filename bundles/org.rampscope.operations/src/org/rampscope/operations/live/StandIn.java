/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IntegerDataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.FrameAxis;
import org.rampscope.core.Frames;
import org.rampscope.core.FramesInMemory;
import org.rampscope.core.Geometry;
import org.rampscope.core.Pattern;
import org.rampscope.core.Provenance;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.RampMetadata;
import org.rampscope.core.RampMetadata.Beam;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.core.units.RadialUnit;
import org.rampscope.core.units.Wavelength;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.ExpectedPatterns;
import org.rampscope.operations.FrameOperation;
import org.rampscope.operations.MeasureOperation;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.run.ChainHead;
import org.rampscope.operations.run.FrameChain;

/**
 * What stands in for frames, or patterns, before there are any: the beginning of a pipeline made ready for the detector and the patterns that
 * its settings expect, and noise to put in. Where the settings do not say, for some detector and some patterns of a usual size. Close it.
 *
 * @param <T> what goes in: detector frames or patterns
 * @param chain what the frames of a run go through, made anew and for this alone
 * @param inputs noise
 */
record StandIn<T>(FrameChain<T> chain, List<T> inputs) implements AutoCloseable {

	private static final DetectorGrid SOME_DETECTOR = new DetectorGrid(1500, 1500, 1e-4, 1e-4);
	private static final RadialAxis SOME_AXIS = RadialAxis.regular(RadialUnit.TWO_THETA_DEG, 2, 0.005, 4000);
	private static final double SOME_WAVELENGTH_ANGSTROM = 0.4;
	/** The middle of an edge of the detector lies at this angle. */
	private static final double EDGE_DEG = 30;
	private static final int PATTERNS = 16;
	private static final int FRAMES = 2;
	private static final int MOST_COUNTS = 2000;
	private static final long SEED = 1;

	/**
	 * @param pipeline a pipeline
	 * @param context where files named in settings are looked up
	 * @return what stands in for its frames
	 * @throws org.rampscope.core.error.RampScopeException where the pipeline does not take these
	 */
	static StandIn<?> of(Pipeline pipeline, RunContext context) {
		Optional<ExpectedPatterns> expected = Optional.empty();
		Optional<DetectorGrid> detector = Optional.empty();
		for (Step<?> step : pipeline.steps()) {
			expected = expected.or(() -> patterns(step, context));
			detector = detector.or(() -> detector(step, context));
		}
		double wavelength = expected.map(ExpectedPatterns::wavelengthAngstrom).filter(w -> w > 0).orElse(SOME_WAVELENGTH_ANGSTROM);
		return pipeline.input() == DataRank.IMAGE ? ofFrames(pipeline, context, detector.orElse(SOME_DETECTOR), wavelength)
				: ofPatterns(pipeline, context, expected.map(ExpectedPatterns::axis).orElse(SOME_AXIS), wavelength);
	}

	private static <S extends Record> Optional<ExpectedPatterns> patterns(Step<S> step, RunContext context) {
		return step.operation() instanceof MeasureOperation<S> o ? o.expected(step.settings(), context) : Optional.empty();
	}

	private static <S extends Record> Optional<DetectorGrid> detector(Step<S> step, RunContext context) {
		return step.operation() instanceof FrameOperation<S> o ? o.expected(step.settings(), context) : Optional.empty();
	}

	private static StandIn<Dataset> ofFrames(Pipeline pipeline, RunContext context, DetectorGrid grid, double wavelengthAngstrom) {
		Random random = new Random(SEED);
		List<Dataset> inputs = new ArrayList<>();
		for (int i = 0; i < FRAMES; i++) {
			// integers of 32 bits, as readers give counts of 16 bits without sign
			int[] counts = random.ints(grid.size(), 0, MOST_COUNTS).toArray();
			inputs.add(DatasetFactory.createFromObject(IntegerDataset.class, counts, grid.rows(), grid.columns()));
		}
		double half1 = 0.5 * grid.rows() * grid.pixel1M();
		double half2 = 0.5 * grid.columns() * grid.pixel2M();
		Geometry geometry = new Geometry(Math.min(half1, half2) / Math.tan(Math.toRadians(EDGE_DEG)), half1, half2, 0, 0, 0, Geometry.DEFAULT_ORIENTATION,
				Optional.of(new Wavelength(wavelengthAngstrom)));
		Ramp<Frames> series = new Ramp<>(header(wavelengthAngstrom).withGeometry(Optional.of(geometry)).withGrid(Optional.of(grid)),
				FrameAxis.unknown(FRAMES), new FramesInMemory(inputs), Results.NONE, Provenance.NONE);
		return new StandIn<>(FrameChain.ofFrames(pipeline, series, context, Provenance.NONE, Progress.NONE), inputs);
	}

	private static StandIn<Pattern> ofPatterns(Pipeline pipeline, RunContext context, RadialAxis axis, double wavelengthAngstrom) {
		Random random = new Random(SEED);
		List<Pattern> inputs = new ArrayList<>();
		for (int i = 0; i < PATTERNS; i++) {
			double[] counts = random.ints(axis.size(), 0, MOST_COUNTS).asDoubleStream().toArray();
			inputs.add(new Pattern(axis, DatasetFactory.createFromObject(DoubleDataset.class, counts), Optional.empty()));
		}
		ChainHead head = new ChainHead(axis, header(wavelengthAngstrom), Results.NONE);
		return new StandIn<>(FrameChain.ofPatterns(pipeline, 0, head, context, Provenance.NONE, Progress.NONE), inputs);
	}

	private static RampHeader header(double wavelengthAngstrom) {
		return RampHeader.of(RampMetadata.UNKNOWN.withBeam(Beam.of(new Wavelength(wavelengthAngstrom))));
	}

	/** @param pass which one: inputs take turns */
	void pass(int pass) {
		Supplier<T> input = () -> inputs.get(pass % inputs.size());
		chain.apply(List.of(input));
	}

	@Override
	public void close() {
		chain.close();
	}
}
