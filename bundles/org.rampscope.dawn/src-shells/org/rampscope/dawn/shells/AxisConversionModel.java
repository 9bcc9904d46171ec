/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;
import org.rampscope.core.units.RadialUnit;

/** Settings of {@link AxisConversionShell}. Generated from those of the operation; a number that is null is not set. */
public class AxisConversionModel extends AbstractOperationModel {

	@OperationModelField(label = "Radial axis", fieldPosition = 0,
			hint = "What the axis shall count. Between angles and q or d the wavelength is needed.")
	private RadialUnit unit = RadialUnit.Q_PER_ANGSTROM;

	@OperationModelField(label = "Wavelength", fieldPosition = 1, unit = "angstrom", min = 0.001, max = 100.0,
			hint = "Wavelength of the photons. Not set: that of the ramp.")
	private Double wavelength;

	@OperationModelField(label = "Equal bins", fieldPosition = 2,
			hint = "Interpolate onto bins of equal width on the new axis, as baselines and peak widths in bins assume. "
					+ "Otherwise the bins stay what they were.")
	private boolean equalBins = true;

	public RadialUnit getUnit() {
		return unit;
	}

	public void setUnit(RadialUnit unit) {
		firePropertyChange("unit", this.unit, this.unit = unit);
	}

	public Double getWavelength() {
		return wavelength;
	}

	public void setWavelength(Double wavelength) {
		firePropertyChange("wavelength", this.wavelength, this.wavelength = wavelength);
	}

	public boolean isEqualBins() {
		return equalBins;
	}

	public void setEqualBins(boolean equalBins) {
		firePropertyChange("equalBins", this.equalBins, this.equalBins = equalBins);
	}
}
