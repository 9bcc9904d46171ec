/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.error.DataException;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.JhdfSink;
import org.rampscope.nexus.NexusSink;
import org.rampscope.nexus.internal.TreeWriter;

/** Definitions from a folder: inheritance, base classes, choices, name types, occurrences. */
class DefinitionFolderTest {

	private static final String HEAD = "<definition xmlns=\"http://definition.nexusformat.org/nxdl/3.1\" "
			+ "type=\"group\" category=\"%s\" name=\"%s\" "
			+ "extends=\"%s\">";

	@TempDir
	Path folder;

	private void define(String category, String name, String parent, String content) throws IOException {
		Files.createDirectories(folder.resolve("definitions/base_classes"));
		Files.writeString(folder.resolve("definitions/base_classes/" + name + ".nxdl.xml"), HEAD.formatted(category, name,
				parent) + content + "</definition>");
	}

	@BeforeEach
	void makeDefinitions() throws IOException {
		define("base", "NXobject", "", "");
		define("base", "NXthing", "NXobject",
				"<field name=\"length\" type=\"NX_FLOAT\" units=\"NX_LENGTH\"/>"
						+ "<field name=\"kind\"><enumeration><item value=\"a\"/><item value=\"b\"/></enumeration></field>");
		define("base", "NXspecial", "NXthing", "<field name=\"extra\" type=\"NX_INT\"/>");
		define("application", "NXparent", "NXobject", "<group type=\"NXentry\"><field name=\"definition\"/><field name=\"inherited\"/>"
				+ "<field name=\"relaxed\"/></group>");
		define("application", "NXchild", "NXparent",
				"<group type=\"NXentry\"><field name=\"own\" type=\"NX_INT\"><dimensions rank=\"1\"><dim index=\"1\" value=\"n\"/></dimensions></field>"
						+ "<field name=\"relaxed\" optional=\"true\"/>"
						+ "<field name=\"DATA_counts\" nameType=\"partial\" type=\"NX_INT\">"
						+ "<dimensions rank=\"1\"><dim index=\"1\" value=\"n\"/></dimensions></field>"
						+ "<group type=\"NXthing\" maxOccurs=\"2\"/><choice name=\"pick\"><group type=\"NXspecial\"><field name=\"extra\"/></group>"
						+ "<group type=\"NXother\"/></choice></group>");
	}

	private List<Finding> validate(DataGroup entry) {
		Path file = folder.resolve("file.nxs");
		try (NexusSink sink = new JhdfSink(file)) {
			sink.attribute("NX_class", "NXroot");
			new TreeWriter(sink).write("", "entry", entry);
			sink.commit();
		}
		return new NexusValidator(DefinitionSet.withFolder(folder.resolve("definitions"))).validate(file, Optional.empty()).of(Severity.ERROR);
	}

	private static DataGroup.Builder right() {
		return DataGroup.builder("NXentry").field("definition", "NXchild").field("inherited", "x").field("own", new int[] { 1, 2 })
				.field("first_counts", new int[2]).group("thing", DataGroup.builder("NXspecial").field("length", new double[] { 1 }, "mm").build())
				.group("pick", DataGroup.builder("NXother").build());
	}

	private static void assertOne(List<Finding> errors, String path, String found) {
		assertEquals(1, errors.size(), errors::toString);
		assertEquals(path, errors.get(0).filePath());
		assertTrue(errors.get(0).found().contains(found), errors::toString);
	}

	@Test
	void aFileThatFollowsThemPasses() {
		assertEquals(List.of(), validate(right().build()));
	}

	@Test
	void whatTheParentRequiresIsInherited() {
		DataGroup all = right().build();
		DataGroup.Builder without = DataGroup.builder("NXentry");
		all.fields().forEach((n, f) -> {
			if (!n.equals("inherited")) {
				without.field(n, f);
			}
		});
		all.groups().forEach(without::group);
		assertOne(validate(without.build()), "/entry/inherited", "missing");
	}

