/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a result comes from.
 *
 * @param program program that made it
 * @param version its version
 * @param inputs SHA-256 by file name of the files read
 * @param dataset HDF5 path of the dataset in them that somebody named; empty where the reader found it
 * @param reduction how frames became patterns; empty where nobody says
 * @param steps operations in the order they were applied
 * @param notes what the program noticed and a reader should know: contradictions, values not known, frames skipped
 */
public record Provenance(String program, String version, Map<String, String> inputs, Optional<String> dataset, Optional<Reduction> reduction,
		List<ProcessStep> steps, List<String> notes) {

	/** How ids of operations begin that subtract a baseline from patterns. */
	public static final String BASELINE_STEPS = "org.rampscope.baseline.";

	/** Nothing has been done. */
	public static final Provenance NONE = new Provenance("", "", Map.of(), List.of(), List.of());

	public Provenance {
		inputs = Map.copyOf(inputs);
		steps = List.copyOf(steps);
		notes = List.copyOf(notes);
	}

	/** Where nobody named a dataset, and nothing is known of a reduction. */
	public Provenance(String program, String version, Map<String, String> inputs, List<ProcessStep> steps, List<String> notes) {
		this(program, version, inputs, Optional.empty(), Optional.empty(), steps, notes);
	}

	/** @return this with one more step at the end */
	public Provenance with(ProcessStep step) {
		List<ProcessStep> all = new ArrayList<>(steps);
		all.add(step);
		return withSteps(all);
	}

	/** @return this with other steps */
	public Provenance withSteps(List<ProcessStep> newSteps) {
		return new Provenance(program, version, inputs, dataset, reduction, newSteps, notes);
	}

	/** @return this with one more note at the end */
	public Provenance withNote(String note) {
		return withNotes(List.of(note));
	}

	/** @return this with more notes at the end */
	public Provenance withNotes(List<String> more) {
		List<String> all = new ArrayList<>(notes);
		all.addAll(more);
		return new Provenance(program, version, inputs, dataset, reduction, steps, all);
	}

	/** @return this, continued by a program */
	public Provenance by(String newProgram, String newVersion) {
		return new Provenance(newProgram, newVersion, inputs, dataset, reduction, steps, notes);
	}

	/** @return this with other inputs */
	public Provenance withInputs(Map<String, String> newInputs) {
		return new Provenance(program, version, newInputs, dataset, reduction, steps, notes);
	}

	/** @return this with the dataset that somebody named */
	public Provenance withDataset(Optional<String> newDataset) {
		return new Provenance(program, version, inputs, newDataset, reduction, steps, notes);
	}

	/** @return this with what is known of the reduction */
	public Provenance withReduction(Optional<Reduction> newReduction) {
		return new Provenance(program, version, inputs, dataset, newReduction, steps, notes);
	}

	/** @return whether a step says that it subtracted the baseline of the patterns; where it was done by another program, nobody knows */
	public boolean isBaselineSubtracted() {
		return steps.stream().anyMatch(step -> step.operationId().startsWith(BASELINE_STEPS));
	}
}
