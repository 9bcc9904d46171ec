/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.rampscope.core.Labels;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.EpochReport;
import org.rampscope.learning.training.LearningRateSchedule;
import org.rampscope.learning.training.TrainingListener;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.operations.settings.SettingsCodec;
import org.rampscope.ui.ObservableValue;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.model.ModelState;
import org.rampscope.ui.model.OpenModel;
import org.rampscope.ui.model.TrainingSplit;
import org.rampscope.ui.model.TrainingState;

/**
 * Trains a model on the labels of a ramp and lets it judge the ramp. Keeps a checkpoint after every epoch, so that a training that was
 * cancelled goes on, or its last epoch becomes a model.
 */
final class TrainJob extends WorkJob {

	/** Lets a model judge a ramp. */
	@FunctionalInterface
	interface Judge {

		/** Judges, on a device. */
		void judge(OpenRamp ramp, OpenModel model, String device, Progress progress);
	}

	private final OpenRamp ramp;
	private final TrainingSettings settings;
	private final String device;
	private final ObservableValue<ModelState> state;
	private final Judge judge;
	private volatile boolean here;
	/** Whether nothing is to be learnt any more. */
	private boolean onlyFinish;

	TrainJob(OpenRamp ramp, TrainingSettings settings, String device, ObservableValue<ModelState> state, Judge judge) {
		super(NLS.bind(Messages.model_training, ramp.file().getFileName()));
		this.ramp = ramp;
		this.settings = settings;
		this.device = device;
		this.state = state;
		this.judge = judge;
	}

	/** Ends the training that runs with the epochs it has done. */
	void stopHere() {
		here = true;
		cancel();
	}

	/** @return a job that makes a model of what this one had learnt when it was cancelled */
	TrainJob hereAfterCancel() {
		TrainJob next = new TrainJob(ramp, settings, device, state, judge);
		next.onlyFinish = true;
		return next;
	}

	@Override
	protected void work(Progress progress) {
		if (onlyFinish) {
			finish(soFar(), progress);
			return;
		}
		state.update(old -> old.withTraining(TrainingState.begun(ramp.file(), settings.epochCount(), TrainingSplit.of(ramp.scan(), settings))));
		try {
			finish(trained(settings, checkpoint(), this::epochDone, progress), progress);
		} catch (CancelledException e) {
			if (here) {
				finish(soFar(), Progress.NONE);
				return;
			}
			state.update(old -> old.withTraining(old.training().cancelled(Messages.model_cancelled)));
			throw e;
		}
	}

	private void epochDone(EpochReport report) {
		// With another schedule the rates of all epochs would be others in a shorter training.
		boolean stoppable = settings.schedule() == LearningRateSchedule.CONSTANT;
		state.update(old -> old.withTraining(old.training().with(report, stoppable)));
	}

	private TrainedModel trained(TrainingSettings how, Path checkpoint, TrainingListener listener, Progress progress) {
		TrainingProblem problem = TrainingProblem
				.ofLabels(List.of(new TrainingProblem.LabelledRamp(ramp.file().getFileName().toString(), "", ramp.scan())));
		return new ClassifierTrainer(DeviceChoice.parse(device), listener).train(problem, how, Optional.of(checkpoint), progress);
	}

	/** A training of just the epochs that were done learns nothing new. It works on a copy: the longer training can still go on. */
	private TrainedModel soFar() {
		Path checkpoint = checkpoint();
		Path copy = checkpoint.resolveSibling(checkpoint.getFileName() + ".here");
		try {
			Files.copy(checkpoint, copy, StandardCopyOption.REPLACE_EXISTING);
			return trained(settings.withEpochs(state.get().training().history().getLast().epoch()), copy, TrainingListener.NONE, Progress.NONE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void finish(TrainedModel model, Progress progress) {
		OpenModel open = new OpenModel(NLS.bind(Messages.model_name, settings.network(), state.get().models().size() + 1), Optional.empty(),
				model);
		state.update(old -> old.with(open).withTraining(old.training().ended("")));
		judge.judge(ramp, open, device, progress);
	}

	@Override
	protected void failed(RampScopeException problem) {
		state.update(old -> old.withTraining(old.training().ended(problem.getMessage())));
	}

	/** The same labels and settings give the same file, so that training that was cancelled goes on. */
	private Path checkpoint() {
		String what = ramp.file() + new SettingsCodec().toText(settings)
				+ Arrays.toString(ramp.scan().labels().map(Labels::codes).orElse(new int[0])) + device;
		Path folder = Platform.getStateLocation(Platform.getBundle("org.rampscope.ui")).toPath().resolve("training");
		try {
			Files.createDirectories(folder);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return folder.resolve(UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)) + ".checkpoint");
	}
}
