/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.util.List;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.rampscope.core.Pattern;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.units.RadialUnit;

/**
 * A pattern file of columns.
 *
 * @param x radial positions
 * @param intensity intensities, as many
 * @param sigma their standard uncertainties; empty where the file has two columns
 * @param unit what the positions count, where the header says it
 * @param header the header's lines as they stand, without the comment signs
 */
public record XyPattern(double[] x, double[] intensity, Optional<double[]> sigma, Optional<RadialUnit> unit, List<String> header) {

	public XyPattern {
		header = List.copyOf(header);
	}

	/**
	 * @param ifUnknown what to take the positions for where the header does not say
	 * @return the pattern
	 */
	public Pattern toPattern(RadialUnit ifUnknown) {
		return new Pattern(RadialAxis.of(unit.orElse(ifUnknown), x), DatasetFactory.createFromObject(DoubleDataset.class, intensity),
				sigma.map(s -> DatasetFactory.createFromObject(DoubleDataset.class, s)));
	}
}
