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
import java.nio.file.Path;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.rampscope.core.error.DataException;

/** Walks through the elements of an NXDL file, without document types or entities. */
final class NxdlCursor {

	/** A definition is smaller. */
	static final long LARGEST_BYTES = 8L << 20;

	private final Path file;
	private XMLStreamReader xml;

	/** @param file for messages */
	NxdlCursor(Path file) {
		this.file = file;
	}

	/** Opens the text and stands at the start of its definition. */
	void open(InputStream in) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
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
				return;
			}
		}
		throw wrong("is empty", "Give NXDL files");
	}

	/** @return name of the element */
	String name() {
		return xml.getLocalName();
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

	/** @return whether there is a further child element, to which this moves; else it stands at the end tag */
	boolean nextChild() throws XMLStreamException {
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

	/** Moves to the end of the element. */
	void skip() throws XMLStreamException {
		int open = 1;
		while (open > 0 && xml.hasNext()) {
			int event = xml.next();
			open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
		}
	}

	/** @return the text of the element, with that of elements inside. */
	String text() throws XMLStreamException {
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

	/** @return an attribute that must be there */
	String required(String name) {
		String value = attribute(name);
		if (value.isEmpty()) {
			throw wrong("<" + xml.getLocalName() + "> has no " + name, "Mend the definition");
		}
		return value;
	}

	/** @return an attribute; empty where there is none */
	String attribute(String name) {
		String value = xml.getAttributeValue(null, name);
		return value == null ? "" : value;
	}

	/** @return an error at this line */
	DataException wrong(String problem, String remedy) {
		return new DataException(file, "line " + xml.getLocation().getLineNumber(), problem, remedy);
	}
}
