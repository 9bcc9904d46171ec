/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.rampscope.core.RampScan;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.operations.run.RunRecord;

/**
 * What a result says about how its input was read, beside the checksums: kept with the record of the run.
 *
 * @param dataset HDF5 path of the dataset that somebody named; empty where the reader found it
 */
public record InputRecord(Optional<String> dataset) {

	private static final String DATASET = "dataset";

	/** @return what the result says */
	public static InputRecord of(RampScan result) {
		DataGroup group = result.results().get(RunRecord.NAME);
		return new InputRecord(group == null ? Optional.empty() : group.values(DATASET).map(v -> v.getStringAbs(0)));
	}

	/** @return the result, saying this */
	public RampScan putInto(RampScan result) {
		if (dataset.isEmpty()) {
			return result;
		}
		DataGroup run = result.results().getOrDefault(RunRecord.NAME, DataGroup.builder("NXcollection").build());
		Map<String, DataField> fields = new LinkedHashMap<>(run.fields());
		fields.put(DATASET, DataField.of(dataset.get()));
		return result.withResult(RunRecord.NAME, new DataGroup(run.nexusClass(), run.attributes(), fields, run.groups()));
	}
}
