/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link PhaseLinesShell}. Generated from those of the operation; a number that is null is not set. */
public class PhaseLinesModel extends AbstractOperationModel {

	@OperationModelField(label = "Phases", fieldPosition = 0,
			hint = "Names from the library (Pt, Au, MgO, Fe-hcp, …), JCPDS or CIF files, separated by commas.")
	private String phases = "Pt";

	@OperationModelField(label = "Wavelength", fieldPosition = 1, unit = "angstrom", min = 0.001, max = 100.0,
			hint = "Wavelength of the photons. Not set: that of the ramp.")
	private Double wavelength;

	@OperationModelField(label = "Pressure", fieldPosition = 2, unit = "GPa", min = -20.0, max = 1000.0,
			hint = "Pressure for all frames. Not set: that of each frame, as far as it is known.")
	private Double pressure;

	@OperationModelField(label = "K0", fieldPosition = 3, unit = "GPa", min = 0.1, max = 2000.0,
			hint = "Bulk modulus for phases that come without an equation of state, such as those from CIF. Not set: "
					+ "these are not compressed.")
	private Double k0;

	@OperationModelField(label = "K0'", fieldPosition = 4, min = 0.5, max = 20.0,
			hint = "Its pressure derivative, third-order Birch-Murnaghan.")
	private Double k0Prime = 4.0;

	@OperationModelField(label = "Smallest intensity", fieldPosition = 5, unit = "%", min = 0.0, max = 100.0,
			hint = "Weaker lines, relative to the strongest, are left out.")
	private Double leastIntensity = 1.0;

	public String getPhases() {
		return phases;
	}

	public void setPhases(String phases) {
		firePropertyChange("phases", this.phases, this.phases = phases);
	}

	public Double getWavelength() {
		return wavelength;
	}

	public void setWavelength(Double wavelength) {
		firePropertyChange("wavelength", this.wavelength, this.wavelength = wavelength);
	}

	public Double getPressure() {
		return pressure;
	}

	public void setPressure(Double pressure) {
		firePropertyChange("pressure", this.pressure, this.pressure = pressure);
	}

	public Double getK0() {
		return k0;
	}

	public void setK0(Double k0) {
		firePropertyChange("k0", this.k0, this.k0 = k0);
	}

	public Double getK0Prime() {
		return k0Prime;
	}

	public void setK0Prime(Double k0Prime) {
		firePropertyChange("k0Prime", this.k0Prime, this.k0Prime = k0Prime);
	}

	public Double getLeastIntensity() {
		return leastIntensity;
	}

	public void setLeastIntensity(Double leastIntensity) {
		firePropertyChange("leastIntensity", this.leastIntensity, this.leastIntensity = leastIntensity);
	}
}
