/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.adapter;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.dawnsci.analysis.dataset.operations.AbstractOperationBase;
import org.eclipse.january.dataset.IDataset;
import org.rampscope.core.RadialAxis;
import org.rampscope.core.RampHeader;
import org.rampscope.core.units.Wavelength;
import org.rampscope.dawn.internal.geometry.DiffractionGeometry;
import org.rampscope.dawn.internal.run.RampFrames;

/**
 * What belongs to a pattern and decides what an operation makes ready: equal where that would be the same.
 *
 * @param settings settings of the operation
 * @param axis radial axis
 * @param wavelength wavelength, where DAWN knows it
 */
record PatternSurroundings(Record settings, RadialAxis axis, Optional<Wavelength> wavelength) {

	static PatternSurroundings of(Record settings, IDataset slice, RadialAxis axis) {
		return new PatternSurroundings(settings, axis,
				DiffractionGeometry.wavelength(AbstractOperationBase.getFirstDiffractionMetadata(slice)));
	}

	RampHeader header() {
		return RampHeader.of(RampFrames.metadata(wavelength));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PatternSurroundings that && settings.equals(that.settings) && wavelength.equals(that.wavelength)
				&& axis.unit() == that.axis.unit() && Arrays.equals(axis.centres().getData(), that.axis.centres().getData());
	}

	@Override
	public int hashCode() {
		return Objects.hash(settings, wavelength, axis.unit(), axis.size());
	}
}
