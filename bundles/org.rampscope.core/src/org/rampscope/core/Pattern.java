/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.Optional;

import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.error.GeometryException;

/**
 * One powder pattern.
 *
 * @param axis radial bins
 * @param intensity mean intensity per bin, arbitrary units; NaN where no pixel fell into the bin
 * @param sigma standard uncertainty of the intensity, same units; empty where it is not known
 */
public record Pattern(RadialAxis axis, DoubleDataset intensity, Optional<DoubleDataset> sigma) {

	public Pattern {
		if (intensity.getSize() != axis.size() || sigma.filter(s -> s.getSize() != axis.size()).isPresent()) {
			throw new GeometryException("pattern has " + intensity.getSize() + " intensities for " + axis.size() + " radial bins",
					"Give one value per bin");
		}
	}
}
