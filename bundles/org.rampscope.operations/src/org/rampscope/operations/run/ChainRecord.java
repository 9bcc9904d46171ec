/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.util.Optional;

import org.rampscope.core.Provenance;
import org.rampscope.operations.Prepared;
import org.rampscope.operations.pipeline.Step;

/** Puts steps on record. */
final class ChainRecord {

	private ChainRecord() {
		// a function
	}

	/** @return the same where something is put on record; the notes are not asked for where nothing is */
	static <S extends Record> Optional<Provenance> with(Optional<Provenance> provenance, Step<S> step, Prepared prepared) {
		return provenance.map(known -> with(known, step, prepared));
	}

	/** @return the provenance with a step and what was noticed when it was made ready */
	static <S extends Record> Provenance with(Provenance provenance, Step<S> step, Prepared prepared) {
		return provenance.with(step.applied(prepared.contentHashes())).withNotes(prepared.notes());
	}
}
