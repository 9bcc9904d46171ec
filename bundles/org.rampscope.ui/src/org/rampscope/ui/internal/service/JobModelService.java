/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.attribution.RampClassifier;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Evaluation;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.nexus.FileHash;
import org.rampscope.ui.ObservableValue;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.model.ClassificationRecord;
import org.rampscope.ui.model.ModelService;
import org.rampscope.ui.model.ModelState;
import org.rampscope.ui.model.OpenModel;
import org.rampscope.ui.model.TrainingSplit;
import org.rampscope.ui.model.TrainingState;

/** Trains and classifies in jobs. */
public final class JobModelService implements ModelService {

	private final ObservableValue<ModelState> state = new ObservableValue<>(ModelState.EMPTY);
	private final RampDocuments documents;
	private TrainJob training;

	/** @param documents whose ramps are learnt from and judged */
	public JobModelService(RampDocuments documents) {
		this.documents = documents;
	}

	@Override
	public ModelState state() {
		return state.get();
	}

	@Override
	public synchronized void train(OpenRamp ramp, TrainingSettings settings, String device) {
		cancelTraining();
		training = new TrainJob(ramp, settings, device, state, this::judge);
		training.schedule();
	}

	@Override
	public void plan(OpenRamp ramp, TrainingSettings settings) {
		TrainingSplit split = TrainingSplit.NONE;
		String problem = "";
		try {
			split = TrainingSplit.of(ramp.scan(), settings);
		} catch (RampScopeException e) {
			problem = e.getMessage();
		}
		TrainingSplit next = split;
		String said = problem;
		state.update(old -> {
			TrainingState now = old.training();
			boolean same = now.ramp().filter(ramp.file()::equals).isPresent() && now.split().equals(next);
			return now.running() || same ? old : old.withTraining(now.planned(ramp.file(), next, said));
		});
	}

	@Override
	public synchronized void stopHere() {
		if (training == null || !state().training().mayStopHere()) {
			return;
		}
		if (state().training().running()) {
			training.stopHere();
		} else {
			training = training.hereAfterCancel();
			training.schedule();
		}
	}

	@Override
	public synchronized void cancelTraining() {
		if (training != null) {
			training.cancel();
		}
	}

	@Override
	public void open(Path file) {
		new WorkJob(NLS.bind(Messages.model_opening, file.getFileName())) {
			@Override
			protected void work(Progress progress) {
				TrainedModel model = ModelFile.read(file);
				state.update(old -> old.with(new OpenModel(file.getFileName().toString(), Optional.of(file), model)));
			}
		}.schedule();
	}

	@Override
	public void save(OpenModel model, Path file) {
		new WorkJob(NLS.bind(Messages.save_job, file.getFileName())) {
			@Override
			protected void work(Progress progress) {
				ModelFile.write(model.model(), file);
				state.update(old -> old.with(model, new OpenModel(file.getFileName().toString(), Optional.of(file), model.model())));
			}
		}.schedule();
	}

	@Override
	public void close(OpenModel model) {
		state.update(old -> old.without(model));
	}

	@Override
	public void choose(OpenModel model) {
		state.update(old -> old.models().contains(model) ? old.withChosen(model) : old);
	}

	@Override
	public void classify(OpenRamp ramp) {
		state().chosen().ifPresent(model -> new WorkJob(NLS.bind(Messages.model_classifying, ramp.file().getFileName())) {
			@Override
			protected void work(Progress progress) {
				judge(ramp, model, WorkbenchPreferences.device(), progress);
			}
		}.schedule());
	}

	private void judge(OpenRamp ramp, OpenModel model, String device, Progress progress) {
		Classification said;
		String hash = model.file().map(FileHash::sha256).orElse("");
		try (RampClassifier classifier = new RampClassifier(model.model(), hash, ProgramName.version(), DeviceChoice.parse(device), Evaluation.STORED)) {
			said = classifier.classify(ramp.scan(), progress);
		}
		documents.of(ramp.file()).filter(now -> now.scan().size() == ramp.scan().size()).ifPresent(now -> {
			Ramp<Patterns> scan = now.scan().withResult(Classification.TYPE, said)
					.withProvenance(ClassificationRecord.with(now.scan().provenance(), model.file(), hash, model.name(), device));
			documents.replace(now, now.withScan(scan));
		});
	}

	@Override
	public Subscription addListener(Consumer<? super ModelState> listener) {
		return state.addListener(listener);
	}
}
