/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.OperationModelField;
import org.rampscope.learning.attribution.Explanation;
import org.rampscope.learning.model.InputScaling;
import org.rampscope.learning.training.CopyKind;
import org.rampscope.learning.training.LearningRateSchedule;
import org.rampscope.learning.training.SequenceGrouping;

/** Settings of {@link TrainShell}. Generated from those of the operation; a number that is null is not set. */
public class TrainModel extends AbstractOperationModel {

	@OperationModelField(label = "Network", fieldPosition = 0,
			hint = "Which network, such as cnn, fcnn or transformer; 'ramp networks' lists them.")
	private String network = "cnn";

	@OperationModelField(label = "Labels", fieldPosition = 1,
			hint = "file: the labels of the ramp. Or frames of each class in order: 0-150,200-340.")
	private String labels = "file";

	@OperationModelField(label = "Step", fieldPosition = 2, min = 1.0, max = 100000.0,
			hint = "With frames: every which of them is taken. Published: 10.")
	private int step = 1;

	@OperationModelField(label = "Epochs", fieldPosition = 3, min = 0.0, max = 100000.0,
			hint = "Passes over all training patterns. 0: what settles the network; with whole batches as published.")
	private int epochs;

	@OperationModelField(label = "Batch", fieldPosition = 4, unit = "patterns", min = 0.0, max = 1000000.0,
			hint = "Patterns per step of the optimiser. 0: all of them, as published.")
	private int batch = 32;

	@OperationModelField(label = "Schedule", fieldPosition = 5,
			hint = "How the learning rate changes with the epochs. Published: CONSTANT.")
	private LearningRateSchedule schedule = LearningRateSchedule.COSINE;

	@OperationModelField(label = "Copies", fieldPosition = 6, min = -1.0, max = 10000.0,
			hint = "Changed copies of every training pattern. -1: chosen, at most 10 of each; of the published kind at "
					+ "most 50.")
	private int copies = -1;

	@OperationModelField(label = "Kind of copies", fieldPosition = 7,
			hint = "What the copies differ in.")
	private CopyKind copyKind = CopyKind.NORMAL;

	@OperationModelField(label = "Noise", fieldPosition = 8, min = 0.0,
			hint = "Amplitude of the noise of the copies, in the unit of the intensities. Not set: half the standard "
					+ "deviation of the training patterns about their mean; 1/6 for the published kind.")
	private Double noise;

	@OperationModelField(label = "Scaling", fieldPosition = 9,
			hint = "What is done to every pattern first: nothing, as published, or 0 to 1 by its extremes.")
	private InputScaling scaling = InputScaling.NONE;

	@OperationModelField(label = "Sequences", fieldPosition = 10,
			hint = "How patterns become sequences for LSTM, Transformer and ConvSCT.")
	private SequenceGrouping grouping = SequenceGrouping.CHOSEN;

	@OperationModelField(label = "Reasons", fieldPosition = 11,
			hint = "What is said of why the network decides so: nothing, gradients and attention, or these and the "
					+ "weights of its layers.")
	private Explanation reasons = Explanation.NONE;

	@OperationModelField(label = "Seed", fieldPosition = 12,
			hint = "Seed of all chance: the same seed gives the same model on the same machine.")
	private long seed = 12345L;

	@OperationModelField(label = "Device", fieldPosition = 13,
			hint = "Where to compute: auto (a GPU where there is one), cpu, gpu0, gpu1, …")
	private String device = "auto";

	public String getNetwork() {
		return network;
	}

	public void setNetwork(String network) {
		firePropertyChange("network", this.network, this.network = network);
	}

	public String getLabels() {
		return labels;
	}

	public void setLabels(String labels) {
		firePropertyChange("labels", this.labels, this.labels = labels);
	}

	public int getStep() {
		return step;
	}

	public void setStep(int step) {
		firePropertyChange("step", this.step, this.step = step);
	}

	public int getEpochs() {
		return epochs;
	}

	public void setEpochs(int epochs) {
		firePropertyChange("epochs", this.epochs, this.epochs = epochs);
	}

	public int getBatch() {
		return batch;
	}

	public void setBatch(int batch) {
		firePropertyChange("batch", this.batch, this.batch = batch);
	}

	public LearningRateSchedule getSchedule() {
		return schedule;
	}

	public void setSchedule(LearningRateSchedule schedule) {
		firePropertyChange("schedule", this.schedule, this.schedule = schedule);
	}

	public int getCopies() {
		return copies;
	}

	public void setCopies(int copies) {
		firePropertyChange("copies", this.copies, this.copies = copies);
	}

	public CopyKind getCopyKind() {
		return copyKind;
	}

	public void setCopyKind(CopyKind copyKind) {
		firePropertyChange("copyKind", this.copyKind, this.copyKind = copyKind);
	}

	public Double getNoise() {
		return noise;
	}

	public void setNoise(Double noise) {
		firePropertyChange("noise", this.noise, this.noise = noise);
	}

	public InputScaling getScaling() {
		return scaling;
	}

	public void setScaling(InputScaling scaling) {
		firePropertyChange("scaling", this.scaling, this.scaling = scaling);
	}

	public SequenceGrouping getGrouping() {
		return grouping;
	}

	public void setGrouping(SequenceGrouping grouping) {
		firePropertyChange("grouping", this.grouping, this.grouping = grouping);
	}

	public Explanation getReasons() {
		return reasons;
	}

	public void setReasons(Explanation reasons) {
		firePropertyChange("reasons", this.reasons, this.reasons = reasons);
	}

	public long getSeed() {
		return seed;
	}

	public void setSeed(long seed) {
		firePropertyChange("seed", this.seed, this.seed = seed);
	}

	public String getDevice() {
		return device;
	}

	public void setDevice(String device) {
		firePropertyChange("device", this.device, this.device = device);
	}
}
