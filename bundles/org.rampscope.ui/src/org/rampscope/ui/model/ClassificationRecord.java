/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.learning.attribution.Explanation;
import org.rampscope.learning.operations.JudgeOperation;
import org.rampscope.operations.pipeline.Step;

/**
 * What a ramp's history says of a classification made in the workbench: the same step that {@code ramp classify} writes, and a note where the
 * model is in no file. The last classification of a ramp takes the place of those before it, and so does its record.
 */
public final class ClassificationRecord {

	private static final JudgeOperation OPERATION = new JudgeOperation();
	private static final String NOTE = "classified by a model that is in no file: ";

	private ClassificationRecord() {
	}

	/**
	 * @param old the history so far
	 * @param model file of the model; empty where it was not saved
	 * @param sha256 hash of that file
	 * @param name what the model is called
	 * @param device where it ran
	 * @return the history with the classification
	 */
	public static Provenance with(Provenance old, Optional<Path> model, String sha256, String name, String device) {
		Provenance before = without(old);
		if (model.isEmpty()) {
			return before.withNote(NOTE + name);
		}
		JudgeOperation.Settings settings = new JudgeOperation.Settings(model.get().toAbsolutePath().normalize().toString(), Explanation.NONE, device);
		return before.with(new Step<>(OPERATION, settings).applied(Map.of("model", sha256)));
	}

	/** @return the history of a file with the classification of another history in the place of its own */
	public static Provenance carried(Provenance from, Provenance onto) {
		Provenance next = without(onto);
		for (ProcessStep step : from.steps().subList(kept(from.steps()), from.steps().size())) {
			next = next.with(step);
		}
		for (String note : from.notes().stream().filter(each -> each.startsWith(NOTE)).toList()) {
			next = next.withNote(note);
		}
		return next;
	}

	private static Provenance without(Provenance old) {
		List<String> notes = new ArrayList<>(old.notes());
		notes.removeIf(note -> note.startsWith(NOTE));
		return new Provenance(old.program(), old.version(), old.inputs(), old.dataset(), old.reduction(), old.steps().subList(0, kept(old.steps())),
				notes);
	}

	/** How many steps there are before the classifications at the end. */
	private static int kept(List<ProcessStep> steps) {
		int kept = steps.size();
		while (kept > 0 && steps.get(kept - 1).operationId().equals(OPERATION.info().id())) {
			kept--;
		}
		return kept;
	}
}
