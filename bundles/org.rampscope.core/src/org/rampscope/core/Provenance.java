/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a result comes from.
 *
 * @param program program that made it
 * @param version its version
 * @param inputs SHA-256 by file name of the files read
 * @param steps operations in the order they were applied
 * @param notes what the program noticed and a reader should know: contradictions, values not known, frames skipped
 */
public record Provenance(String program, String version, Map<String, String> inputs, List<ProcessStep> steps, List<String> notes) {

	/** Nothing has been done. */
	public static final Provenance NONE = new Provenance("", "", Map.of(), List.of(), List.of());

	public Provenance {
		inputs = Map.copyOf(inputs);
		steps = List.copyOf(steps);
		notes = List.copyOf(notes);
	}

	/** @return this with one more step at the end */
	public Provenance with(ProcessStep step) {
		List<ProcessStep> all = new ArrayList<>(steps);
		all.add(step);
		return new Provenance(program, version, inputs, all, notes);
	}

	/** @return this with one more note at the end */
	public Provenance withNote(String note) {
		List<String> all = new ArrayList<>(notes);
		all.add(note);
		return new Provenance(program, version, inputs, steps, all);
	}
}
