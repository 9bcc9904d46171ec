/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;

/** Files written to other versions of our definition. */
class DefinitionVersionTest {

	@TempDir
	Path folder;

	private static DataField definition(String version) {
		return new DataField(DataField.of("NXxrd_pressure_ramp").values(), "", version.isEmpty() ? Map.of() : Map.of("version", version));
	}

	private Ramp<Patterns> read(EditedTree tree) {
		Path file = folder.resolve("other.nxs");
		tree.write(file);
		return RampReader.readPatterns(file, Progress.NONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0.1", "0.9-draft", "1", "1.0", "not a version" })
	void olderVersionsAreReadWithoutWhatCameLater(String version) {
		Ramp<Patterns> original = SampleScans.full(4, 30, 1);
		// a draft of the first days: no detector beside its name, no ramp, no annotation's confidence, no uncertainty of the pressure
		EditedTree tree = new EditedTree(original).field("definition", definition(version)).group("ramp", null)
				.group("instrument/detector", DataGroup.builder("NXdetector").field("distance", 0.294, "m").build())
				.group("pressure_determination", null).field("annotation/labels/confidence", null).field("sample/pressure_errors", null)
				.field("entry_identifier_uuid", null).group("provenance", null);
		Ramp<Patterns> found = read(tree);
		assertArrayEquals(original.data().intensity().getData(), found.data().intensity().getData());
		assertArrayEquals(original.frames().pressureGPa(), found.frames().pressureGPa());
		assertArrayEquals(original.labels().orElseThrow().codes(), found.labels().orElseThrow().codes());
		assertTrue(Double.isNaN(found.frames().pressureSigmaGPa()[0]));
		assertEquals("", found.metadata().plan().direction());
		assertEquals("unknown", found.metadata().pressure().method());
		assertEquals(List.of(), found.provenance().notes());
	}

	@Test
	void aNumberWithoutAUnitIsTakenInThatOfTheDefinitionAndSaid() {
		Ramp<Patterns> found = read(new EditedTree(SampleScans.full(4, 30, 1)).field("sample/pressure", DataField.of(new double[] { 1, 2, 3, 4 }, "")));
		assertArrayEquals(new double[] { 1, 2, 3, 4 }, found.frames().pressureGPa());
		assertTrue(found.provenance().notes().stream().anyMatch(n -> n.contains("/entry/sample/pressure has no unit; GPa is taken")),
				found.provenance().notes()::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.1", "1.10", "2.0", "12" })
	void newerVersionsAreReadWithANote(String version) {
		Ramp<Patterns> original = SampleScans.full(4, 30, 1);
		EditedTree tree = new EditedTree(original).field("definition", definition(version)).field("sample/stress", DataField.of(new double[] { 1 }, "GPa"))
				.group("instrument/robot", DataGroup.builder("NXrobot").field("axes", 6).build());
		Ramp<Patterns> found = read(tree);
		assertArrayEquals(original.data().intensity().getData(), found.data().intensity().getData());
		List<String> notes = found.provenance().notes();
		assertTrue(notes.get(notes.size() - 1).contains("version " + version) && notes.get(notes.size() - 1).contains("newer than 1.0"), notes::toString);
	}

	@Test
	void stepsOfTheFirstDaysAreUnderstood() {
		Ramp<Patterns> original = SampleScans.full(4, 30, 1);
		// the operation stood where the program belongs
		EditedTree tree = new EditedTree(original);
		DataGroup step = tree.groupAt("process_1");
		String id = step.fields().get("operation_id").values().getStringAbs(0);
		String version = step.fields().get("operation_version").values().getStringAbs(0);
		tree.field("process_1/program", DataField.of(id)).field("process_1/version", DataField.of(version)).field("process_1/operation_id", null)
				.field("process_1/operation_version", null);
		Ramp<Patterns> found = read(tree);
		assertEquals(original.provenance().steps().get(0), found.provenance().steps().get(0));
	}
}
