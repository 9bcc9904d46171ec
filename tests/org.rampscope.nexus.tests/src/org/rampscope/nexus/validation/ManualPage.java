/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

import java.util.List;
import java.util.Locale;

import org.rampscope.core.error.SettingsException;
import org.rampscope.nexus.internal.nxdl.Need;
import org.rampscope.nexus.internal.nxdl.NxdlAttribute;
import org.rampscope.nexus.internal.nxdl.NxdlDefinition;
import org.rampscope.nexus.internal.nxdl.NxdlField;
import org.rampscope.nexus.internal.nxdl.NxdlGroup;

/** Makes the manual page of a definition: its tree, then every item with type, unit, shape and reason, as Markdown. */
final class ManualPage {

	private final StringBuilder text = new StringBuilder();

	private ManualPage() {
		// one page at a time
	}

	/**
	 * @param definitions definitions at hand
	 * @param name the definition to describe
	 * @return the page
	 */
	public static String of(DefinitionSet definitions, String name) {
		NxdlDefinition definition = definitions.find(name)
				.orElseThrow(() -> new SettingsException("definition", name + " is not at hand", "Give the folder with the definitions"));
		return new ManualPage().write(definition);
	}

	private String write(NxdlDefinition d) {
		line("# " + d.name());
		line("");
		line("<!-- Made from the definition; change that, then make this page again. -->");
		line("");
		line(d.content().doc());
		line("");
		line("Category: " + (d.application() ? "application definition" : "base class") + ". Extends: "
				+ (d.parent().isEmpty() ? "nothing" : "`" + d.parent() + "`") + ".");
		if (!d.symbols().isEmpty()) {
			line("");
			line("## Symbols");
			line("");
			d.symbols().forEach((symbol, doc) -> line("- `" + symbol + "`: " + flat(doc)));
		}
		line("");
		line("## Tree");
		line("");
		line("Nothing behind the name: required; `?` optional; `+` recommended.");
		line("");
		line("```");
		d.content().groups().forEach(g -> tree(g, 0));
		line("```");
		line("");
		line("## Items");
		d.content().groups().forEach(g -> items(g, ""));
		return text.toString();
	}

	private void tree(NxdlGroup group, int depth) {
		String indent = "  ".repeat(depth);
		line(indent + name(group) + ":" + group.type() + mark(group.need()));
		group.attributes().forEach(a -> line(indent + "  @" + a.name() + mark(a.need())));
		group.fields().forEach(f -> line(indent + "  " + f.name() + mark(f.need()) + ": " + f.type() + shape(f) + units(f)));
		group.groups().forEach(g -> tree(g, depth + 1));
	}

	private void items(NxdlGroup group, String parent) {
		String path = parent + "/" + name(group);
		line("");
		line("### " + path + " (" + group.type() + ", " + need(group.need()) + ")");
		line("");
		line(flat(group.doc()));
		for (NxdlAttribute a : group.attributes()) {
			line("");
			line("- **@" + a.name() + "** (" + need(a.need()) + ", `" + a.type() + "`): " + flat(a.doc())
					+ values(a.enumeration().map(e -> e.values())
					.orElse(List.of())));
		}
		if (!group.fields().isEmpty()) {
			line("");
		}
		for (NxdlField f : group.fields()) {
			line("- **" + f.name() + "** (" + need(f.need()) + ", `" + f.type() + "`" + shape(f) + units(f) + "): " + flat(f.doc())
					+ values(f.enumeration().map(e -> e.values()).orElse(List.of())));
			f.attributes().forEach(a -> line("  - **@" + a.name() + "** (" + need(a.need()) + "): " + flat(a.doc())));
		}
		group.groups().forEach(g -> items(g, path));
	}

	private static String name(NxdlGroup group) {
		return group.name().text().isEmpty() ? group.type().substring(2).toLowerCase(Locale.ROOT) : group.name().text();
	}

	private static String shape(NxdlField f) {
		return f.dimensions().map(d -> " " + d.sizes()).orElse("");
	}

	private static String units(NxdlField f) {
		return f.units().isEmpty() ? "" : " {" + f.units() + "}";
	}

	private static String values(List<String> values) {
		return values.isEmpty() ? "" : " One of: " + String.join(", ", values.stream().map(v -> "`" + v + "`").toList()) + ".";
	}

	private static String mark(Need need) {
		return switch (need) {
			case REQUIRED -> "";
			case RECOMMENDED -> " +";
			case OPTIONAL -> " ?";
		};
	}

	private static String need(Need need) {
		return need.name().toLowerCase(Locale.ROOT);
	}

	private static String flat(String doc) {
		return doc.replaceAll("\\s+", " ").strip();
	}

	private void line(String line) {
		text.append(line).append('\n');
	}
}
