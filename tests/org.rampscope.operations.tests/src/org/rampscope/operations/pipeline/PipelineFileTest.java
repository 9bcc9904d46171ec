/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.DataRank;
import org.rampscope.operations.Doubling;
import org.rampscope.operations.OperationProvider;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.powder.PowderOperations;

class PipelineFileTest {

	private final OperationProvider testing = () -> List.of(new Doubling());
	private final OperationRegistry registry = new OperationRegistry(List.of(new PowderOperations(), testing));
	private final PipelineFile format = new PipelineFile(registry);

	@Test
	void theWrittenPipelineReadsBackEqual() {
		Pipeline pipeline = format.parse("""
				{ "rampscope_pipeline": 1, "name": "n", "description": "d", "steps": [
				  { "operation": "integrate", "settings": { "bins": 500, "unit": "Q_PER_NM" } },
				  { "operation": "test.doubling", "settings": { "factor": 3 } } ] }""");
		assertEquals(DataRank.IMAGE, pipeline.input());
		assertEquals(pipeline, format.parse(format.format(pipeline)));
		assertTrue(format.format(pipeline).contains("org.rampscope.integrate.azimuthal"), "aliases are written as ids");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"nonsense                                                                     | pipeline",
			"{\"steps\": []}                                                              | rampscope_pipeline",
			"{\"rampscope_pipeline\": 2, \"steps\": []}                                   | rampscope_pipeline",
			"{\"rampscope_pipeline\": 1}                                                  | steps",
			"{\"rampscope_pipeline\": 1, \"steps\": []}                                   | steps",
			"{\"rampscope_pipeline\": 1, \"stepps\": []}                                  | pipeline/stepps",
			"{\"rampscope_pipeline\": 1, \"steps\": [{\"operation\": \"no.such\"}]}       | operation",
			"{\"rampscope_pipeline\": 1, \"steps\": [{\"operation\": \"als\"}, {\"operation\": \"integrate\"}]} | steps[1]",
			"{\"rampscope_pipeline\": 1, \"steps\": [{\"operation\": \"als\", \"settings\": {\"lambda\": -1}}]} | org.rampscope.baseline.als/lambda" })
	void whatIsWrongIsNamed(String json, String place) {
		SettingsException e = assertThrows(SettingsException.class, () -> format.parse(json));
		assertEquals(place, e.setting(), e.getMessage());
		assertTrue(!e.remedy().isEmpty(), "a remedy");
	}

	@Test
	void theFileIsNamedInTheError(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("broken.json");
		Files.writeString(file, "{\"rampscope_pipeline\": 1, \"steps\": [{\"operation\": \"als\", \"settings\": {\"lamda\": 1}}]}");
		DataException e = assertThrows(DataException.class, () -> format.read(file));
		assertTrue(e.getMessage().contains("broken.json") && e.getMessage().contains("lamda"), e.getMessage());
		assertThrows(DataException.class, () -> format.read(folder.resolve("absent.json")));
	}

	@Test
	void overridesChangeOneSetting() {
		Pipeline pipeline = format.parse(ReadyPipelines.json("integrate"));
		PipelineOverrides overrides = new PipelineOverrides();
		Pipeline changed = overrides.set(overrides.set(pipeline, "integrate", "bins", "777"), "integrate", "calibration", "12");
		assertTrue(format.format(changed).contains("777"));
		assertTrue(format.format(changed).contains("\"calibration\" : \"12\""), "a text that looks like a number stays a text");
		assertThrows(SettingsException.class, () -> overrides.set(pipeline, "als", "lambda", "1"));
		assertThrows(SettingsException.class, () -> overrides.set(pipeline, "integrate", "bin", "1"));
	}

	@Test
	void twoOperationsCannotShareAnId() {
		assertThrows(SettingsException.class, () -> new OperationRegistry(List.of(testing, testing)));
	}
}
