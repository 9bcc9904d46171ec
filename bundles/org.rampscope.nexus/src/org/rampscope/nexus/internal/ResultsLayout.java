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
import java.util.Optional;
import java.util.Set;

import org.rampscope.core.error.AnalysisException;
import org.rampscope.core.result.Results;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.GroupReader;

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

	static void write(TreeFields entry, Results results) {
		int index = 0;
		for (String name : results.names()) {
			DataGroup result = results.tree(name).orElseThrow();
			if (TAKEN.contains(name) || ProvenanceLayout.isStep(name) || MetadataLayout.isUser(name, result)) {
				throw new AnalysisException("a result is called '" + name + "', a name that the file needs itself", "Call the result otherwise");
			}
			Map<String, Object> attributes = new LinkedHashMap<>(result.attributes());
			attributes.put(INDEX, index++);
			DataGroup ordered = ordered(result);
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

	/** @return what is marked as a result, each to be read when somebody asks for it */
	static Results read(GroupView entry) {
		List<Map.Entry<String, DataGroup>> marked = new ArrayList<>();
		entry.group().groups().forEach((name, group) -> {
			if (group.attributes().containsKey(INDEX)) {
				marked.add(Map.entry(name, group));
			}
		});
		marked.sort(Comparator.comparingInt(e -> ((Number) e.getValue().attributes().get(INDEX)).intValue()));
		Results results = Results.NONE;
		for (Map.Entry<String, DataGroup> e : marked) {
			results = results.withRead(e.getKey(), new GroupReader(Optional.of(entry.file()), entry.path() + "/" + e.getKey(), restored(e.getValue())));
		}
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
