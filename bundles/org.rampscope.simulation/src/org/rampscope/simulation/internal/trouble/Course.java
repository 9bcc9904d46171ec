/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation.internal.trouble;

import java.util.SplittableRandom;

import org.rampscope.simulation.TroubleKind;

/**
 * When what happens along a ramp with trouble, drawn at random.
 *
 * @param onset first frame with something of the new phase, per transition
 * @param end first frame with nothing of the old phase, per transition; may lie beyond the ramp
 * @param shape exponent of how the share grows: 0 for a smooth step, else a power of the time since onset
 * @param artefact frame from which on something foreign is there
 * @param artefactEnd first frame without it
 * @param pressureGPa per frame
 * @param beam factor on the intensity per frame
 */
record Course(int[] onset, int[] end, double shape, int artefact, int artefactEnd, double[] pressureGPa, double[] beam) {

	private static final int MARGIN = 3;

	static Course of(TroubleKind kind, int frames, SplittableRandom random) {
		int[] onset = new int[0];
		int[] end = new int[0];
		if (kind.hasTransition()) {
			int width = random.nextDouble() < 0.3 ? random.nextInt(1, 4) : random.nextInt(Math.max(5, frames / 40), Math.max(7, frames / 7));
			width = kind == TroubleKind.GRADUAL_60 ? frames / 4 : kind == TroubleKind.GRADUAL_110 ? (int) (0.46 * frames) : width;
			int first = (int) (frames * (kind == TroubleKind.TWO_TRANSITIONS ? random.nextDouble(0.15, 0.3)
					: kind == TroubleKind.GRADUAL_110 ? random.nextDouble(0.15, 0.3) : random.nextDouble(0.2, 0.6)));
			if (kind == TroubleKind.ENDS_WITHIN) {
				width = random.nextInt(frames / 10, frames / 4);
				// half to nearly all of it
				first = frames - (int) Math.ceil(width * random.nextDouble(0.55, 0.95));
			}
			if (kind == TroubleKind.TWO_TRANSITIONS) {
				int second = random.nextInt(1, frames / 8);
				int start = Math.min((int) (frames * 0.85) - second, first + width + random.nextInt(frames / 8, frames / 3));
				onset = new int[] { first, start };
				end = new int[] { first + width, start + second };
			} else {
				onset = new int[] { first };
				end = new int[] { first + width };
			}
		}
		int artefact = random.nextInt(frames / 6, 5 * frames / 6);
		if (onset.length > 0) {
			int clear = Math.max(MARGIN, frames / 12);
			int tries = 0;
			while (artefact > onset[0] - clear && artefact < end[0] + clear && tries++ < 1000) {
				artefact = random.nextInt(frames / 10, 9 * frames / 10);
			}
		}
		int artefactEnd = kind == TroubleKind.DIAMOND_SPOT ? Math.min(frames, artefact + random.nextInt(2, Math.max(4, frames / 6))) : frames;
		double shape = random.nextBoolean() ? 0 : random.nextDouble(0.8, 1.6);
		return new Course(onset, end, shape, artefact, artefactEnd, pressures(kind, frames, artefact, random), beam(kind, frames, random));
	}

	private static double[] pressures(TroubleKind kind, int frames, int jumpAt, SplittableRandom random) {
		double start = random.nextDouble(1, 6);
		double reach = random.nextDouble(25, 60);
		int hold = random.nextInt(0, Math.max(1, frames / 12));
		int plateau = random.nextBoolean() ? frames : frames - random.nextInt(1, Math.max(2, frames / 6));
		double bend = random.nextDouble(-0.25, 0.25);
		boolean jumps = kind == TroubleKind.PRESSURE_JUMP || kind == TroubleKind.WITH_PRESSURE_JUMP;
		double jump = jumps ? random.nextDouble(2, 6) * reach / frames * (random.nextInt(5) == 0 ? -1 : 1) : 0;
		double[] pressure = new double[frames];
		for (int i = 0; i < frames; i++) {
			double t = Math.clamp((double) (i - hold) / Math.max(1, plateau - hold), 0, 1);
			pressure[i] = start + reach * (t + bend * t * (1 - t)) + (i >= jumpAt ? jump : 0);
		}
		if (kind == TroubleKind.DECOMPRESSION) {
			for (int i = 0; i < frames / 2; i++) {
				double swap = pressure[i];
				pressure[i] = pressure[frames - 1 - i];
				pressure[frames - 1 - i] = swap;
			}
		}
		return pressure;
	}

	private static double[] beam(TroubleKind kind, int frames, SplittableRandom random) {
		boolean steps = kind == TroubleKind.BEAM_STEPS || kind == TroubleKind.WITH_BEAM_STEPS;
		boolean flickers = kind == TroubleKind.BEAM_FLICKER || kind == TroubleKind.WITH_BEAM_FLICKER;
		double flicker = flickers ? random.nextDouble(0.01, 0.1) : 0;
		double[] beam = new double[frames];
		double level = 1;
		for (int i = 0; i < frames; i++) {
			if (steps && random.nextDouble() < 4. / frames) {
				level = random.nextDouble(0.7, 1.3);
			}
			beam[i] = level * Math.exp(flicker * random.nextGaussian());
		}
		return beam;
	}

	/** @return share of the sample that is at least in the phase after transition t */
	double share(int t, int frame) {
		double x = (double) (frame - onset[t] + 1) / (end[t] - onset[t] + 1);
		if (x <= 0) {
			return 0;
		}
		return x >= 1 ? 1 : shape == 0 ? x * x * (3 - 2 * x) : Math.pow(x, shape);
	}
}
