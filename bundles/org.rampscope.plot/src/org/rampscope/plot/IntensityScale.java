/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.plot;

/** How intensity becomes brightness. */
public enum IntensityScale {
	/** Equal steps of intensity are equal steps of brightness. */
	LINEAR {
		@Override
		double transformed(double intensity) {
			return intensity;
		}

		@Override
		double restored(double transformed) {
			return transformed;
		}

		@Override
		void transform(double[] intensities) {
			// They are what they are.
		}
	},
	/** The square root: counting noise looks the same everywhere. */
	SQUARE_ROOT {
		@Override
		double transformed(double intensity) {
			return Math.signum(intensity) * Math.sqrt(Math.abs(intensity));
		}

		@Override
		double restored(double transformed) {
			return Math.signum(transformed) * transformed * transformed;
		}

		@Override
		void transform(double[] intensities) {
			for (int i = 0; i < intensities.length; i++) {
				// Both signs at once: a choice would keep the compiler from taking several at a time.
				intensities[i] = Math.sqrt(Math.max(intensities[i], 0)) - Math.sqrt(Math.max(-intensities[i], 0));
			}
		}
	},
	/** The logarithm: equal ratios are equal steps of brightness. */
	LOGARITHM {
		@Override
		double transformed(double intensity) {
			return Math.log10(intensity);
		}

		@Override
		double restored(double transformed) {
			return Math.pow(10, transformed);
		}

		@Override
		void transform(double[] intensities) {
			for (int i = 0; i < intensities.length; i++) {
				intensities[i] = Math.log10(intensities[i]);
			}
		}
	};

	abstract double transformed(double intensity);

	abstract double restored(double transformed);

	/** As {@link #transformed}, in place: a loop of its own for each scale is what the compiler makes fast. */
	abstract void transform(double[] intensities);
}
