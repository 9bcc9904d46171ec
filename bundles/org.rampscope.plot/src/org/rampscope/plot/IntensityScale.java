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
	};

	abstract double transformed(double intensity);

	abstract double restored(double transformed);
}
