/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link PeakTrackShell}. Generated from those of the operation; a number that is null is not set. */
public class PeakTrackModel extends AbstractOperationModel {

	@OperationModelField(label = "Largest step", fieldPosition = 0, unit = "widths", min = 0.01, max = 100.0,
			hint = "How far from where its track leads a peak may lie in the next frame, in typical widths of the ramp's "
					+ "peaks.")
	private Double largestStep = 0.6;

	@OperationModelField(label = "Largest gap", fieldPosition = 1, unit = "frames", min = 0.0, max = 10000.0,
			hint = "For how many frames a peak may be missed before its track ends.")
	private int largestGap = 3;

	@OperationModelField(label = "Split distance", fieldPosition = 2, unit = "widths", min = 0.0, max = 100.0,
			hint = "A track born this near to another one is said to have split from it.")
	private Double splitDistance = 2.5;

	@OperationModelField(label = "Fewest frames", fieldPosition = 3, unit = "frames", min = 1.0, max = 100000.0,
			hint = "Tracks seen in fewer frames are dropped.")
	private int fewestFrames = 4;

	public Double getLargestStep() {
		return largestStep;
	}

	public void setLargestStep(Double largestStep) {
		firePropertyChange("largestStep", this.largestStep, this.largestStep = largestStep);
	}

	public int getLargestGap() {
		return largestGap;
	}

	public void setLargestGap(int largestGap) {
		firePropertyChange("largestGap", this.largestGap, this.largestGap = largestGap);
	}

	public Double getSplitDistance() {
		return splitDistance;
	}

	public void setSplitDistance(Double splitDistance) {
		firePropertyChange("splitDistance", this.splitDistance, this.splitDistance = splitDistance);
	}

	public int getFewestFrames() {
		return fewestFrames;
	}

	public void setFewestFrames(int fewestFrames) {
		firePropertyChange("fewestFrames", this.fewestFrames, this.fewestFrames = fewestFrames);
	}
}
