/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.learning.internal.tree;

import org.rampscope.core.tree.DataGroup;
import org.rampscope.learning.metrics.ClassificationConfidence;

/** How the confidence of a boundary stands in result files. */
public final class ConfidenceGroup {

	private ConfidenceGroup() {
		// functions
	}

	/** @return a group that {@link #read} understands */
	public static DataGroup of(ClassificationConfidence c) {
		return DataGroup.builder("NXcollection").field("last_before", c.lastBefore()).field("first_after", c.firstAfter())
				.field("frames", c.frames()).field("ambiguous_frames", c.ambiguousFrames()).field("confidence", c.confidence()).build();
	}

	/**
	 * @param group as {@link #of} makes it
	 * @throws org.rampscope.core.error.RampScopeException where something is missing
	 */
	public static ClassificationConfidence read(GroupReader group) {
		return new ClassificationConfidence(group.integer("last_before"), group.integer("first_after"), group.integer("frames"),
				group.integer("ambiguous_frames"), group.number("confidence"));
	}
}
