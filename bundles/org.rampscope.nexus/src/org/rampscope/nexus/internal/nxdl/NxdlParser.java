/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

import org.rampscope.core.error.DataException;

/**
 * Reads NXDL. Document types and entities are refused, so that a definition cannot read other files or grow without bound.
 */
public final class NxdlParser {

	private static final int DEEPEST = 64;

	private final NxdlCursor xml;
	private Need ifUnsaid = Need.REQUIRED;
	private int depth;

	private NxdlParser(NxdlCursor xml) {
		this.xml = xml;
	}

	/** @return the definition in a file */
	public static NxdlDefinition parse(Path file) {
		try {
			if (Files.size(file) > NxdlCursor.LARGEST_BYTES) {
				throw new DataException(file, "", "has " + Files.size(file) + " bytes, too many for a definition", "Give NXDL files");
			}
			try (InputStream in = Files.newInputStream(file)) {
				return parse(in, file);
			}
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read (" + e.getMessage() + ")", "Check the folder of definitions", e);
		}
	}

	/**
	 * @param in the definition
	 * @param file for messages
	 */
	public static NxdlDefinition parse(InputStream in, Path file) {
		NxdlCursor xml = new NxdlCursor(file);
		try {
			xml.open(in);
			return new NxdlParser(xml).definition();
		} catch (XMLStreamException e) {
			throw new DataException(file, e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber(), "is no valid XML",
					"Mend the file", e);
		}
	}

	private NxdlDefinition definition() throws XMLStreamException {
		String name = xml.required("name");
		boolean application = "application".equals(xml.attribute("category"));
		ifUnsaid = application ? Need.REQUIRED : Need.OPTIONAL;
		String parent = xml.attribute("extends");
		Map<String, String> symbols = new LinkedHashMap<>();
		NxdlGroup content = groupContent(new NxdlName("", NxdlName.Type.ANY), name, Need.REQUIRED, Integer.MAX_VALUE, symbols);
		return new NxdlDefinition(name, application, parent, symbols, content);
	}

	private NxdlGroup group() throws XMLStreamException {
		NxdlName name = name("");
		// before there was nameType, a group's name in capitals stood for any name
		if (xml.attribute("nameType").isEmpty() && name.text().matches("[A-Z][A-Z0-9_]+")) {
			name = new NxdlName(name.text(), NxdlName.Type.PARTIAL);
		}
		return groupContent(name, xml.required("type"), need(), most(name.type() == NxdlName.Type.SPECIFIED ? 1 : Integer.MAX_VALUE), Map.of());
	}

	private NxdlGroup groupContent(NxdlName name, String type, Need need, int most, Map<String, String> symbols) throws XMLStreamException {
		if (++depth > DEEPEST) {
			throw xml.wrong("is nested deeper than " + DEEPEST + " groups", "Mend the definition");
		}
		List<NxdlAttribute> attributes = new ArrayList<>();
		List<NxdlField> fields = new ArrayList<>();
		List<NxdlGroup> groups = new ArrayList<>();
		List<NxdlChoice> choices = new ArrayList<>();
		List<NxdlLink> links = new ArrayList<>();
		String doc = "";
		while (xml.nextChild()) {
			switch (xml.name()) {
				case "doc" -> doc = xml.text();
				case "attribute" -> attributes.add(attributeItem());
				case "field" -> fields.add(field());
				case "group" -> groups.add(group());
				case "choice" -> choices.add(choice());
				case "link" -> links.add(link());
				case "symbols" -> symbols(symbols);
				default -> xml.skip();
			}
		}
		depth--;
		return new NxdlGroup(name, type, need, most, attributes, fields, groups, choices, links, doc);
	}

	private NxdlField field() throws XMLStreamException {
		NxdlName name = name(xml.required("name"));
		String type = orElse(xml.attribute("type"), "NX_CHAR");
		String units = xml.attribute("units");
		Need need = need();
		Optional<NxdlDimensions> dimensions = Optional.empty();
		Optional<NxdlEnumeration> enumeration = Optional.empty();
		List<NxdlAttribute> attributes = new ArrayList<>();
		String doc = "";
		while (xml.nextChild()) {
			switch (xml.name()) {
				case "doc" -> doc = xml.text();
				case "dimensions" -> dimensions = Optional.of(dimensions());
				case "enumeration" -> enumeration = Optional.of(enumeration());
				case "attribute" -> attributes.add(attributeItem());
				default -> xml.skip();
			}
		}
		return new NxdlField(name, type, units, need, dimensions, attributes, enumeration, doc);
	}

