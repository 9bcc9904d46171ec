/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.DetectorGrid;
import org.rampscope.core.Labels;
import org.rampscope.core.RampHeader;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.result.ResultType;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/** What our files keep among the results although it belongs to the header or the provenance: found there, and put there again. */
final class HeaderResults {

	private static final ResultType<DetectorGrid> GRID = ResultType.of("detector_grid", "Detector grid", DetectorGrid.class);
	private static final ResultType<Labels.Author> AUTHOR = ResultType.of("label_author", "Author of the labels", Labels.Author.class);
	/** The record of a run, which names the dataset that was read. */
	private static final String RUN = "run";
	private static final String DATASET = "dataset";

	private HeaderResults() {
		// functions
	}

	/** @return the results with what belongs to the header */
	static Results with(Results results, RampHeader header, Optional<String> dataset) {
		Results all = results.only(name -> !name.equals(RUN) && before(results, name));
		all = header.grid().isPresent() ? all.with(GRID, header.grid().get()) : all;
		if (results.contains(RUN) || dataset.isPresent()) {
			DataGroup run = results.tree(RUN).orElse(DataGroup.builder("NXcollection").build());
			all = all.with(ResultType.tree(RUN), dataset.map(d -> naming(d, run)).orElse(run));
		}
		all = all.with(results.only(name -> !name.equals(RUN) && !before(results, name)));
		Optional<Labels.Author> author = header.labels().flatMap(Labels::author);
		return author.isPresent() ? all.with(AUTHOR, author.get()) : all;
	}

	/** @return whether a result stands before the record of the run; all do where there is none */
	private static boolean before(Results results, String name) {
		List<String> names = List.copyOf(results.names());
		return !names.contains(RUN) || names.indexOf(name) < names.indexOf(RUN);
	}

	private static DataGroup naming(String dataset, DataGroup run) {
		Map<String, DataField> fields = new LinkedHashMap<>(run.fields());
		fields.put(DATASET, DataField.of(dataset));
		return new DataGroup(run.nexusClass(), run.attributes(), fields, run.groups());
	}

	/** @return the results alone */
	static Results without(Results all) {
		return all.only(name -> !name.equals(GRID.name()) && !name.equals(AUTHOR.name()));
	}

	static Optional<DetectorGrid> grid(Results all) {
		return found(all, GRID);
	}

	static Optional<Labels.Author> author(Results all) {
		return found(all, AUTHOR);
	}

	private static <T> Optional<T> found(Results all, ResultType<T> type) {
		try {
			return all.get(type);
		} catch (RampScopeException e) {
			// written by somebody else in another way: as good as not said
			return Optional.empty();
		}
	}

	static Optional<String> dataset(Results all) {
		return all.tree(RUN).flatMap(run -> run.values(DATASET)).map(v -> v.getStringAbs(0));
	}
}
