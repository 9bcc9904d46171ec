/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.Dataset;
import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Labels;
import org.rampscope.core.RampHeader;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/** What our files keep among the results although it belongs to the header or the provenance: found there, and put there again. */
final class HeaderResults {

	private static final String GRID = "detector_grid";
	private static final List<String> GRID_FIELDS = List.of("rows", "columns", "y_pixel_size", "x_pixel_size");
	private static final String AUTHOR = "label_author";
	/** The record of a run, which names the dataset that was read. */
	private static final String RUN = "run";
	private static final String DATASET = "dataset";

	private HeaderResults() {
		// functions
	}

	/** @return the results with what belongs to the header */
	static Map<String, DataGroup> with(Map<String, DataGroup> results, RampHeader header, Optional<String> dataset) {
		Map<String, DataGroup> all = new LinkedHashMap<>();
		results.forEach((name, group) -> {
			if (name.equals(RUN)) {
				header.grid().ifPresent(g -> all.put(GRID, group(g)));
				all.put(name, dataset.map(d -> naming(d, group)).orElse(group));
			} else {
				all.put(name, group);
			}
		});
		header.grid().ifPresent(g -> all.putIfAbsent(GRID, group(g)));
		dataset.ifPresent(d -> all.computeIfAbsent(RUN, name -> naming(d, DataGroup.builder("NXcollection").build())));
		header.labels().flatMap(Labels::author).ifPresent(a -> all.put(AUTHOR, DataGroup.builder("NXcollection").field("annotator", a.name())
				.field("date", a.date().toString()).build()));
		return all;
	}

	private static DataGroup group(DetectorGrid grid) {
		return DataGroup.builder("NXcollection").field("rows", grid.rows()).field("columns", grid.columns())
				.field("y_pixel_size", grid.pixel1M(), "m").field("x_pixel_size", grid.pixel2M(), "m").build();
	}

	private static DataGroup naming(String dataset, DataGroup run) {
		Map<String, DataField> fields = new LinkedHashMap<>(run.fields());
		fields.put(DATASET, DataField.of(dataset));
		return new DataGroup(run.nexusClass(), run.attributes(), fields, run.groups());
	}

	/** @return the results alone */
	static Map<String, DataGroup> without(Map<String, DataGroup> all) {
		Map<String, DataGroup> results = new LinkedHashMap<>(all);
		results.keySet().removeAll(List.of(GRID, AUTHOR));
		results.computeIfPresent(RUN, (name, run) -> {
			Map<String, DataField> fields = new LinkedHashMap<>(run.fields());
			fields.remove(DATASET);
			return new DataGroup(run.nexusClass(), run.attributes(), fields, run.groups());
		});
		return results;
	}

	static Optional<DetectorGrid> grid(Map<String, DataGroup> all) {
		DataGroup group = all.get(GRID);
		if (group == null || !group.fields().keySet().containsAll(GRID_FIELDS)) {
			return Optional.empty();
		}
		double[] values = GRID_FIELDS.stream().mapToDouble(f -> group.fields().get(f).values().getElementDoubleAbs(0)).toArray();
		return Optional.of(new DetectorGrid((int) values[0], (int) values[1], values[2], values[3]));
	}

	static Optional<Labels.Author> author(Map<String, DataGroup> all) {
		DataGroup group = all.get(AUTHOR);
		if (group == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Labels.Author(text(group, "annotator"), OffsetDateTime.parse(text(group, "date"))));
		} catch (DateTimeException e) {
			// written by somebody else in another way: as good as not said
			return Optional.empty();
		}
	}

	static Optional<String> dataset(Map<String, DataGroup> all) {
		return Optional.ofNullable(all.get(RUN)).flatMap(run -> run.values(DATASET)).map(v -> v.getStringAbs(0));
	}

	private static String text(DataGroup group, String field) {
		return group.values(field).map((Dataset values) -> values.getStringAbs(0)).orElse("");
	}
}
