/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.RampScan;
import org.rampscope.core.tree.DataGroup;

/**
 * Who labelled a ramp, and when: kept with the ramp's results, and written into the file's annotation.
 *
 * @param name who; empty where nobody said
 * @param date when the labels were last changed
 */
public record LabelAuthor(String name, OffsetDateTime date) {

	/** Under this name it is kept with a ramp and in files. */
	public static final String NAME = "label_author";

	/** @return the ramp with its labels said to be by this author */
	public RampScan signed(RampScan scan) {
		return scan.withResult(NAME, DataGroup.builder("NXcollection").field("annotator", name).field("date", date.toString()).build());
	}

	/** @return who labelled the ramp of these results; empty where they do not say */
	public static Optional<LabelAuthor> find(Map<String, DataGroup> results) {
		DataGroup group = results.get(NAME);
		if (group == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(new LabelAuthor(text(group, "annotator"), OffsetDateTime.parse(text(group, "date"))));
		} catch (DateTimeException e) {
			// written by somebody else in another way: as good as not said
			return Optional.empty();
		}
	}

	private static String text(DataGroup group, String field) {
		return group.values(field).map((Dataset values) -> values.getStringAbs(0)).orElse("");
	}
}
