/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations;

import java.util.List;

/**
 * What identifies an operation.
 *
 * @param id resolves forever; dotted lower case, such as {@code org.rampscope.baseline.als}
 * @param aliases ids it had before, and short names
 * @param version version of the algorithm: raised whenever the same settings give another result
 * @param name name for people
 * @param description one or two sentences for people
 * @param citations DOIs or references of the method
 */
public record OperationInfo(String id, List<String> aliases, String version, String name, String description, List<String> citations) {

	public OperationInfo {
		aliases = List.copyOf(aliases);
		citations = List.copyOf(citations);
	}
}
