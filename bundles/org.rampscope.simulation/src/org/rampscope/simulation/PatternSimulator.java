/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.RampHeader;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.simulation.PatternOptions.Background;
import org.rampscope.simulation.internal.pattern.BackgroundModel;
import org.rampscope.simulation.internal.pattern.NoiseModel;
import org.rampscope.simulation.internal.pattern.PatternGrid;
import org.rampscope.simulation.internal.pattern.PatternRenderer;
import org.rampscope.simulation.internal.pattern.RampModel;
import org.rampscope.simulation.internal.random.RandomStreams;

/** Simulates a ramp as patterns, without the detour over a detector. */
public final class PatternSimulator {

	/**
	 * @param recipe what to simulate
	 * @param progress told of every frame
	 * @return patterns (frames × points) over 2θ in degrees with the standard deviation of their noise, labels where the recipe
	 *         is labelled, and the truth as result {@link GroundTruth#NAME}
	 * @throws org.rampscope.core.error.CancelledException where the progress is cancelled
	 */
	public Ramp<Patterns> simulate(RampRecipe recipe, Progress progress) {
		RampModel model = new RampModel(recipe);
		int frames = recipe.frames();
		int points = recipe.options().points();
		double[] intensity = new double[Math.multiplyExact(frames, points)];
		double[] sigma = new double[intensity.length];
		PatternRenderer renderer = new PatternRenderer(PatternGrid.FIRST_DEG, PatternGrid.STEP_DEG, points);
		NoiseModel noise = new NoiseModel(recipe.exposureS(), recipe.options().noiseScale());
		progress.begin("Simulating patterns", frames);
		IntStream.range(0, frames).parallel().forEach(frame -> {
			progress.checkCancelled();
			double[] peaks = renderer.render(model.peaks(frame));
			SplittableRandom random = model.streams().of(RandomStreams.Purpose.PATTERN_NOISE, frame);
			for (int i = 0; i < points; i++) {
				double angle = PatternGrid.at(i);
				int at = frame * points + i;
				sigma[at] = noise.sigma(angle, peaks[i]);
				intensity[at] = peaks[i] + under(recipe, frame, angle) + sigma[at] * random.nextGaussian();
			}
			addHotPixel(intensity, frame, points);
			progress.worked(1);
		});
		progress.done();
		GroundTruth truth = model.truth();
		return scan(recipe, model.truth(), dataset(intensity, frames, points), dataset(sigma, frames, points));
	}

	/** The patterns are said to come from the full camera, which was chosen for their 2θ window. */
	private static Ramp<Patterns> scan(RampRecipe recipe, GroundTruth truth, DoubleDataset intensity, DoubleDataset sigma) {
		DetectorSetup detector = DetectorSetup.full();
		RampHeader header = RampHeader.of(SimulatedMetadata.of(recipe, detector.name(), detector.saturationCounts()))
				.withGeometry(Optional.of(detector.geometry().withWavelength(recipe.wavelength())))
				.withLabels(SimulatedMetadata.labels(recipe, truth));
		return new Ramp<>(header, SimulatedMetadata.frames(recipe, truth),
				new Patterns(PatternGrid.axis(recipe.options().points()), intensity, Optional.of(sigma)), Results.NONE.with(GroundTruth.TYPE, truth),
				SimulatedMetadata.provenance());
	}

	private static double under(RampRecipe recipe, int frame, double angle) {
		return recipe.options().background() == Background.RAW
				? BackgroundModel.at(angle) * BackgroundModel.drift(frame, recipe.frames())
				: BackgroundModel.RESIDUAL_OFFSET;
	}

	private static void addHotPixel(double[] intensity, int frame, int points) {
		int point = (int) Math.round((NoiseModel.HOT_PIXEL_DEG - PatternGrid.FIRST_DEG) / PatternGrid.STEP_DEG);
		if (point < points) {
			intensity[frame * points + point] += NoiseModel.HOT_PIXEL_HEIGHT;
		}
	}

	private static DoubleDataset dataset(double[] values, int frames, int points) {
		return DatasetFactory.createFromObject(DoubleDataset.class, values, frames, points);
	}
}
