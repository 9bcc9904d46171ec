/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.transition;

/** How the share of the new phase grows from 0 to 1 between onset and end. */
enum MixingProfile {
	LINEAR {
		@Override
		double rising(double x) {
			return x;
		}
	},
	/** Cubic, with a smooth start and end. */
	SMOOTH {
		@Override
		double rising(double x) {
			return x * x * (3 - 2 * x);
		}
	},
	/** Of fifth order, with a longer start and end. */
	SMOOTHER {
		@Override
		double rising(double x) {
			return x * x * x * (x * (6 * x - 15) + 10);
		}
	};

	abstract double rising(double x);

	/**
	 * @param frame a frame
	 * @param onset last place with nothing of the new phase
	 * @param end first place with nothing of the old one
	 * @return share of the new phase, 0 … 1
	 */
	double share(double frame, double onset, double end) {
		return rising(Math.clamp((frame - onset) / (end - onset), 0, 1));
	}
}