	@Test
	void baseClassesTellTheUnitsOfWhatTheApplicationDoesNotMention() {
		assertOne(validate(right().group("thing", DataGroup.builder("NXspecial").field("length", new double[] { 1 }, "s").build()).build()),
				"/entry/thing/length@units", "'s'");
		assertOne(validate(right().group("thing", DataGroup.builder("NXspecial").field("kind", "c").build()).build()), "/entry/thing/kind",
				"'c'");
	}

	@Test
	void aChoiceTakesOneOfItsClasses() {
		assertOne(validate(right().group("pick", DataGroup.builder("NXwrong").build()).build()), "/entry/pick", "NXwrong");
		assertOne(validate(right().group("pick", DataGroup.builder("NXspecial").build()).build()), "/entry/pick/extra", "missing");
	}

	@Test
	void symbolsHoldAcrossPartialNames() {
		assertOne(validate(right().field("second_counts", new int[3]).build()), "/entry/second_counts", "n is 3");
	}

	@Test
	void noMoreGroupsThanAllowed() {
		DataGroup thing = DataGroup.builder("NXthing").build();
		assertOne(validate(right().group("t1", thing).group("t2", thing).build()), "/entry", "3 groups");
	}

	@Test
	void aDefinitionThatIsNotAtHandIsAnError() {
		assertOne(validate(DataGroup.builder("NXentry").field("definition", DataField.of("NXnowhere")).build()), "/entry/definition",
				"NXnowhere");
	}

	@Test
	void waysOfWritingThatOfficialDefinitionsHave() throws IOException {
		define("application", "NXodd", "NXobject", "<group type=\"NXentry\"><field name=\"definition\"/><group name=\"DATA\" type=\"NXdata\">"
				+ "<attribute name=\"axes\"><enumeration><item value=\"['.', 'x']\"/></enumeration></attribute><field name=\"I\" type=\"NX_NUMBER\"/>"
				+ "<field name=\"x\" type=\"NX_NUMBER\"><attribute name=\"units\"><enumeration><item value=\"NX_PER_LENGTH\"/>"
				+ "<item value=\"NX_ANGLE\"/></enumeration></attribute></field></group></group>");
		for (String unit : List.of("deg", "1/angstrom", "s")) {
			DataGroup data = DataGroup.builder("NXdata").attribute("signal", "I").attribute("axes", new String[] { ".", "x" })
					.field("I", new double[2][3]).field("x", new double[3], unit).build();
			List<Finding> errors = validate(DataGroup.builder("NXentry").field("definition", "NXodd").group("result", data).build());
			if (unit.equals("s")) {
				assertOne(errors, "/entry/result/x@units", "'s'");
			} else {
				assertEquals(List.of(), errors);
			}
		}
		DataGroup other = DataGroup.builder("NXdata").attribute("signal", "I").attribute("axes", new String[] { "x", "." })
				.field("I", new double[3][2]).field("x", new double[3], "deg").build();
		assertOne(validate(DataGroup.builder("NXentry").field("definition", "NXodd").group("result", other).build()), "/entry/result@axes", "'x'");
	}

	@Test
	void hostileDefinitionsAreRefused() throws IOException {
		Path bomb = folder.resolve("definitions/NXbomb.nxdl.xml");
		Files.writeString(bomb, "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
				+ HEAD.formatted("base", "NXbomb", "NXobject") + "<doc>&b;&c;</doc></definition>");
		DefinitionSet set = DefinitionSet.withFolder(folder.resolve("definitions"));
		assertThrows(DataException.class, () -> set.find("NXbomb"));
		define("base", "NXa", "NXb", "");
		define("base", "NXb", "NXa", "");
		assertThrows(DataException.class, () -> DefinitionSet.withFolder(folder.resolve("definitions")).find("NXa"));
		Files.writeString(bomb, HEAD.formatted("base", "NXbomb", "NXobject") + "<group type=\"NXx\">".repeat(500) + "</group>".repeat(500)
				+ "</definition>");
		assertThrows(DataException.class, () -> DefinitionSet.withFolder(folder.resolve("definitions")).find("NXbomb"));
	}
}
