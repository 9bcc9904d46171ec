/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

import java.util.Arrays;

import org.rampscope.core.FrameAxis;

/** What the axis along the ramp counts. */
public enum FrameOrdinate {
	/** The index of the frame, from 0. */
	FRAME {
		@Override
		public double[] values(FrameAxis frames) {
			double[] index = new double[frames.size()];
			Arrays.setAll(index, i -> i);
			return index;
		}
	},
	/** Seconds since the start of the ramp. */
	TIME {
		@Override
		public double[] values(FrameAxis frames) {
			return frames.timeS();
		}
	},
	/** Pressure in GPa. */
	PRESSURE {
		@Override
		public double[] values(FrameAxis frames) {
			return frames.pressureGPa();
		}
	};

	/** @return one value per frame; NaN where it is not known */
	public abstract double[] values(FrameAxis frames);

	/** @return whether the ramp knows at least one such value */
	public boolean isKnown(FrameAxis frames) {
		return Arrays.stream(values(frames)).anyMatch(Double::isFinite);
	}
}
