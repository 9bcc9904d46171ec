/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.rampscope.core.ProcessStep;
import org.rampscope.core.Provenance;
import org.rampscope.core.tree.DataGroup;

/**
 * The history of a ramp: one NXprocess per step directly in the entry, so that any reader sees the chain, and the program,
 * inputs and notes in {@code provenance}.
 */
final class ProvenanceLayout {

	static final String GROUP = "provenance";
	private static final String STEP = "process_";
	private static final String CITATION = "citation_";
	private static final String HASH = "content_hash_";
	private static final String INPUT = "input_";
	private static final String NOTE = "note_";

	private ProvenanceLayout() {
		// functions
	}

	static void write(TreeFields entry, Provenance p) {
		TreeFields group = new TreeFields("NXcollection").text("program", p.program()).text("version", p.version());
		int i = 1;
		for (Map.Entry<String, String> input : new TreeMap<>(p.inputs()).entrySet()) {
			group.group(INPUT + i++, new TreeFields("NXnote").text("file_name", input.getKey()).text("sha256", input.getValue()).build());
		}
		i = 1;
		for (String note : p.notes()) {
			group.group(NOTE + i++, new TreeFields("NXnote").text("type", "text/plain").text("data", note).build());
		}
		entry.groupIfAny(GROUP, group);
		i = 1;
		for (ProcessStep step : p.steps()) {
			entry.group(STEP + i, step(step, i, p));
			i++;
		}
	}

	private static DataGroup step(ProcessStep step, int index, Provenance p) {
		TreeFields fields = new TreeFields("NXprocess").integer("sequence_index", index).requiredText("program", p.program())
				.requiredText("version", p.version()).text("date", TreeFields.iso(step.date())).text("operation_id", step.operationId())
				.text("operation_version", step.operationVersion()).text("name", step.name());
		if (!step.settingsJson().isEmpty()) {
			fields.group("settings", new TreeFields("NXnote").text("type", "application/json").text("data", step.settingsJson()).build());
		}
		int i = 1;
		for (String citation : step.citations()) {
			fields.group(CITATION + i++, new TreeFields("NXcite").text("description", citation).build());
		}
		i = 1;
		for (Map.Entry<String, String> hash : new TreeMap<>(step.contentHashes()).entrySet()) {
			fields.group(HASH + i++, new TreeFields("NXnote").text("role", hash.getKey()).text("sha256", hash.getValue()).build());
		}
		return fields.build();
	}

	static Provenance read(GroupView entry) {
		GroupView group = entry.in(GROUP);
		Map<String, String> inputs = new LinkedHashMap<>();
		for (GroupView input : numbered(group, INPUT)) {
			inputs.put(input.text("file_name"), input.text("sha256"));
		}
		List<String> notes = numbered(group, NOTE).stream().map(note -> note.text("data")).toList();
		List<ProcessStep> steps = numbered(entry, STEP).stream().map(ProvenanceLayout::step).toList();
		return new Provenance(group.text("program"), group.text("version"), inputs, steps, notes);
	}

	private static ProcessStep step(GroupView group) {
		Map<String, String> hashes = new LinkedHashMap<>();
		for (GroupView hash : numbered(group, HASH)) {
			hashes.put(hash.text("role"), hash.text("sha256"));
		}
		OffsetDateTime date = group.time("date").orElseThrow(() -> group.wrong("date", "is missing", "Write the file again"));
		// files of the first days have the operation where the program belongs
		boolean first = !group.has("operation_id");
		return new ProcessStep(group.text(first ? "program" : "operation_id"), group.text(first ? "version" : "operation_version"),
				group.text("name"), group.in("settings").text("data"),
				numbered(group, CITATION).stream().map(c -> c.text("description")).toList(), hashes, date);
	}

	private static List<GroupView> numbered(GroupView group, String prefix) {
		List<GroupView> result = new ArrayList<>();
		for (int i = 1; group.hasGroup(prefix + i); i++) {
			result.add(group.in(prefix + i));
		}
		return result;
	}

	static boolean isStep(String name) {
		return name.startsWith(STEP);
	}
}
