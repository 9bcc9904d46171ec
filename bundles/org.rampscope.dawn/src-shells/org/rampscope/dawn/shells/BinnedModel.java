/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;

/** Settings of {@link BinnedShell}. Generated from those of the operation; a number that is null is not set. */
public class BinnedModel extends AbstractOperationModel {

	@OperationModelField(label = "Bins", fieldPosition = 0, min = 1.0, max = 10000.0,
			hint = "Number of bins that a pattern is cut into.")
	private int bins = 18;

	@OperationModelField(label = "Frames before", fieldPosition = 1,
			hint = "Frames to learn the first class from, for example 80, 120. Empty: all labels of the file are used.")
	private int[] before = { };

	@OperationModelField(label = "Frames after", fieldPosition = 2,
			hint = "Frames to learn the last class from, for example 260, 300. Empty: all labels of the file are used.")
	private int[] after = { };

	@OperationModelField(label = "Epochs", fieldPosition = 3, min = 1.0, max = 100000.0,
			hint = "Steps of training per bin.")
	private int epochs = 700;

	@OperationModelField(label = "Copies", fieldPosition = 4, min = 0.0, max = 1000.0,
			hint = "Noisy copies of every training pattern.")
	private int copies = 10;

	@OperationModelField(label = "Sweep", fieldPosition = 5,
			hint = "Further numbers of bins to try; the confidence of each is in the result. Every one is a training of "
					+ "its own.")
	private int[] sweep = { };

	@OperationModelField(label = "Device", fieldPosition = 6,
			hint = "Where to train: auto (a GPU where there is one), cpu, gpu0, gpu1, …")
	private String device = "auto";

	@OperationModelField(label = "Seed", fieldPosition = 7,
			hint = "Seed of the values that the networks start from.")
	private long seed = 12345L;

	public int getBins() {
		return bins;
	}

	public void setBins(int bins) {
		firePropertyChange("bins", this.bins, this.bins = bins);
	}

	public int[] getBefore() {
		return before;
	}

	public void setBefore(int[] before) {
		firePropertyChange("before", this.before, this.before = before);
	}

	public int[] getAfter() {
		return after;
	}

	public void setAfter(int[] after) {
		firePropertyChange("after", this.after, this.after = after);
	}

	public int getEpochs() {
		return epochs;
	}

	public void setEpochs(int epochs) {
		firePropertyChange("epochs", this.epochs, this.epochs = epochs);
	}

	public int getCopies() {
		return copies;
	}

	public void setCopies(int copies) {
		firePropertyChange("copies", this.copies, this.copies = copies);
	}

	public int[] getSweep() {
		return sweep;
	}

	public void setSweep(int[] sweep) {
		firePropertyChange("sweep", this.sweep, this.sweep = sweep);
	}

	public String getDevice() {
		return device;
	}

	public void setDevice(String device) {
		firePropertyChange("device", this.device, this.device = device);
	}

	public long getSeed() {
		return seed;
	}

	public void setSeed(long seed) {
		firePropertyChange("seed", this.seed, this.seed = seed);
	}
}
