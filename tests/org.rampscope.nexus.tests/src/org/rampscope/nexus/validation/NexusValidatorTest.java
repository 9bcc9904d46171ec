/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.progress.Progress;
import org.rampscope.core.tree.DataField;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.nexus.EditedTree;
import org.rampscope.nexus.RampWriter;
import org.rampscope.nexus.RealData;
import org.rampscope.nexus.SampleScans;

class NexusValidatorTest {

	private static final int FRAMES = 7;

	@TempDir
	Path folder;

	private static ValidationReport validate(Path file) {
		return new NexusValidator(DefinitionSet.embedded()).validate(file);
	}

	@Test
	void whatTheWriterWritesPasses() {
		Path file = folder.resolve("ramp.nxs");
		RampWriter.writePatterns(SampleScans.full(FRAMES, 50, 1), file, Progress.NONE);
		ValidationReport report = validate(file);
		assertEquals(List.of(), report.of(Severity.ERROR));
		// what only files with frames and calibrations have, and an NXdata of the test's own making
		List<String> lacking = List.of("/entry/instrument/detector/data", "/entry/instrument/detector/pixel_mask",
				"/entry/reduction/input/calibrant",
				"/entry/clustering/inner@signal");
		assertEquals(List.of(), report.of(Severity.WARNING).stream().map(Finding::filePath).filter(p -> !lacking.contains(p)).toList());
		assertTrue(report.passed());
	}

	@Test
	void aRampOfWhichNothingIsKnownLacksItsStartOnly() {
		Path file = folder.resolve("unknown.nxs");
		RampWriter.writePatterns(SampleScans.unknown(3, 20), file, Progress.NONE);
		List<String> errors = validate(file).of(Severity.ERROR).stream().map(Finding::filePath).toList();
		assertEquals(List.of("/entry/start_time"), errors);
	}

	private static Arguments spoiled(String what, String path, String found, UnaryOperator<EditedTree> edit) {
		return Arguments.of(what, path, found, edit);
	}

