/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.jhdf;

import java.util.LinkedHashMap;
import java.util.Map;

/** A group not yet written. */
public final class PendingGroup {

	private final Map<String, Object> attributes = new LinkedHashMap<>();
	private final Map<String, Object> children = new LinkedHashMap<>();

	/** @return attributes by name */
	public Map<String, Object> attributes() {
		return attributes;
	}

	/** @return by name, each a {@link PendingGroup} or a {@link PendingField} */
	public Map<String, Object> children() {
		return children;
	}
}
