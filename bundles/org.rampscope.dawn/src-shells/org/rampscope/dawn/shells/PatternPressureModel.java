/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link PatternPressureShell}. Generated from those of the operation; a number that is null is not set. */
public class PatternPressureModel extends AbstractOperationModel {

	@OperationModelField(label = "Calibrants", fieldPosition = 0,
			hint = "Names of pressure markers (Pt, Au, Ne, NaCl-B1, NaCl-B2, KCl-B2, MgO, W, Mo, Re, Ag, Cu, Al, …) or "
					+ "JCPDS files, separated by commas. Of several the weighted mean is taken.")
	private String calibrants = "Pt";

	@OperationModelField(label = "Wavelength", fieldPosition = 1, unit = "angstrom", min = 0.001, max = 100.0,
			hint = "Wavelength of the photons. Not set: that of the ramp.")
	private Double wavelength;

	@OperationModelField(label = "Smallest pressure", fieldPosition = 2, unit = "GPa", min = -20.0, max = 1000.0,
			hint = "Smallest pressure looked at; a little below 0 allows for errors of the geometry.")
	private Double minimumGPa = -3.0;

	@OperationModelField(label = "Largest pressure", fieldPosition = 3, unit = "GPa", min = -20.0, max = 1000.0,
			hint = "Largest pressure looked at.")
	private Double maximumGPa = 150.0;

	@OperationModelField(label = "Tolerance", fieldPosition = 4, min = 1.0E-6, max = 0.1,
			hint = "Largest relative deviation of a line's spacing from that of the assumed volume.")
	private Double relativeTolerance = 0.002;

	@OperationModelField(label = "Weakest line", fieldPosition = 5, unit = "%", min = 0.0, max = 100.0,
			hint = "Lines of the marker weaker than this, relative to its strongest, are not looked for: they are the "
					+ "first to drown in the sample's.")
	private Double leastIntensity = 20.0;

	@OperationModelField(label = "Significance of peaks", fieldPosition = 6, min = 2.0, max = 1000.0,
			hint = "Smallest prominence of a peak in units of the noise. Lower it where the marker is faint.")
	private Double significance = 8.0;

	@OperationModelField(label = "Narrowest peak", fieldPosition = 7, unit = "%", min = 0.001, max = 5.0,
			hint = "Of the pattern's length; what is narrower at half height is a spike.")
	private Double narrowestPeak = 0.3;

	@OperationModelField(label = "Fewest lines", fieldPosition = 8, min = 1.0, max = 20.0,
			hint = "Patterns that show fewer lines of the marker get no pressure. A single line may be the sample's, and "
					+ "a pattern by itself has no neighbours to tell.")
	private int fewestLines = 2;

	public String getCalibrants() {
		return calibrants;
	}

	public void setCalibrants(String calibrants) {
		firePropertyChange("calibrants", this.calibrants, this.calibrants = calibrants);
	}

	public Double getWavelength() {
		return wavelength;
	}

	public void setWavelength(Double wavelength) {
		firePropertyChange("wavelength", this.wavelength, this.wavelength = wavelength);
	}

	public Double getMinimumGPa() {
		return minimumGPa;
	}

	public void setMinimumGPa(Double minimumGPa) {
		firePropertyChange("minimumGPa", this.minimumGPa, this.minimumGPa = minimumGPa);
	}

	public Double getMaximumGPa() {
		return maximumGPa;
	}

	public void setMaximumGPa(Double maximumGPa) {
		firePropertyChange("maximumGPa", this.maximumGPa, this.maximumGPa = maximumGPa);
	}

	public Double getRelativeTolerance() {
		return relativeTolerance;
	}

	public void setRelativeTolerance(Double relativeTolerance) {
		firePropertyChange("relativeTolerance", this.relativeTolerance, this.relativeTolerance = relativeTolerance);
	}

	public Double getLeastIntensity() {
		return leastIntensity;
	}

	public void setLeastIntensity(Double leastIntensity) {
		firePropertyChange("leastIntensity", this.leastIntensity, this.leastIntensity = leastIntensity);
	}

	public Double getSignificance() {
		return significance;
	}

	public void setSignificance(Double significance) {
		firePropertyChange("significance", this.significance, this.significance = significance);
	}

	public Double getNarrowestPeak() {
		return narrowestPeak;
	}

	public void setNarrowestPeak(Double narrowestPeak) {
		firePropertyChange("narrowestPeak", this.narrowestPeak, this.narrowestPeak = narrowestPeak);
	}

	public int getFewestLines() {
		return fewestLines;
	}

	public void setFewestLines(int fewestLines) {
		firePropertyChange("fewestLines", this.fewestLines, this.fewestLines = fewestLines);
	}
}
