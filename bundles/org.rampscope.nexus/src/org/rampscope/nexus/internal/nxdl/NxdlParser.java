/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.internal.nxdl;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.rampscope.core.error.DataException;

/**
 * Reads NXDL. Document types and entities are refused, so that a definition cannot read other files or grow without bound.
 */
public final class NxdlParser {

	private static final long LARGEST_BYTES = 8L << 20;
	private static final int DEEPEST = 64;

	private final Path file;
	private XMLStreamReader xml;
	private Need ifUnsaid = Need.REQUIRED;
	private int depth;

	private NxdlParser(Path file) {
		this.file = file;
	}

	/** @return the definition in a file */
	public static NxdlDefinition parse(Path file) {
		try {
			if (Files.size(file) > LARGEST_BYTES) {
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
		return new NxdlParser(file).read(in);
	}

	private NxdlDefinition read(InputStream in) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		try {
			// decoded here: the parser would complain of wrong bytes on the console
			xml = factory.createXMLStreamReader(new StringReader(decoded(in)));
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamConstants.DTD) {
					throw wrong("has a document type", "Remove it: definitions need none");
				}
				if (event == XMLStreamConstants.START_ELEMENT) {
					if (!xml.getLocalName().equals("definition")) {
						throw wrong("is no definition but <" + xml.getLocalName() + ">", "Give NXDL files");
					}
					return definition();
				}
			}
			throw wrong("is empty", "Give NXDL files");
		} catch (XMLStreamException e) {
			throw new DataException(file, e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber(), "is no valid XML",
					"Mend the file", e);
		}
	}

	private String decoded(InputStream in) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readNBytes((int) LARGEST_BYTES))).toString();
		} catch (CharacterCodingException e) {
			throw new DataException(file, "", "is no text in UTF-8", "Give NXDL files", e);
		} catch (IOException e) {
			throw new DataException(file, "", "cannot be read (" + e.getMessage() + ")", "Check the folder of definitions", e);
		}
	}

	private NxdlDefinition definition() throws XMLStreamException {
		String name = required("name");
		boolean application = "application".equals(attribute("category"));
		ifUnsaid = application ? Need.REQUIRED : Need.OPTIONAL;
		String parent = attribute("extends");
		Map<String, String> symbols = new LinkedHashMap<>();
		NxdlGroup content = groupContent(new NxdlName("", NxdlName.Type.ANY), name, Need.REQUIRED, Integer.MAX_VALUE, symbols);
		return new NxdlDefinition(name, application, parent, symbols, content);
	}

	private NxdlGroup group() throws XMLStreamException {
		NxdlName name = name("");
		// before there was nameType, a group's name in capitals stood for any name
		if (attribute("nameType").isEmpty() && name.text().matches("[A-Z][A-Z0-9_]+")) {
			name = new NxdlName(name.text(), NxdlName.Type.PARTIAL);
		}
		return groupContent(name, required("type"), need(), most(name.type() == NxdlName.Type.SPECIFIED ? 1 : Integer.MAX_VALUE), Map.of());
	}

	private NxdlGroup groupContent(NxdlName name, String type, Need need, int most, Map<String, String> symbols) throws XMLStreamException {
		if (++depth > DEEPEST) {
			throw wrong("is nested deeper than " + DEEPEST + " groups", "Mend the definition");
		}
		List<NxdlAttribute> attributes = new ArrayList<>();
		List<NxdlField> fields = new ArrayList<>();
		List<NxdlGroup> groups = new ArrayList<>();
		List<NxdlChoice> choices = new ArrayList<>();
		List<NxdlLink> links = new ArrayList<>();
		String doc = "";
		while (nextChild()) {
			switch (xml.getLocalName()) {
				case "doc" -> doc = text();
				case "attribute" -> attributes.add(attributeItem());
				case "field" -> fields.add(field());
				case "group" -> groups.add(group());
				case "choice" -> choices.add(choice());
				case "link" -> links.add(link());
				case "symbols" -> symbols(symbols);
				default -> skip();
			}
		}
		depth--;
		return new NxdlGroup(name, type, need, most, attributes, fields, groups, choices, links, doc);
	}

	private NxdlField field() throws XMLStreamException {
		NxdlName name = name(required("name"));
		String type = orElse(attribute("type"), "NX_CHAR");
		String units = attribute("units");
		Need need = need();
		Optional<NxdlDimensions> dimensions = Optional.empty();
		Optional<NxdlEnumeration> enumeration = Optional.empty();
		List<NxdlAttribute> attributes = new ArrayList<>();
		String doc = "";
		while (nextChild()) {
			switch (xml.getLocalName()) {
				case "doc" -> doc = text();
				case "dimensions" -> dimensions = Optional.of(dimensions());
				case "enumeration" -> enumeration = Optional.of(enumeration());
				case "attribute" -> attributes.add(attributeItem());
				default -> skip();
			}
		}
		return new NxdlField(name, type, units, need, dimensions, attributes, enumeration, doc);
	}

	private NxdlAttribute attributeItem() throws XMLStreamException {
		NxdlName name = name(required("name"));
		String type = orElse(attribute("type"), "NX_CHAR");
		Need need = need();
		Optional<NxdlEnumeration> enumeration = Optional.empty();
		String doc = "";
		while (nextChild()) {
			switch (xml.getLocalName()) {
				case "doc" -> doc = text();
				case "enumeration" -> enumeration = Optional.of(enumeration());
				default -> skip();
			}
		}
		return new NxdlAttribute(name, type, need, enumeration, doc);
	}

	private NxdlChoice choice() throws XMLStreamException {
		NxdlName name = name(required("name"));
		Need need = need();
		List<NxdlGroup> groups = new ArrayList<>();
		while (nextChild()) {
			if (xml.getLocalName().equals("group")) {
				groups.add(group());
			} else {
				skip();
			}
		}
		return new NxdlChoice(name, need, groups);
	}

	private NxdlLink link() throws XMLStreamException {
		NxdlLink link = new NxdlLink(name(required("name")), attribute("target"), need());
		skip();
		return link;
	}

	private NxdlDimensions dimensions() throws XMLStreamException {
		String rank = attribute("rank");
		Map<Integer, String> sizes = new java.util.TreeMap<>();
		while (nextChild()) {
			if (xml.getLocalName().equals("dim")) {
				String index = orElse(attribute("index"), "0");
				boolean optional = "false".equals(attribute("required"));
				if (index.matches("[1-9]\\d?")) {
					sizes.put(Integer.parseInt(index), optional ? "" : attribute("value"));
				}
			}
			skip();
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
		boolean open = "true".equals(attribute("open"));
		List<String> values = new ArrayList<>();
		while (nextChild()) {
			if (xml.getLocalName().equals("item")) {
				values.add(attribute("value"));
			}
			skip();
		}
		return new NxdlEnumeration(values, open);
	}

	private void symbols(Map<String, String> symbols) throws XMLStreamException {
		while (nextChild()) {
			if (!xml.getLocalName().equals("symbol")) {
				skip();
				continue;
			}
			String name = required("name");
			String doc = "";
			while (nextChild()) {
				if (xml.getLocalName().equals("doc")) {
					doc = text();
				} else {
					skip();
				}
			}
			symbols.put(name, doc);
		}
	}

	/** Moves to the next child element; false, at the end tag, where there is none. */
	private boolean nextChild() throws XMLStreamException {
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				return true;
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				return false;
			}
		}
		return false;
	}

	private void skip() throws XMLStreamException {
		int open = 1;
		while (open > 0 && xml.hasNext()) {
			int event = xml.next();
			open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
		}
	}

	/** The text of the element, with that of elements inside. */
	private String text() throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		int open = 1;
		while (open > 0 && xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
				text.append(xml.getText());
			}
			open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
		}
		return text.toString().strip().replaceAll("[ \\t]*\\n[ \\t]*", "\n");
	}

	private NxdlName name(String fallback) {
		String name = orElse(attribute("name"), fallback);
		NxdlName.Type type = switch (attribute("nameType")) {
			case "any" -> NxdlName.Type.ANY;
			case "partial" -> NxdlName.Type.PARTIAL;
			default -> name.isEmpty() ? NxdlName.Type.ANY : NxdlName.Type.SPECIFIED;
		};
		return new NxdlName(name, type);
	}

	private Need need() {
		if ("true".equals(attribute("recommended")) || "1".equals(attribute("recommended"))) {
			return Need.RECOMMENDED;
		}
		if ("true".equals(attribute("optional")) || "1".equals(attribute("optional")) || "0".equals(attribute("minOccurs"))) {
			return Need.OPTIONAL;
		}
		boolean said = "false".equals(attribute("optional")) || attribute("minOccurs").matches("[1-9]\\d*");
		return said ? Need.REQUIRED : ifUnsaid;
	}

	private int most(int fallback) {
		String text = attribute("maxOccurs");
		return text.matches("\\d{1,9}") ? Integer.parseInt(text) : text.isEmpty() ? fallback : Integer.MAX_VALUE;
	}

	private String required(String name) {
		String value = attribute(name);
		if (value.isEmpty()) {
			throw wrong("<" + xml.getLocalName() + "> has no " + name, "Mend the definition");
		}
		return value;
	}

	private String attribute(String name) {
		return orElse(xml.getAttributeValue(null, name), "");
	}

	private static String orElse(String text, String fallback) {
		return text == null || text.isEmpty() ? fallback : text;
	}

	private DataException wrong(String problem, String remedy) {
		return new DataException(file, "line " + xml.getLocation().getLineNumber(), problem, remedy);
	}
}
