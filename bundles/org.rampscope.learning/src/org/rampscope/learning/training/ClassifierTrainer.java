/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.core.progress.Progress;
import org.rampscope.learning.inference.MostProbable;
import org.rampscope.learning.metrics.ConfusionMatrix;
import org.rampscope.learning.metrics.TemperatureScaling;
import org.rampscope.learning.model.ModelCard;
import org.rampscope.learning.model.ModelGrid;
import org.rampscope.learning.model.TrainedModel;
import org.rampscope.learning.model.TrainingRecord;
import org.rampscope.learning.network.NetworkSettings;
import org.rampscope.learning.network.NetworkType;
import org.rampscope.learning.network.NetworkTypes;
import org.rampscope.learning.torch.DeviceChoice;
import org.rampscope.learning.torch.Torch;
import org.rampscope.operations.settings.SettingsCodec;

import ai.djl.Device;

/**
 * Trains classifiers.
 *
 * <pre>{@code
 * TrainedModel model = new ClassifierTrainer(DeviceChoice.AUTO, TrainingListener.NONE)
 * 		.train(TrainingProblem.ofLabels(ramps), TrainingSettings.of(NetworkTypes.CNN), progress);
 * ModelFile.write(model, file);
 * }</pre>
 *
 * <p>A full batch is put together from chunks: the gradient is that of the whole batch to rounding, also where batch
 * normalisation couples its rows. Mini-batches normalise each by its own statistics, as everywhere.
 */
public final class ClassifierTrainer {

	private final DeviceChoice device;
	private final TrainingListener listener;

	/**
	 * @param device where to compute
	 * @param listener hears of every epoch
	 */
	public ClassifierTrainer(DeviceChoice device, TrainingListener listener) {
		this.device = device;
		this.listener = listener;
	}

	/**
	 * @param problem frames and classes
	 * @param settings how to train
	 * @param progress one unit per pattern and epoch; cancelling ends between two chunks
	 * @return the model
	 * @throws AnalysisException where the patterns cannot be learnt from, or training diverges
	 */
	public TrainedModel train(TrainingProblem problem, TrainingSettings settings, Progress progress) {
		return train(problem, settings, Optional.empty(), progress);
	}

	/**
	 * As {@link #train(TrainingProblem, TrainingSettings, Progress)}, with a checkpoint after every epoch. Where the file is
	 * there already, training goes on from it, with the same result as if it had never stopped.
	 *
	 * @param asked how to train
	 * @param checkpoint file of the checkpoint; removed when training is done
	 * @throws DataException where the file is a checkpoint of another training
	 */
	public TrainedModel train(TrainingProblem problem, TrainingSettings asked, Optional<Path> checkpoint, Progress progress) {
		if (!asked.type().classifiesPatterns()) {
			throw new SettingsException("network", asked.type() + " is not trained on whole patterns with labels", "Take one of "
					+ NetworkTypes.all().stream().filter(NetworkType::classifiesPatterns).map(NetworkType::id).collect(Collectors.joining(", ")));
		}
		if (asked.patience() > 0 && asked.validation() == 0) {
			throw new SettingsException("patience", "is " + asked.patience() + " epochs without patterns to validate on",
					"Set validation to a share such as 0.2, or patience to 0");
		}
		TrainingSource firstSource = problem.sources().get(0);
		ModelGrid grid = new ModelGrid(firstSource.scan().data().axis(), firstSource.scan().header().wavelengthAngstrom());
		NetworkSettings architecture = asked.networkSettings(grid.size(), problem.classes().size());
		TrainingRowsBuilder builder = new TrainingRowsBuilder(problem, grid, asked);
		// What is kept in the model names what was chosen.
		TrainingSettings settings = asked.withCopies(builder.copies(), asked.copyKind(), builder.noise()).withGrouping(asked.chosenGrouping());
		TrainingRows rows = builder.training();
		checkClasses(rows, problem);
		Optional<TrainingRows> held = builder.validation();
		Device where = Torch.get().device(device);
		listener.begins(new TrainingSize(rows.originals(), settings.copies(), rows.rows().length, settings.epochCount()));
		try (TrainingRun run = new TrainingRun(settings, architecture, rows, builder.originals(), held, where)) {
			String fingerprint = fingerprint(settings, rows);
			Epochs done = epochs(run, settings, rows, fingerprint, checkpoint, progress);
			run.finish();
			TrainedModel model = new TrainedModel(card(problem, settings, architecture, grid, run, held, done.history()), run.weights());
			checkpoint.ifPresent(ClassifierTrainer::remove);
			return model;
		} finally {
			progress.done();
		}
	}

	private static void checkClasses(TrainingRows rows, TrainingProblem problem) {
		long[] counts = rows.counts(problem.classes().size());
		for (int c = 0; c < counts.length; c++) {
			if (counts[c] == 0) {
				throw new AnalysisException("no frame of class '" + problem.classes().get(c).name() + "' is left to train on",
						"Select frames of each class");
			}
		}
	}

	private record Epochs(List<EpochReport> history) {
	}

