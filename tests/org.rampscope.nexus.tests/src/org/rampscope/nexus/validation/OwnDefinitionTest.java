/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Our definition keeps the rules of the NXDL schema, and its manual page is up to date. */
class OwnDefinitionTest {

	private static final String NAME = "NXxrd_pressure_ramp";
	/** The order in which the schema wants children. */
	private static final Map<String, List<String>> ORDER = Map.of("field", List.of("doc", "dimensions", "attribute", "enumeration"),
			"attribute",
			List.of("doc", "enumeration", "dimensions"));

	private static Element root() throws Exception {
		try (InputStream in = DefinitionSet.embeddedText()) {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
		}
	}

	@Test
	void itKeepsTheRulesOfTheSchema() throws Exception {
		Element root = root();
		assertEquals("definition", root.getTagName());
		assertEquals(NAME, root.getAttribute("name"));
		assertEquals("application", root.getAttribute("category"));
		check(root);
	}

	@Test
	void itIsValidAgainstTheSchema() throws Exception {
		assertEquals(List.of(), NxdlSchemaRules.problems(parsed(text())));
	}

	private static String text() throws IOException {
		try (InputStream in = DefinitionSet.embeddedText()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Element parsed(String text) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
	}

	/** The official schema was seen to refuse each as well, but for the type that its documentation alone forbids. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = { "category=\"application\"|category=\"contributed\"", " type=\"group\"|", "nxdl/3.1\"|nxdl/3.2\"",
			"<field name=\"title\">|<field name=\"the title\">", "<field name=\"title\">|<field>", "<field name=\"title\">|<field name=\"title\" shape=\"1\">",
			"type=\"NX_DATE_TIME\"|type=\"NX_DATE\"", "recommended=\"true\"|recommended=\"yes\"", "type=\"NXuser\"|type=\"user\"",
			"<dim index=\"1\"|<dim", "<item value=\"NXxrd_pressure_ramp\"/>|", "<doc>What was done, for people.</doc>|<enumeration><item value=\"a\"/></enumeration><doc>late</doc>",
			"<doc>What was done, for people.</doc>|<doc>one</doc><doc>two</doc>", "<doc>What was done, for people.</doc>|people",
			"<doc>What was done, for people.</doc>|<group type=\"NXdata\"/>", "optional=\"true\"|minOccurs=\"-1\"", "name=\"nFrames\"|name=\"-n\"" })
	void whatTheSchemaForbidsIsFound(String right, String wrong) throws Exception {
		String spoilt = text().replaceFirst(java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong == null ? "" : wrong));
		assertFalse(spoilt.equals(text()), "the definition has no " + right);
		assertFalse(NxdlSchemaRules.problems(parsed(spoilt)).isEmpty());
	}

	private static void check(Element element) {
		String name = element.getAttribute("name");
		String where = element.getTagName() + " " + name;
		boolean named = List.of("group", "field", "attribute").contains(element.getTagName()) && !name.isEmpty();
		assertTrue(!named || name.matches("[a-zA-Z0-9_]([a-zA-Z0-9_.]*[a-zA-Z0-9_])?") && name.length() <= 63, where);
		assertFalse(element.getTagName().equals("field") && name.isEmpty(), where);
		int position = 0;
		boolean documented = false;
		for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
			if (!(n instanceof Element child)) {
				continue;
			}
			documented |= child.getTagName().equals("doc");
			List<String> order = ORDER.get(element.getTagName());
			if (order != null) {
				int at = order.indexOf(child.getTagName());
				assertTrue(at >= position, where + ": " + child.getTagName() + " stands too late");
				position = at;
			}
			assertFalse(element.getTagName().equals("attribute") && child.getTagName().equals("enumeration")
					&& ((Element) element.getParentNode()).getTagName().equals("field"), where + ": an enumerated attribute of a field");
			if (child.getTagName().equals("attribute") && element.getTagName().equals("group")) {
				assertFalse(name.isEmpty(), "a group with attributes needs a name");
			}
			check(child);
		}
		assertTrue(documented || !List.of("group", "field", "attribute", "symbol").contains(element.getTagName()),
				where + " has no documentation");
	}

	@Test
	void itsManualPageIsTheOneInTheManual() throws IOException {
		String page = ManualPage.of(DefinitionSet.embedded(), NAME);
		assertTrue(page.contains("- **incident_energy** (required, `NX_FLOAT` {NX_ENERGY})"), page);
		// Maven starts tests in the folder of the fragment, people in the root of the project
		Path manual = List.of(Path.of("docs"), Path.of("../../docs")).stream().map(d -> d.resolve(NAME + ".md")).filter(Files::exists).findFirst()
				.orElse(Path.of("absent"));
		Assumptions.assumeTrue(Files.exists(manual), "the manual is not beside the tests");
		assertEquals(Files.readString(manual), page, "make the page again");
	}
}
