/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * One operation that was applied: enough to apply it again.
 *
 * @param operationId id that resolves forever
 * @param operationVersion version of the operation
 * @param name name for people
 * @param settingsJson its settings as JSON
 * @param citations DOIs or references of the method
 * @param contentHashes SHA-256 by role of everything it took besides the data: calibration, mask, model
 * @param date when it was applied
 */
public record ProcessStep(String operationId, String operationVersion, String name, String settingsJson, List<String> citations,
		Map<String, String> contentHashes, OffsetDateTime date) {

	public ProcessStep {
		citations = List.copyOf(citations);
		contentHashes = Map.copyOf(contentHashes);
	}
}
