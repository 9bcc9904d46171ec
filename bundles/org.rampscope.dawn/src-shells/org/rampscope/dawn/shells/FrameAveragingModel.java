/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link FrameAveragingShell}. Generated from those of the operation; a number that is null is not set. */
public class FrameAveragingModel extends AbstractOperationModel {

	@OperationModelField(label = "Frames per mean", fieldPosition = 0, unit = "frames", min = 0.0, max = 1.0E9,
			hint = "How many consecutive frames become one; the last mean may have fewer. 0: all frames of the ramp "
					+ "become one.")
	private int frames = 2;

	public int getFrames() {
		return frames;
	}

	public void setFrames(int frames) {
		firePropertyChange("frames", this.frames, this.frames = frames);
	}
}
