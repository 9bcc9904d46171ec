/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link PeakFitShell}. Generated from those of the operation; a number that is null is not set. */
public class PeakFitModel extends AbstractOperationModel {

	@OperationModelField(label = "From", fieldPosition = 0,
			hint = "Smallest position looked at, in the unit of the axis. Not set: the beginning.")
	private Double lower;

	@OperationModelField(label = "To", fieldPosition = 1,
			hint = "Largest position looked at. Not set: the end.")
	private Double upper;

	@OperationModelField(label = "Significance", fieldPosition = 2, min = 2.0, max = 1000.0,
			hint = "Smallest prominence of a peak in units of the noise.")
	private Double significance = 8.0;

	@OperationModelField(label = "Smallest prominence", fieldPosition = 3, min = 0.0, max = 1.0E12,
			hint = "Smallest prominence in the pattern's own units; 0: none.")
	private Double minimumProminence = 0.0;

	@OperationModelField(label = "Narrowest peak", fieldPosition = 4, unit = "%", min = 0.001, max = 5.0,
			hint = "Of the pattern's length; what is narrower at half height is a spike.")
	private Double narrowest = 0.3;

	@OperationModelField(label = "Widest peak", fieldPosition = 5, unit = "%", min = 0.01, max = 50.0,
			hint = "Of the pattern's length; what is wider at half height is background.")
	private Double widest = 6.0;

	@OperationModelField(label = "Window", fieldPosition = 6, unit = "widths", min = 0.5, max = 20.0,
			hint = "How far a fit reaches to either side of a peak, in its widths at half height. Peaks whose windows "
					+ "overlap are fitted together.")
	private Double window = 2.0;

	@OperationModelField(label = "Fitted together", fieldPosition = 7, min = 1.0, max = 20.0,
			hint = "Most peaks fitted together.")
	private int together = 6;

	@OperationModelField(label = "Most peaks", fieldPosition = 8, min = 1.0, max = 1000.0,
			hint = "How many peaks of a pattern are kept: the highest ones. Patterns with fewer are filled with NaN.")
	private int mostPeaks = 40;

	public Double getLower() {
		return lower;
	}

	public void setLower(Double lower) {
		firePropertyChange("lower", this.lower, this.lower = lower);
	}

	public Double getUpper() {
		return upper;
	}

	public void setUpper(Double upper) {
		firePropertyChange("upper", this.upper, this.upper = upper);
	}

	public Double getSignificance() {
		return significance;
	}

	public void setSignificance(Double significance) {
		firePropertyChange("significance", this.significance, this.significance = significance);
	}

	public Double getMinimumProminence() {
		return minimumProminence;
	}

	public void setMinimumProminence(Double minimumProminence) {
		firePropertyChange("minimumProminence", this.minimumProminence, this.minimumProminence = minimumProminence);
	}

	public Double getNarrowest() {
		return narrowest;
	}

	public void setNarrowest(Double narrowest) {
		firePropertyChange("narrowest", this.narrowest, this.narrowest = narrowest);
	}

	public Double getWidest() {
		return widest;
	}

	public void setWidest(Double widest) {
		firePropertyChange("widest", this.widest, this.widest = widest);
	}

	public Double getWindow() {
		return window;
	}

	public void setWindow(Double window) {
		firePropertyChange("window", this.window, this.window = window);
	}

	public int getTogether() {
		return together;
	}

	public void setTogether(int together) {
		firePropertyChange("together", this.together, this.together = together);
	}

	public int getMostPeaks() {
		return mostPeaks;
	}

	public void setMostPeaks(int mostPeaks) {
		firePropertyChange("mostPeaks", this.mostPeaks, this.mostPeaks = mostPeaks);
	}
}