	static Stream<Arguments> spoiledFiles() {
		DataField pixels = DataField.of(new double[] { 55e-6 }, "m");
		return Stream.of(
				spoiled("missing field", "/entry/instrument/beam/incident_energy", "missing", t -> t.field("instrument/beam/incident_energy", null)),
				spoiled("missing group", "/entry/ramp", "missing", t -> t.group("ramp", null)),
				spoiled("missing poni", "/entry/reduction/input/poni1", "missing", t -> t.field("reduction/input/poni1", null)),
				spoiled("wrong class", "/entry/sample", "NXdata", t -> t.group("sample", new DataGroup("NXdata", Map.of(),
						t.groupAt("sample").fields(), t.groupAt("sample").groups()))),
				spoiled("field where a group should be", "/entry/ramp", "is a dataset", t -> t.group("ramp", null).field("ramp", DataField.of(1))),
				spoiled("group where a field should be", "/entry/title", "is a group", t -> t.field("title", null)
						.group("title", DataGroup.builder("NXnote").build())),
				spoiled("unit of another quantity", "/entry/instrument/beam/incident_energy@units", "'banana'",
						t -> t.field("instrument/beam/incident_energy", DataField.of(new double[] { 25.6 }, "banana"))),
				spoiled("unit of another category", "/entry/instrument/detector/x_pixel_size@units", "'s'",
						t -> t.field("instrument/detector/x_pixel_size", DataField.of(new double[] { 1 }, "s"))),
				spoiled("missing unit", "/entry/instrument/detector/x_pixel_size@units", "missing",
						t -> t.field("instrument/detector/x_pixel_size", DataField.of(new double[] { 1 }))),
				spoiled("unit of a rate", "/entry/ramp/compression_rate@units", "'GPa'",
						t -> t.field("ramp/compression_rate", DataField.of(new double[] { 1 }, "GPa"))),
				spoiled("wrong rank", "/entry/data/intensity", "shape",
						t -> t.field("data/intensity", DataField.of(new double[FRAMES], "arbitrary")).field("data/intensity_errors", null)
								.attribute("data/axes", new String[] { "time" }).attribute("data/radial_axis_indices", null)),
				spoiled("wrong type", "/entry/instrument/beam/incident_energy", "int",
						t -> t.field("instrument/beam/incident_energy", DataField.of(new int[] { 25 }, "keV")).field("instrument/beam/incident_wavelength",
								DataField.of(new double[] { 12.39841984332 / 25 }, "angstrom"))),
				spoiled("text for a number", "/entry/instrument/detector/distance", "String",
						t -> t.field("instrument/detector/distance", DataField.of("far"))),
				spoiled("value that is not listed", "/entry/ramp/direction", "'sideways'", t -> t.field("ramp/direction", DataField.of("sideways"))),
				spoiled("method that is not listed", "/entry/pressure_determination/method", "'guess'",
						t -> t.field("pressure_determination/method", DataField.of("guess"))),
				spoiled("no time", "/entry/start_time", "'yesterday'", t -> t.field("start_time", DataField.of("yesterday"))),
				spoiled("length of another frame count", "/entry/annotation/labels/label", "nFrames is 5",
						t -> t.field("annotation/labels/label", DataField.of(new int[5]))),
				spoiled("axis of another length", "/entry/data/time", "6",
						t -> t.field("data/time", DataField.of(new double[FRAMES - 1], "s"))),
				spoiled("signal that is not there", "/entry/data@signal", "'nothing'", t -> t.attribute("data/signal", "nothing")),
				spoiled("axis that is not there", "/entry/data@axes", "'elsewhere'", t -> t.attribute("data/axes", new String[] { "elsewhere",
						"radial_axis" })),
				spoiled("default that is not there", "/entry@default", "'plot'", t -> t.attribute("default", "plot")),
				spoiled("energy against wavelength", "/entry/instrument/beam/incident_wavelength", "0.5",
						t -> t.field("instrument/beam/incident_wavelength", DataField.of(new double[] { 0.5 }, "angstrom"))),
				spoiled("chain of transformations to nowhere", "/entry/instrument/detector/depends_on", "nowhere",
						t -> t.field("instrument/detector/depends_on", DataField.of("nowhere"))),
				spoiled("target that is not there", "/entry/instrument/detector/x_pixel_size@target", "/entry/none", t -> t.field(
						"instrument/detector/x_pixel_size", new DataField(pixels.values(), "m", Map.of("Target", "x", "target", "/entry/none")))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("spoiledFiles")
	void eachFaultIsFoundAlone(String what, String path, String found, UnaryOperator<EditedTree> edit) {
		Path file = folder.resolve("spoiled.nxs");
		EditedTree tree = edit.apply(new EditedTree(SampleScans.full(FRAMES, 50, 1)));
		if (what.startsWith("target")) {
			// the writer would make a link of it: write the attribute under another name and rename it in the file
			TargetPatch.write(tree, file);
		} else {
			tree.write(file);
		}
		List<Finding> errors = validate(file).of(Severity.ERROR);
		assertFalse(errors.isEmpty(), what + " was not found");
		assertTrue(errors.stream().anyMatch(e -> e.filePath().equals(path) && e.found().contains(found)), errors::toString);
		assertTrue(errors.stream().allMatch(e -> e.filePath().startsWith(path.replaceAll("@.*", ""))), () -> "more than that: " + errors);
	}

	@Test
	void aLambdaFileLacksWhatThisDefinitionNeeds() {
		Path raw = RealData.file("lambda/testasapo1_1009_00002_m1_part00000.nxs");
		ValidationReport report = validate(raw);
		List<String> missing = report.of(Severity.ERROR).stream().map(Finding::filePath).toList();
		for (String path : List.of("/entry/definition", "/entry/title", "/entry/start_time", "/entry/instrument/name", "/entry/instrument/source",
				"/entry/instrument/beam", "/entry/instrument/detector/distance", "/entry/sample", "/entry/ramp", "/entry/reduction", "/entry/data")) {
			assertTrue(missing.contains(path), path + " is not in " + missing);
		}
		assertEquals(List.of("NXxrd_pressure_ramp"), report.definitions());
		assertFalse(report.passed());
	}
}
