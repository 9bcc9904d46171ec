/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.pipeline;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.rampscope.core.ProcessStep;
import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationInfo;
import org.rampscope.operations.settings.SettingsCodec;

/**
 * One operation of a pipeline with its settings.
 *
 * @param <S> the settings' type
 * @param operation the operation
 * @param settings validated settings
 */
public record Step<S extends Record>(Operation<S> operation, S settings) {

	/**
	 * @param contentHashes SHA-256 by role of everything it took besides the data
	 * @return what a ramp's provenance says of it where it is applied now
	 */
	public ProcessStep applied(Map<String, String> contentHashes) {
		OperationInfo info = operation.info();
		return new ProcessStep(info.id(), info.version(), info.name(), new SettingsCodec().toText(settings), info.citations(), contentHashes,
				OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS));
	}
}
