/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The rules of the schema for NXDL, release 3.1, in our words: which element may hold which, in what order, with which attributes
 * of which form. Beyond the schema, names are unique among their siblings, as its documentation asks.
 */
final class NxdlSchemaRules {

	static final String NAMESPACE = "http://definition.nexusformat.org/nxdl/3.1";

	private static final String ITEM = "[a-zA-Z0-9_]([a-zA-Z0-9_.]*[a-zA-Z0-9_])?";
	private static final String TRUTH = "true|false|1|0";
	private static final String COUNT = "\\d+|unbounded";
	private static final String TYPE = "NX_(CHAR|FLOAT|INT|UINT|POSINT|NUMBER|DATE_TIME|BOOLEAN|BINARY)|ISO8601";
	private static final String ANY = ".*";
	private static final Set<String> CATEGORIES = Set.of("ANGLE", "ANY", "AREA", "CROSS_SECTION", "CHARGE", "CURRENT", "DIMENSIONLESS", "EMITTANCE",
			"ENERGY", "FLUX", "FREQUENCY", "LENGTH", "MASS", "MASS_DENSITY", "MOLECULAR_WEIGHT", "PER_AREA", "PER_LENGTH", "PERIOD", "POWER",
			"PRESSURE", "PULSES", "SCATTERING_LENGTH_DENSITY", "SOLID_ANGLE", "TEMPERATURE", "TIME", "TIME_OF_FLIGHT", "TRANSFORMATION", "UNITLESS",
			"VOLTAGE", "VOLUME", "WAVELENGTH", "WAVENUMBER");

	/** What an element may be. */
	private record Rule(Map<String, String> attributes, Set<String> required, List<String> children, boolean repeated) {
	}

	/** The children of a group come in this order, and the order may begin again. */
	private static final List<String> CONTENT = List.of("doc", "attribute", "choice", "group", "field", "link");

	private static final Map<String, Rule> RULES = Map.ofEntries(
			Map.entry("definition", new Rule(Map.of("name", ITEM, "type", "group|definition", "extends", ANY, "restricts", ANY, "svnid", ANY, "category",
					"base|application", "ignoreExtraGroups", TRUTH, "ignoreExtraFields", TRUTH, "ignoreExtraAttributes", TRUTH, "deprecated", ".*\\w.*"),
					Set.of("name", "type", "category"), content("symbols"), true)),
			Map.entry("symbols", new Rule(Map.of(), Set.of(), List.of("doc", "symbol"), false)),
			Map.entry("symbol", new Rule(Map.of("name", ITEM), Set.of(), List.of("doc"), false)),
			Map.entry("group", new Rule(Map.of("type", "NX[a-zA-Z0-9_.]*[a-zA-Z0-9_]", "name", ITEM, "minOccurs", COUNT, "maxOccurs", COUNT, "recommended", TRUTH,
					"optional", TRUTH, "deprecated", ".*\\w.*", "nameType", "specified|any|partial"), Set.of("type"), CONTENT, true)),
			Map.entry("choice", new Rule(Map.of("name", ITEM), Set.of("name"), List.of("group"), false)),
			Map.entry("field", new Rule(Map.ofEntries(Map.entry("name", ITEM), Map.entry("type", TYPE), Map.entry("units", ANY), Map.entry("long_name", ANY),
					Map.entry("signal", "[1-9]\\d*"), Map.entry("axes", ANY), Map.entry("axis", "[1-9]\\d*"), Map.entry("primary", "[1-9]\\d*"),
					Map.entry("minOccurs", COUNT), Map.entry("maxOccurs", COUNT), Map.entry("recommended", TRUTH), Map.entry("optional", TRUTH),
					Map.entry("stride", "[-+]?\\d+"), Map.entry("data_offset", COUNT), Map.entry("deprecated", ".*\\w.*"),
					Map.entry("nameType", "specified|any|partial"),
					Map.entry("interpretation", "scalar|spectrum|(rgba?|hsla?|cmyk)-image|image|vertex")), Set.of("name"),
					List.of("doc", "dimensions", "attribute", "enumeration"), false)),
			Map.entry("attribute", new Rule(Map.of("name", ITEM, "type", TYPE, "recommended", TRUTH, "optional", TRUTH, "deprecated", ".*\\w.*", "nameType",
					"specified|any|partial"), Set.of("name"), List.of("doc", "enumeration", "dimensions"), false)),
			Map.entry("link", new Rule(Map.of("name", ITEM, "target", "(/[a-zA-Z_]\\w*(:[a-zA-Z_]\\w*)?)+", "napimount", ANY, "deprecated", ".*\\w.*"),
					Set.of("name", "target"), List.of("doc"), false)),
			Map.entry("enumeration", new Rule(Map.of(), Set.of(), List.of("item"), false)),
			Map.entry("item", new Rule(Map.of("value", ANY), Set.of("value"), List.of("doc"), false)),
			Map.entry("dimensions", new Rule(Map.of("rank", ANY), Set.of(), List.of("doc", "dim"), false)),
			Map.entry("dim", new Rule(Map.of("index", ANY, "value", ANY, "ref", ANY, "refindex", ANY, "incr", ANY, "required", TRUTH), Set.of("index"),
					List.of(), false)));