	private Epochs epochs(TrainingRun run, TrainingSettings settings, TrainingRows rows, String fingerprint, Optional<Path> file,
			Progress progress) {
		int count = settings.epochCount();
		progress.begin("training " + settings.network(), (long) count * rows.rows().length);
		List<EpochReport> history = new ArrayList<>();
		BestEpoch best = new BestEpoch(settings.patience());
		Optional<TrainingCheckpoint> earlier = file.filter(Files::isRegularFile).map(f -> resumable(f, fingerprint));
		earlier.ifPresent(c -> {
			run.restore(c);
			history.addAll(c.history());
			best.restore(c);
			progress.worked((long) c.epochsDone() * rows.rows().length);
		});
		for (int epoch = history.size(); epoch < count && !best.isOver(); epoch++) {
			progress.checkCancelled();
			EpochReport report = run.epoch(epoch, progress);
			history.add(report);
			if (settings.patience() > 0) {
				best.offer(report, run::weights);
			}
			listener.epochDone(report);
			int done = epoch + 1;
			file.ifPresent(f -> CheckpointFile.write(new TrainingCheckpoint(fingerprint, done, run.steps(), run.weights(), run.moments(), best.epoch(),
					best.weights(), history), f));
		}
		if (!best.weights().isEmpty()) {
			run.setWeights(best.weights());
		}
		return new Epochs(history);
	}

	private static TrainingCheckpoint resumable(Path file, String fingerprint) {
		TrainingCheckpoint checkpoint = CheckpointFile.read(file);
		if (!checkpoint.fingerprint().equals(fingerprint)) {
			throw new DataException(file, "", "is the checkpoint of another training: other patterns or other settings",
					"Give it what it was begun with, or remove it to train from the beginning");
		}
		return checkpoint;
	}

	private static void remove(Path checkpoint) {
		try {
			Files.deleteIfExists(checkpoint);
		} catch (java.io.IOException e) {
			throw new DataException(checkpoint, "", "cannot be removed: " + e.getMessage(), "Remove it", e);
		}
	}

	/** Of the settings that shape each epoch, and of the patterns. */
	private static String fingerprint(TrainingSettings settings, TrainingRows rows) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			// With a constant rate more epochs only go on.
			TrainingSettings shaping = settings.schedule() == LearningRateSchedule.CONSTANT ? settings.withEpochs(0) : settings;
			digest.update(new SettingsCodec().toText(shaping).getBytes(StandardCharsets.UTF_8));
			for (int r = 0; r < rows.rows().length; r++) {
				float[] row = rows.rows()[r];
				ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * (row.length + 1));
				bytes.asFloatBuffer().put(row).put(rows.labels()[r]);
				digest.update(bytes);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static ModelCard card(TrainingProblem problem, TrainingSettings settings, NetworkSettings architecture, ModelGrid grid, TrainingRun run,
			Optional<TrainingRows> held, List<EpochReport> history) {
		Map<String, Double> metrics = new LinkedHashMap<>();
		double[] score = run.trainingScore();
		metrics.put("training_loss", score[0]);
		metrics.put("training_accuracy", score[1]);
		double temperature = 1;
		if (held.isPresent()) {
			temperature = validate(run.validationLogits().orElseThrow(), ordered(held.get()), architecture.classes(), metrics);
		}
		List<TrainingRecord.Source> sources = problem.sources().stream()
				.map(s -> new TrainingRecord.Source(s.id(), s.sha256(), s.selectionText(), s.selection().frames().length)).toList();
		Map<String, String> asText = new LinkedHashMap<>();
		new SettingsCodec().toJson(settings).properties().forEach(f -> asText.put(f.getKey(), f.getValue().asText()));
		TrainingRecord record = new TrainingRecord(sources, asText, settings.seed(), history.size(),
				history.stream().mapToDouble(EpochReport::seconds).sum());
		Map<String, String> versions = Map.of("pytorch", Torch.get().version(), "djl", Torch.get().bindingVersion(), "java",
				System.getProperty("java.version"));
		return new ModelCard(settings.type().name(), architecture, grid, settings.scaling(), problem.classes(), temperature, record, metrics,
				versions, "", List.of(settings.type().citation()), OffsetDateTime.now());
	}

	/** Labels in the order in which chunks take the rows. */
	private static int[] ordered(TrainingRows held) {
		return TrainingData.chunked(held.sequences(), Integer.MAX_VALUE).stream().flatMap(java.util.Arrays::stream).flatMapToInt(java.util.Arrays::stream)
				.map(r -> held.labels()[r]).toArray();
	}

	private static double validate(double[][] logits, int[] truth, int classes, Map<String, Double> metrics) {
		int[] predicted = java.util.Arrays.stream(logits).mapToInt(MostProbable::of).toArray();
		ConfusionMatrix matrix = ConfusionMatrix.of(truth, predicted, classes);
		metrics.put("validation_accuracy", matrix.accuracy());
		metrics.put("validation_weighted_precision", matrix.weightedPrecision());
		metrics.put("validation_weighted_recall", matrix.weightedRecall());
		metrics.put("validation_weighted_f1", matrix.weightedF1());
		metrics.put("validation_kappa", matrix.kappa());
		metrics.put("validation_matthews", matrix.matthews());
		TemperatureScaling scaling = TemperatureScaling.fit(logits, truth);
		metrics.put("validation_loss", new TemperatureScaling(1).crossEntropy(logits, truth));
		metrics.put("validation_loss_calibrated", scaling.crossEntropy(logits, truth));
		return scaling.temperature();
	}
}