	private NxdlAttribute attributeItem() throws XMLStreamException {
		NxdlName name = name(xml.required("name"));
		String type = orElse(xml.attribute("type"), "NX_CHAR");
		Need need = need();
		Optional<NxdlEnumeration> enumeration = Optional.empty();
		String doc = "";
		while (xml.nextChild()) {
			switch (xml.name()) {
				case "doc" -> doc = xml.text();
				case "enumeration" -> enumeration = Optional.of(enumeration());
				default -> xml.skip();
			}
		}
		return new NxdlAttribute(name, type, need, enumeration, doc);
	}

	private NxdlChoice choice() throws XMLStreamException {
		NxdlName name = name(xml.required("name"));
		Need need = need();
		List<NxdlGroup> groups = new ArrayList<>();
		while (xml.nextChild()) {
			if (xml.name().equals("group")) {
				groups.add(group());
			} else {
				xml.skip();
			}
		}
		return new NxdlChoice(name, need, groups);
	}

	private NxdlLink link() throws XMLStreamException {
		NxdlLink link = new NxdlLink(name(xml.required("name")), xml.attribute("target"), need());
		xml.skip();
		return link;
	}

	private NxdlDimensions dimensions() throws XMLStreamException {
		String rank = xml.attribute("rank");
		Map<Integer, String> sizes = new java.util.TreeMap<>();
		while (xml.nextChild()) {
			if (xml.name().equals("dim")) {
				String index = orElse(xml.attribute("index"), "0");
				boolean optional = "false".equals(xml.attribute("required"));
				if (index.matches("[1-9]\\d?")) {
					sizes.put(Integer.parseInt(index), optional ? "" : xml.attribute("value"));
				}
			}
			xml.skip();
		}
		List<String> all = new ArrayList<>();
		sizes.forEach((index, size) -> {
			while (all.size() < index) {
				all.add("");
			}
			all.set(index - 1, size);
		});
		return new NxdlDimensions(rank, all);
	}

	private NxdlEnumeration enumeration() throws XMLStreamException {
		boolean open = "true".equals(xml.attribute("open"));
		List<String> values = new ArrayList<>();
		while (xml.nextChild()) {
			if (xml.name().equals("item")) {
				values.add(xml.attribute("value"));
			}
			xml.skip();
		}
		return new NxdlEnumeration(values, open);
	}

	private void symbols(Map<String, String> symbols) throws XMLStreamException {
		while (xml.nextChild()) {
			if (!xml.name().equals("symbol")) {
				xml.skip();
				continue;
			}
			String name = xml.required("name");
			String doc = "";
			while (xml.nextChild()) {
				if (xml.name().equals("doc")) {
					doc = xml.text();
				} else {
					xml.skip();
				}
			}
			symbols.put(name, doc);
		}
	}

	private NxdlName name(String fallback) {
		String name = orElse(xml.attribute("name"), fallback);
		NxdlName.Type type = switch (xml.attribute("nameType")) {
			case "any" -> NxdlName.Type.ANY;
			case "partial" -> NxdlName.Type.PARTIAL;
			default -> name.isEmpty() ? NxdlName.Type.ANY : NxdlName.Type.SPECIFIED;
		};
		return new NxdlName(name, type);
	}

	private Need need() {
		if ("true".equals(xml.attribute("recommended")) || "1".equals(xml.attribute("recommended"))) {
			return Need.RECOMMENDED;
		}
		if ("true".equals(xml.attribute("optional")) || "1".equals(xml.attribute("optional")) || "0".equals(xml.attribute("minOccurs"))) {
			return Need.OPTIONAL;
		}
		boolean said = "false".equals(xml.attribute("optional")) || xml.attribute("minOccurs").matches("[1-9]\\d*");
		return said ? Need.REQUIRED : ifUnsaid;
	}

	private int most(int fallback) {
		String text = xml.attribute("maxOccurs");
		return text.matches("\\d{1,9}") ? Integer.parseInt(text) : text.isEmpty() ? fallback : Integer.MAX_VALUE;
	}

	private static String orElse(String text, String fallback) {
		return text == null || text.isEmpty() ? fallback : text;
	}

}
