/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rampscope.nexus.internal.nxdl.Need;
import org.rampscope.nexus.internal.nxdl.NxdlAttribute;
import org.rampscope.nexus.internal.nxdl.NxdlChoice;
import org.rampscope.nexus.internal.nxdl.NxdlDefinition;
import org.rampscope.nexus.internal.nxdl.NxdlField;
import org.rampscope.nexus.internal.nxdl.NxdlGroup;
import org.rampscope.nexus.internal.nxdl.NxdlLink;
import org.rampscope.nexus.internal.nxdl.NxdlName;
import org.rampscope.nexus.validation.Severity;

/** Checks a group of a file against a group of a definition, with everything below. */
public final class GroupCheck {

	private static final int DEEPEST = 32;

	private final CheckContext context;
	private final FieldCheck fields;
	private int depth;

	/** @param context what checks share */
	public GroupCheck(CheckContext context) {
		this.context = context;
		this.fields = new FieldCheck(context);
	}

	/**
	 * @param wanted what the definition asks for
	 * @param group node of a group in the file
	 * @param path its path in the file
	 * @param nxdlPath path of the group in the definition
	 */
	public void check(NxdlGroup wanted, io.jhdf.api.Node group, String path, String nxdlPath) {
		check(wanted, new FileNode(path, group), nxdlPath);
	}

	private void check(NxdlGroup wanted, FileNode group, String nxdlPath) {
		if (++depth > DEEPEST) {
			context.error(nxdlPath, group.path(), "groups are nested deeper than " + DEEPEST, "Remove the cyclic link");
			depth--;
			return;
		}
		Map<String, FileNode> children = context.children(group);
		Set<String> known = new HashSet<>();
		for (NxdlAttribute attribute : wanted.attributes()) {
			fields.attribute(attribute, group, nxdlPath);
		}
		for (NxdlField field : wanted.fields()) {
			field(field, group, children, known, nxdlPath);
		}
		for (NxdlGroup inner : wanted.groups()) {
			group(inner, group, children, known, nxdlPath);
		}
		for (NxdlChoice choice : wanted.choices()) {
			choice(choice, group, children, known, nxdlPath);
		}
		for (NxdlLink link : wanted.links()) {
			if (children.keySet().stream().noneMatch(link.name()::matches)) {
				context.missing(link.need(), "link", nxdlPath + "/" + link.name(), group.path() + "/" + link.name(), "Link it to " + link.target());
			}
			known.add(link.name().text());
		}
		baseClass(group, children, known);
		depth--;
	}

	private void field(NxdlField field, FileNode group, Map<String, FileNode> children, Set<String> known, String nxdlPath) {
		String path = nxdlPath + "/" + field.name();
		List<FileNode> matches = new ArrayList<>();
		children.forEach((name, child) -> {
			boolean candidate = field.name().type() == NxdlName.Type.SPECIFIED || (child.isDataset() && !known.contains(name));
			if (candidate && field.name().matches(name)) {
				matches.add(child);
			}
		});
		if (matches.isEmpty()) {
			context.missing(field.need(), "field", path, group.path() + "/" + field.name(), FieldCheck.describe(field));
		}
		for (FileNode match : matches) {
			known.add(match.name());
			if (match.isDataset()) {
				fields.check(field, match, path);
			} else {
				context.error(path, match.path(), "is a group", FieldCheck.describe(field));
			}
		}
	}

	private void group(NxdlGroup wanted, FileNode group, Map<String, FileNode> children, Set<String> known, String nxdlPath) {
		String label = wanted.name().text().isEmpty() ? wanted.type() : wanted.name().text();
		String path = nxdlPath + "/" + label;
		List<FileNode> matches = new ArrayList<>();
		if (wanted.name().type() == NxdlName.Type.SPECIFIED) {
			FileNode named = children.get(wanted.name().text());
			if (named != null && !named.isGroup()) {
				context.error(path, named.path(), "is a dataset", "Make it a group of the class " + wanted.type());
				return;
			}
			if (named != null && !context.definitions().isA(named.nexusClass(), wanted.type())) {
				String found = named.nexusClass().isEmpty() ? "has no attribute NX_class" : "has the class " + named.nexusClass();
				context.error(path, named.path(), found, "Give it the class " + wanted.type());
			}
			if (named != null) {
				matches.add(named);
			}
		} else {
			context.groupsOf(children, wanted.type()).stream().filter(g -> wanted.name().matches(g.name())).forEach(matches::add);
		}
		if (matches.isEmpty()) {
			String name = wanted.name().text().isEmpty() ? "(" + wanted.type() + ")" : wanted.name().text();
			context.missing(wanted.need(), "group", path, group.path() + "/" + name, "Add a group of the class " + wanted.type());
		}
		if (matches.size() > wanted.most()) {
			context.error(path, group.path(), "has " + matches.size() + " groups of the class " + wanted.type(),
					"At most " + wanted.most() + " may be there");
		}
		for (FileNode match : matches) {
			known.add(match.name());
			check(wanted, match, path);
		}
	}

	private void choice(NxdlChoice choice, FileNode group, Map<String, FileNode> children, Set<String> known, String nxdlPath) {
		String path = nxdlPath + "/" + choice.name();
		List<String> types = choice.groups().stream().map(NxdlGroup::type).toList();
		List<FileNode> matches = children.values().stream().filter(c -> choice.name().matches(c.name())).toList();
		if (matches.isEmpty()) {
			context.missing(choice.need(), "group", path, group.path() + "/" + choice.name(), "Add a group of one of the classes " + types);
		}
		for (FileNode match : matches) {
			known.add(match.name());
			Optional<NxdlGroup> chosen = choice.groups().stream().filter(g -> match.isGroup() && context.definitions().isA(match.nexusClass(),
					g.type()))
					.findFirst();
			if (chosen.isPresent()) {
				check(chosen.get(), match, path);
			} else {
				context.error(path, match.path(), match.isGroup() ? "has the class '" + match.nexusClass() + "'" : "is a dataset",
						"Give it one of the classes " + types);
			}
		}
	}

	/** What the class itself says of the fields that the application definition does not mention. */
	private void baseClass(FileNode group, Map<String, FileNode> children, Set<String> known) {
		Optional<NxdlDefinition> base = context.definitions().find(group.nexusClass()).filter(d -> !d.application());
		if (base.isEmpty()) {
			return;
		}
		String basePath = "/" + group.nexusClass();
		for (FileNode child : children.values()) {
			if (!child.isDataset() || known.contains(child.name())) {
				continue;
			}
			Optional<NxdlField> field = base.get().content().fields().stream().filter(f -> f.name().type() == NxdlName.Type.SPECIFIED)
					.filter(f -> f.name().matches(child.name())).findFirst()
					.or(() -> base.get().content().fields().stream().filter(f -> f.name().matches(child.name())).findFirst());
			if (field.isPresent() && field.get().need() == Need.OPTIONAL) {
				fields.check(field.get(), child, basePath + "/" + field.get().name());
			} else if (field.isEmpty() && !group.nexusClass().equals("NXcollection")) {
				context.add(Severity.NOTE, basePath, child.path(), "is no field of " + group.nexusClass(), "Other programs will not know it");
			}
		}
	}
}
