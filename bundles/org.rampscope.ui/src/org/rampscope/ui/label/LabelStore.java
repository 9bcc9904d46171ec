/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.label;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Provenance;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.DataException;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.result.Results;
import org.rampscope.learning.inference.Classification;
import org.rampscope.nexus.RampReader;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.format.Formats;
import org.rampscope.nexus.inspect.FileTree;
import org.rampscope.nexus.inspect.TreeItem;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.model.ClassificationRecord;

/** Writes labels into the annotation of a NeXus file. The file is replaced in one step: whatever happens, it is whole. */
public final class LabelStore {

	private static final String DEFINITION = "/entry/definition";
	private static final String OURS = "NXxrd_pressure_ramp";
	private static final String FRAMES = "/entry/instrument/detector/data";

	private LabelStore() {
	}

	/**
	 * @param file a file
	 * @return whether labels can be written into it: a ramp of patterns of our definition. Raw files stay as they are
	 */
	public static boolean accepts(Path file) {
		if (!java.nio.file.Files.isRegularFile(file) || !Formats.isNamedHdf5(file)) {
			return false;
		}
		boolean ours = false;
		for (TreeItem item : FileTree.of(file)) {
			if (item.path().equals(FRAMES)) {
				return false;
			}
			ours |= item.path().equals(DEFINITION) && item.value().equals(OURS);
		}
		return ours;
	}

	/**
	 * Writes labels and results into the file as it is now: what another program has changed since it was read stays. Who labelled is
	 * written only where labels have changed.
	 *
	 * @param file the file
	 * @param labels all labels; empty to take them away
	 * @param results results to add, or to put in the place of those of the same name
	 * @param history says how a classification among the results was made
	 * @param annotator who gave the labels
	 * @param progress told how far it is; a cancel leaves the file as it was
	 * @return the ramp as it is in the file now
	 * @throws DataException where the file has another number of frames by now
	 */
	public static Ramp<Patterns> save(Path file, Optional<Labels> labels, Results results, Provenance history,
			String annotator, Progress progress) {
		Ramp<Patterns> next = RampReader.readPatterns(file, progress);
		if (labels.isPresent() && labels.get().size() != next.size()) {
			throw new DataException(file, "/entry/data", Messages.bind(Messages.save_otherFrames, next.size(), labels.get().size()),
					Messages.save_otherFramesRemedy);
		}
		if (!sameCodes(labels, next.labels())) {
			next = signed(next.withLabels(labels), annotator);
		}
		next = next.withResults(next.results().with(results));
		if (results.contains(Classification.TYPE.name())) {
			next = next.withProvenance(ClassificationRecord.carried(history, next.provenance()));
		}
		RampWriter.writePatterns(next, file, progress);
		return next;
	}

	private static boolean sameCodes(Optional<Labels> one, Optional<Labels> other) {
		return one.isPresent() == other.isPresent()
				&& (one.isEmpty() || Arrays.equals(one.get().codes(), other.get().codes()));
	}

	/** @return the ramp with its labels said to be by this person, now */
	public static Ramp<Patterns> signed(Ramp<Patterns> scan, String annotator) {
		Labels.Author author = new Labels.Author(annotator, OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS));
		return scan.withLabels(scan.labels().map(l -> l.by(author)));
	}
}
