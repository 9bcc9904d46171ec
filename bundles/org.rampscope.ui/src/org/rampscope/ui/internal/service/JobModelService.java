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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.rampscope.core.Labels;
import org.rampscope.core.RampScan;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.Classification;
import org.rampscope.learning.inference.Classifier;
import org.rampscope.learning.inference.ModelReference;
import org.rampscope.learning.model.ModelFile;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.training.BlockedSplit;
import org.rampscope.learning.training.ClassifierTrainer;
import org.rampscope.learning.training.TrainingProblem;
import org.rampscope.learning.training.TrainingSettings;
import org.rampscope.nexus.FileHash;
import org.rampscope.operations.settings.SettingsCodec;
import org.rampscope.ui.ObservableValue;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.model.ModelService;
import org.rampscope.ui.model.ModelState;
import org.rampscope.ui.model.OpenModel;
import org.rampscope.ui.model.TrainingState;

/** Trains and classifies in jobs. */
public final class JobModelService implements ModelService {

	/** As the trainer cuts the frames of a class for validation. */
	private static final int BLOCKS = 3;

	private final ObservableValue<ModelState> state = new ObservableValue<>(ModelState.EMPTY);
	private final RampDocuments documents;
	private WorkJob training;

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
		training = new TrainJob(ramp, settings, device);
		training.schedule();
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
		try (Classifier classifier = Classifier.open(model.model(), DeviceChoice.parse(device))) {
			said = classifier.classify(ramp.scan(), progress);
		}
		ModelReference reference = ModelReference.of(model.model().card(), model.file().map(FileHash::sha256).orElse(""));
		documents.of(ramp.file()).filter(now -> now.scan().size() == ramp.scan().size()).ifPresent(now -> {
			RampScan scan = now.scan().withResult(Classification.NAME,
					said.toGroup(now.scan().frames(), reference, ProgramName.version()));
			documents.replace(now, now.withScan(scan));
		});
	}

	@Override
	public Subscription addListener(Consumer<? super ModelState> listener) {
		return state.addListener(listener);
	}

	private final class TrainJob extends WorkJob {

		private final OpenRamp ramp;
		private final TrainingSettings settings;
		private final String device;

		TrainJob(OpenRamp ramp, TrainingSettings settings, String device) {
			super(NLS.bind(Messages.model_training, ramp.file().getFileName()));
			this.ramp = ramp;
			this.settings = settings;
			this.device = device;
		}

		@Override
		protected void work(Progress progress) {
			state.update(old -> old.withTraining(begun()));
			try {
				TrainingProblem problem = TrainingProblem
						.ofLabels(List.of(new TrainingProblem.LabelledRamp(ramp.file().getFileName().toString(), "", ramp.scan())));
				TrainedModel model = new ClassifierTrainer(DeviceChoice.parse(device),
						report -> state.update(old -> old.withTraining(old.training().with(report))))
						.train(problem, settings, Optional.of(checkpoint()), progress);
				OpenModel open = new OpenModel(NLS.bind(Messages.model_name, settings.network(), state().models().size() + 1),
						Optional.empty(),
						model);
				state.update(old -> old.with(open).withTraining(old.training().ended("")));
				judge(ramp, open, device, progress);
			} catch (CancelledException e) {
				state.update(old -> old.withTraining(old.training().ended(Messages.model_cancelled)));
				throw e;
			}
		}

		@Override
		protected void failed(RampScopeException problem) {
			state.update(old -> old.withTraining(old.training().ended(problem.getMessage())));
		}

		private TrainingState begun() {
			int[] codes = ramp.scan().labels().map(Labels::codes).orElse(new int[0]);
			int[] frames = IntStream.range(0, codes.length).filter(i -> codes[i] != Labels.NONE).toArray();
			int[] trained = frames;
			int[] held = new int[0];
			if (settings.validation() > 0 && frames.length > 0) {
				int[] known = Arrays.stream(frames).map(i -> codes[i]).distinct().sorted().toArray();
				int[] classes = Arrays.stream(frames).map(i -> Arrays.binarySearch(known, codes[i])).toArray();
				BlockedSplit split = BlockedSplit.of(classes, settings.validation(), settings.gap(), BLOCKS);
				trained = Arrays.stream(split.training()).map(k -> frames[k]).toArray();
				held = Arrays.stream(split.validation()).map(k -> frames[k]).toArray();
			}
			return new TrainingState(true, Optional.of(ramp.file()), List.of(), settings.epochCount(),
					Arrays.stream(trained).boxed().toList(), Arrays.stream(held).boxed().toList(), "");
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
}