	/** Children of which there is at most one in a row. */
	private static final Set<String> ONCE = Set.of("doc", "symbols", "dimensions", "enumeration");

	private final List<String> problems = new ArrayList<>();

	private NxdlSchemaRules() {
	}

	private static List<String> content(String first) {
		List<String> all = new ArrayList<>(List.of(first));
		all.addAll(CONTENT);
		return all;
	}

	/** @return what is wrong; empty where the definition keeps the rules */
	static List<String> problems(Element definition) {
		NxdlSchemaRules rules = new NxdlSchemaRules();
		if (!definition.getLocalName().equals("definition")) {
			rules.problems.add("the root is " + definition.getLocalName());
		}
		rules.check(definition, "");
		return rules.problems;
	}

	private void check(Element element, String above) {
		String tag = element.getLocalName();
		String where = above + "/" + tag + (element.hasAttribute("name") ? "[" + element.getAttribute("name") + "]" : "");
		Rule rule = RULES.get(tag);
		if (!NAMESPACE.equals(element.getNamespaceURI()) || rule == null) {
			problems.add(where + " is no element of NXDL");
			return;
		}
		attributes(element, where, rule);
		children(element, where, rule);
		int items = element.getElementsByTagNameNS(NAMESPACE, "item").getLength();
		if (tag.equals("enumeration") && items == 0) {
			problems.add(where + " has no item");
		}
	}

	private void attributes(Element element, String where, Rule rule) {
		NamedNodeMap all = element.getAttributes();
		for (int i = 0; i < all.getLength(); i++) {
			Attr attribute = (Attr) all.item(i);
			String name = attribute.getName();
			if (name.startsWith("xmlns") || name.startsWith("xsi:")) {
				continue;
			}
			String form = rule.attributes().get(name);
			if (form == null) {
				problems.add(where + " has an attribute " + name);
			} else if (!attribute.getValue().matches("(?s)" + form) || form.equals(ITEM) && attribute.getValue().length() > 63) {
				problems.add(where + "@" + name + " is '" + attribute.getValue() + "'");
			}
		}
		rule.required().stream().filter(r -> !element.hasAttribute(r)).forEach(r -> problems.add(where + " lacks " + r));
		String units = element.getAttribute("units");
		if (units.startsWith("NX_") && !CATEGORIES.contains(units.substring(3))) {
			problems.add(where + "@units is '" + units + "', no category");
		}
	}

	private void children(Element element, String where, Rule rule) {
		int at = 0;
		String before = "";
		int count = 0;
		Set<String> names = new HashSet<>();
		for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
			boolean text = (n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE) && !n.getTextContent().isBlank();
			if (text && !element.getLocalName().equals("symbols")) {
				problems.add(where + " holds text");
			}
			if (!(n instanceof Element child)) {
				continue;
			}
			count++;
			String tag = child.getLocalName();
			int place = rule.children().indexOf(tag);
			if (place < 0) {
				problems.add(where + " holds " + tag);
				continue;
			}
			boolean again = rule.repeated() && !tag.equals("symbols");
			if (place < at && !again || tag.equals(before) && ONCE.contains(tag) && !again) {
				problems.add(where + " holds " + tag + " too late, or twice");
			}
			at = place;
			before = tag;
			String kind = tag.equals("attribute") ? "@" : "";
			if (child.hasAttribute("name") && !names.add(kind + child.getAttribute("name"))) {
				problems.add(where + " holds two of the name " + child.getAttribute("name"));
			}
			if (!tag.equals("doc")) {
				check(child, where);
			}
		}
		if (element.getLocalName().equals("choice") && count < 2) {
			problems.add(where + " leaves no choice");
		}
	}
}
