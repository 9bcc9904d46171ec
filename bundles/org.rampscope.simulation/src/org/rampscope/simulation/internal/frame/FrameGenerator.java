/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.frame;

import java.util.SplittableRandom;

import org.rampscope.core.DetectorGrid;
import org.rampscope.simulation.DetectorSetup;
import org.rampscope.simulation.RampRecipe;
import org.rampscope.simulation.internal.pattern.BackgroundModel;
import org.rampscope.simulation.internal.pattern.PatternRenderer;
import org.rampscope.simulation.internal.pattern.RampModel;
import org.rampscope.simulation.internal.random.PoissonSampler;
import org.rampscope.simulation.internal.random.RandomStreams;

/** Makes one frame after the other, in any order and on any number of threads, always with the same counts. */
public final class FrameGenerator {

	private static final double REFERENCE_EXPOSURE_S = 0.1;
	private static final double REFERENCE_PIXEL_AREA_M2 = 55e-6 * 55e-6;

	private final RampModel model;
	private final PixelOptics optics;
	private final DefectMap defects;
	private final PatternRenderer renderer;
	private final PoissonSampler poisson = new PoissonSampler();
	private final float[] background;
	private final double countsPerUnit;
	private final int frames;
	private final int saturation;

	/**
	 * @param recipe what to simulate
	 * @param setup the detector
	 * @param model what the sample does
	 * @param optics what the pixels see
	 * @param defects what is wrong with them
	 */
	public FrameGenerator(RampRecipe recipe, DetectorSetup setup, RampModel model, PixelOptics optics, DefectMap defects) {
		this.model = model;
		this.optics = optics;
		this.defects = defects;
		this.frames = recipe.frames();
		this.saturation = setup.saturationCounts();
		this.renderer = new PatternRenderer(optics.firstDeg(), PixelOptics.STEP_DEG, optics.points());
		this.background = new float[optics.points()];
		for (int i = 0; i < background.length; i++) {
			background[i] = (float) BackgroundModel.at(optics.firstDeg() + PixelOptics.STEP_DEG * i);
		}
		DetectorGrid grid = setup.grid();
		this.countsPerUnit = setup.exposure().countsPerUnit() * recipe.exposureS() / REFERENCE_EXPOSURE_S
				* (grid.pixel1M() * grid.pixel2M() / REFERENCE_PIXEL_AREA_M2);
	}

	/**
	 * @param frame frame, from zero
	 * @return counts, row by row
	 */
	public short[] counts(int frame) {
		float[] rings = scaled(renderer.render(model.peaks(frame)), countsPerUnit);
		float[] smooth = scaled(background, countsPerUnit * BackgroundModel.drift(frame, frames));
		SplittableRandom random = model.streams().of(RandomStreams.Purpose.FRAME_NOISE, frame);
		short[] counts = new short[optics.size()];
		for (int i = 0; i < counts.length; i++) {
			if (!defects.isBlind(i)) {
				double mean = optics.caught(i, rings, smooth) + defects.extraCounts(i);
				counts[i] = (short) Math.min(saturation, poisson.sample(mean, random));
			}
		}
		return counts;
	}

	private static float[] scaled(double[] pattern, double factor) {
		float[] result = new float[pattern.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) (pattern[i] * factor);
		}
		return result;
	}

	private static float[] scaled(float[] pattern, double factor) {
		float[] result = new float[pattern.length];
		for (int i = 0; i < result.length; i++) {
			result[i] = (float) (pattern[i] * factor);
		}
		return result;
	}
}
