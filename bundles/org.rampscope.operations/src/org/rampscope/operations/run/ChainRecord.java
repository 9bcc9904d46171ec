/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.run;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.Prepared;
import org.rampscope.operations.pipeline.Step;
import org.rampscope.operations.settings.SettingsCodec;

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
		OperationInfo info = step.operation().info();
		Provenance all = provenance.with(new ProcessStep(info.id(), info.version(), info.name(), new SettingsCodec().toText(step.settings()),
				info.citations(), prepared.contentHashes(), OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS)));
		for (String note : prepared.notes()) {
			all = all.withNote(note);
		}
		return all;
	}
}
