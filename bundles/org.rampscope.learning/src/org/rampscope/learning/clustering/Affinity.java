/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.clustering;

import org.rampscope.core.error.SettingsException;

/** How alike two points are: the weights of the graph that spectral clustering cuts. */
public sealed interface Affinity {

	/**
	 * One where each is among the other's nearest neighbours, one half where only one of them is.
	 *
	 * @param count neighbours per point by Euclidean distance, the point itself among them; at least 2
	 */
	record NearestNeighbours(int count) implements Affinity {

		public NearestNeighbours {
			if (count < 2) {
				throw new SettingsException("neighbours", "count " + count, "Give at least 2: the point itself is one of them");
			}
		}
	}

	/**
	 * exp(−γ d²) of the Euclidean distance d. With more points than the dense solver takes, only the pairs of nearest
	 * neighbours keep their weight.
	 *
	 * @param gamma γ in units of one over distance squared; NaN for one over twice the squared median distance
	 */
	record RadialBasis(double gamma) implements Affinity {

		public RadialBasis {
			if (!(gamma > 0) && !Double.isNaN(gamma)) {
				throw new SettingsException("gamma", "value " + gamma, "Give a positive number, or leave it out to take it from the data");
			}
		}
	}

	/** @see NearestNeighbours */
	static Affinity nearestNeighbours(int count) {
		return new NearestNeighbours(count);
	}

	/** @see RadialBasis */
	static Affinity radialBasis(double gamma) {
		return new RadialBasis(gamma);
	}
}
