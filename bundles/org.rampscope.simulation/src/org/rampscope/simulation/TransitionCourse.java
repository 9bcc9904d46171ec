/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import org.rampscope.core.Labels;
import org.rampscope.core.error.SettingsException;

/** How the share of the new phase grows along a ramp. */
public sealed interface TransitionCourse {

	/**
	 * @param frame frame, from zero
	 * @param pressureGPa pressure of the frame in GPa
	 * @return share of the new phase, 0 … 1
	 */
	double fraction(int frame, double pressureGPa);

	/**
	 * @param frame frame, from zero
	 * @param pressureGPa pressure of the frame in GPa
	 * @return {@link Labels#BEFORE}, {@link Labels#DURING} or {@link Labels#AFTER}
	 */
	default int label(int frame, double pressureGPa) {
		double fraction = fraction(frame, pressureGPa);
		return fraction <= 0 ? Labels.BEFORE : fraction < 1 ? Labels.DURING : Labels.AFTER;
	}

	/**
	 * As iron's: most of the sample turns in one frame, all of it within three. A person who labels such frames calls
	 * them all "after".
	 *
	 * @param before frames without any of the new phase, not negative
	 */
	record Abrupt(int before) implements TransitionCourse {

		private static final double[] FIRST_FRACTIONS = { 0.65, 0.825 };

		public Abrupt {
			requireCount("before", before);
		}

		@Override
		public double fraction(int frame, double pressureGPa) {
			int since = frame - before;
			return since < 0 ? 0 : since < FIRST_FRACTIONS.length ? FIRST_FRACTIONS[since] : 1;
		}

		@Override
		public int label(int frame, double pressureGPa) {
			return frame < before ? Labels.BEFORE : Labels.AFTER;
		}
	}

	/**
	 * Both phases over a given number of frames.
	 *
	 * @param before frames without any of the new phase, not negative
	 * @param during frames with both, not negative
	 */
	record Gradual(int before, int during) implements TransitionCourse {

		public Gradual {
			requireCount("before", before);
			requireCount("during", during);
		}

		@Override
		public double fraction(int frame, double pressureGPa) {
			return smoothStep((frame - before + 1) / (during + 1.));
		}
	}

	/**
	 * Both phases over a given range of pressure.
	 *
	 * @param onsetGPa highest pressure without the new phase, GPa
	 * @param widthGPa range of pressure with both, GPa, positive
	 */
	record ByPressure(double onsetGPa, double widthGPa) implements TransitionCourse {

		public ByPressure {
			if (!(onsetGPa >= 0) || !(widthGPa > 0) || Double.isInfinite(onsetGPa + widthGPa)) {
				throw new SettingsException("course", "transition at " + onsetGPa + " GPa over " + widthGPa + " GPa",
						"Give an onset of at least 0 and a width greater than 0");
			}
		}

		@Override
		public double fraction(int frame, double pressureGPa) {
			return smoothStep((pressureGPa - onsetGPa) / widthGPa);
		}
	}

	private static double smoothStep(double x) {
		double t = Math.clamp(x, 0, 1);
		return t * t * (3 - 2 * t);
	}

	private static void requireCount(String name, int count) {
		if (count < 0) {
			throw new SettingsException("course/" + name, "number of frames is " + count, "Give zero or more");
		}
	}
}
