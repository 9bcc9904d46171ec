/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link IndexingShell}. Generated from those of the operation; a number that is null is not set. */
public class IndexingModel extends AbstractOperationModel {

	@OperationModelField(label = "Lattices", fieldPosition = 0,
			hint = "Which lattices to try, separated by commas: CUBIC_P, CUBIC_I, CUBIC_F, HEXAGONAL, RHOMBOHEDRAL.")
	private String lattices = "CUBIC_F, CUBIC_I, HEXAGONAL, RHOMBOHEDRAL";

	@OperationModelField(label = "Wavelength", fieldPosition = 1, unit = "angstrom", min = 0.001, max = 100.0,
			hint = "Wavelength of the photons. Not set: that of the ramp.")
	private Double wavelength;

	@OperationModelField(label = "Tolerance", fieldPosition = 2, min = 1.0E-6, max = 0.05,
			hint = "Largest relative deviation of a spacing.")
	private Double relativeTolerance = 0.002;

	@OperationModelField(label = "Largest edge", fieldPosition = 3, unit = "angstrom", min = 1.0, max = 100.0,
			hint = "Largest edge of a cell that is tried.")
	private Double largestEdge = 12.0;

	@OperationModelField(label = "Known phases", fieldPosition = 4,
			hint = "Names of phases (Pt, …) or JCPDS files, separated by commas, whose lines at the frame's pressure are "
					+ "left out. Empty: none.")
	private String knownPhases = "";

	@OperationModelField(label = "Fewest peaks", fieldPosition = 5, min = 2.0, max = 100.0,
			hint = "Frames with fewer peaks left are not indexed.")
	private int fewestPeaks = 3;

	public String getLattices() {
		return lattices;
	}

	public void setLattices(String lattices) {
		firePropertyChange("lattices", this.lattices, this.lattices = lattices);
	}

	public Double getWavelength() {
		return wavelength;
	}

	public void setWavelength(Double wavelength) {
		firePropertyChange("wavelength", this.wavelength, this.wavelength = wavelength);
	}

	public Double getRelativeTolerance() {
		return relativeTolerance;
	}

	public void setRelativeTolerance(Double relativeTolerance) {
		firePropertyChange("relativeTolerance", this.relativeTolerance, this.relativeTolerance = relativeTolerance);
	}

	public Double getLargestEdge() {
		return largestEdge;
	}

	public void setLargestEdge(Double largestEdge) {
		firePropertyChange("largestEdge", this.largestEdge, this.largestEdge = largestEdge);
	}

	public String getKnownPhases() {
		return knownPhases;
	}

	public void setKnownPhases(String knownPhases) {
		firePropertyChange("knownPhases", this.knownPhases, this.knownPhases = knownPhases);
	}

	public int getFewestPeaks() {
		return fewestPeaks;
	}

	public void setFewestPeaks(int fewestPeaks) {
		firePropertyChange("fewestPeaks", this.fewestPeaks, this.fewestPeaks = fewestPeaks);
	}
}
