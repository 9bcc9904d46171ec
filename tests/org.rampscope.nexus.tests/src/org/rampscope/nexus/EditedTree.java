/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.internal.RampLayout;
import org.rampscope.nexus.internal.RootAttributes;
import org.rampscope.nexus.internal.TreeWriter;

/** A tree of a ramp that a test spoils in one place before it is written. Paths are below the entry. */
public final class EditedTree {

	private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00Z");

	private DataGroup entry;

	public EditedTree(Ramp<Patterns> scan) {
		entry = RampLayout.toEntry(scan, NOW);
	}

	/** Puts a field; a null removes it. */
	public EditedTree field(String path, DataField field) {
		entry = edit(entry, path.split("/"), 0, (group, name) -> {
			Map<String, DataField> fields = new LinkedHashMap<>(group.fields());
			if (field == null) {
				fields.remove(name);
			} else {
				fields.put(name, field);
			}
			return new DataGroup(group.nexusClass(), group.attributes(), fields, group.groups());
		});
		return this;
	}

	/** Puts a group; a null removes it. */
	public EditedTree group(String path, DataGroup content) {
		entry = edit(entry, path.split("/"), 0, (group, name) -> {
			Map<String, DataGroup> groups = new LinkedHashMap<>(group.groups());
			if (content == null) {
				groups.remove(name);
			} else {
				groups.put(name, content);
			}
			return new DataGroup(group.nexusClass(), group.attributes(), group.fields(), groups);
		});
		return this;
	}

	/** Puts an attribute of a group; a null removes it. */
	public EditedTree attribute(String path, Object value) {
		entry = edit(entry, path.split("/"), 0, (group, name) -> {
			Map<String, Object> attributes = new LinkedHashMap<>(group.attributes());
			if (value == null) {
				attributes.remove(name);
			} else {
				attributes.put(name, value);
			}
			return new DataGroup(group.nexusClass(), attributes, group.fields(), group.groups());
		});
		return this;
	}

	public DataGroup groupAt(String path) {
		DataGroup group = entry;
		for (String name : path.split("/")) {
			group = group.groups().get(name);
		}
		return group;
	}

	public void write(Path file) {
		write(SinkFactory.EMBEDDED, file);
	}

	public void write(SinkFactory sinks, Path file) {
		try (NexusSink sink = sinks.create(file)) {
			RootAttributes.write(sink, file, RampLayout.ENTRY, NOW);
			new TreeWriter(sink).write("", RampLayout.ENTRY, entry);
			sink.commit();
		}
	}

	private interface Edit {
		DataGroup apply(DataGroup group, String name);
	}

	private static DataGroup edit(DataGroup group, String[] path, int at, Edit edit) {
		if (at == path.length - 1) {
			return edit.apply(group, path[at]);
		}
		Map<String, DataGroup> groups = new LinkedHashMap<>(group.groups());
		groups.put(path[at], edit(groups.get(path[at]), path, at + 1, edit));
		return new DataGroup(group.nexusClass(), group.attributes(), group.fields(), groups);
	}
}
