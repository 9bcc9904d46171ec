/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/** Results of operations as groups of the entry, marked so that they are found again in their order. */
final class ResultsLayout {

	/** Attribute of a result's group: its place among the results. */
	private static final String INDEX = "result_index";
	/** Attribute of a group: names of its fields and groups in order, which HDF5 does not keep. */
	private static final String ORDER = "order";

	private static final Set<String> TAKEN = Set.of("data", "instrument", "sample", "ramp", "reduction", "pressure_determination",
			"annotation",
			ProvenanceLayout.GROUP, "definition", "title");

	private ResultsLayout() {
		// functions
	}

	static void write(TreeFields entry, Map<String, DataGroup> results) {
		int index = 0;
		for (Map.Entry<String, DataGroup> result : results.entrySet()) {
			String name = result.getKey();
			if (TAKEN.contains(name) || ProvenanceLayout.isStep(name) || MetadataLayout.isUser(name, result.getValue())) {
				throw new AnalysisException("a result is called '" + name + "', a name that the file needs itself", "Call the result otherwise");
			}
			Map<String, Object> attributes = new LinkedHashMap<>(result.getValue().attributes());
			attributes.put(INDEX, index++);
			DataGroup ordered = ordered(result.getValue());
			attributes.putAll(ordered.attributes());
			entry.group(name, new DataGroup(ordered.nexusClass(), attributes, ordered.fields(), ordered.groups()));
		}
	}

	private static DataGroup ordered(DataGroup group) {
		Map<String, Object> attributes = new LinkedHashMap<>(group.attributes());
		List<String> names = new ArrayList<>(group.fields().keySet());
		names.addAll(group.groups().keySet());
		if (names.size() > 1) {
			attributes.put(ORDER, String.join(",", names));
		}
		Map<String, DataGroup> groups = new LinkedHashMap<>();
		group.groups().forEach((name, child) -> groups.put(name, ordered(child)));
		return new DataGroup(group.nexusClass(), attributes, group.fields(), groups);
	}

	static Map<String, DataGroup> read(GroupView entry) {
		List<Map.Entry<String, DataGroup>> marked = new ArrayList<>();
		entry.group().groups().forEach((name, group) -> {
			if (group.attributes().containsKey(INDEX)) {
				marked.add(Map.entry(name, group));
			}
		});
		marked.sort(Comparator.comparingInt(e -> ((Number) e.getValue().attributes().get(INDEX)).intValue()));
		Map<String, DataGroup> results = new LinkedHashMap<>();
		marked.forEach(e -> results.put(e.getKey(), restored(e.getValue())));
		return results;
	}

	private static DataGroup restored(DataGroup group) {
		Map<String, Object> attributes = new LinkedHashMap<>(group.attributes());
		attributes.remove(INDEX);
		Object order = attributes.remove(ORDER);
		Map<String, DataField> fields = new LinkedHashMap<>();
		Map<String, DataGroup> groups = new LinkedHashMap<>();
		if (order instanceof String names) {
			for (String name : names.split(",")) {
				if (group.fields().containsKey(name)) {
					fields.put(name, group.fields().get(name));
				} else if (group.groups().containsKey(name)) {
					groups.put(name, group.groups().get(name));
				}
			}
		}
		group.fields().forEach(fields::putIfAbsent);
		group.groups().forEach(groups::putIfAbsent);
		groups.replaceAll((name, child) -> restored(child));
		return new DataGroup(group.nexusClass(), attributes, fields, groups);
	}
}
