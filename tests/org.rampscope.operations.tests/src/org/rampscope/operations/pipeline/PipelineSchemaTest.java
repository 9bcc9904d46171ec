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
import org.rampscope.core.error.DataException;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.Doubling;
import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationProvider;
import org.rampscope.operations.OperationRegistry;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.powder.PowderOperations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What the published schema says is what the program reads; and a pipeline is checked before data are. */
class PipelineSchemaTest {

	private static final OperationProvider TESTS = () -> List.<Operation<?>>of(new Doubling());
	private static final OperationRegistry REGISTRY = new OperationRegistry(List.of(new PowderOperations(), TESTS));
	private static final String INTEGRATE = "org.rampscope.integrate.azimuthal";

	@TempDir
	private Path folder;

	private static Pipeline integrate(String settings) {
		return new PipelineFile(REGISTRY).parse("{ \"rampscope_pipeline\": 1, \"steps\": [ { \"operation\": \"" + INTEGRATE
				+ "\", \"settings\": " + settings + " } ] }");
	}

	private RunContext context() {
		return new RunContext(folder, 1);
	}

	private static JsonNode step(String id) {
		for (JsonNode kind : new PipelineSchema(REGISTRY).schema().at("/$defs/step/oneOf")) {
			if (kind.at("/properties/operation/enum/0").asText().equals(id)) {
				return kind;
			}
		}
		throw new AssertionError("no schema of " + id);
	}

	@Test
	void theSchemaKnowsEveryNameOfAPipelineThatTheProgramWrites() throws IOException {
		JsonNode written = JsonMapper.builder().build().readTree(new PipelineFile(REGISTRY).format(integrate("{}")));
		JsonNode schema = new PipelineSchema(REGISTRY).schema();
		written.fieldNames().forEachRemaining(n -> assertTrue(schema.get("properties").has(n), n));
		JsonNode settings = step(INTEGRATE).at("/properties/settings/properties");
		JsonNode used = written.at("/steps/0/settings");
		assertEquals(used.size(), settings.size());
		used.properties().forEach(e -> assertEquals(e.getValue(), settings.get(e.getKey()).get("default"), e.getKey()));
	}

	@Test
	void rangesUnitsAndChoicesAreInTheSchema() {
		JsonNode settings = step("test.doubling").at("/properties/settings/properties");
		assertEquals(10, settings.at("/factor/anyOf/0/maximum").asDouble());
		assertTrue("4.5 times".matches(settings.at("/factor/anyOf/1/pattern").asText()));
		assertEquals("integer", settings.at("/repeats/type").asText());
		assertEquals("[\"NONE\",\"WHOLE\"]", settings.at("/rounding/enum").toString());
		assertEquals("double", step("test.doubling").at("/properties/operation/enum/1").asText(), "aliases are allowed");
	}

	@Test
	void theListForProgramsHasEveryOperation() {
		JsonNode all = new PipelineSchema(REGISTRY).operations();
		assertEquals(REGISTRY.all().stream().map(o -> o.info().id()).toList(), all.findValuesAsText("id"));
		assertEquals("image", step(all, INTEGRATE).get("input").asText());
	}

	private static JsonNode step(JsonNode all, String id) {
		for (JsonNode one : all) {
			if (one.get("id").asText().equals(id)) {
				return one;
			}
		}
		throw new AssertionError(id);
	}

	@Test
	void aNumberMayCarryItsUnitButNoOther() {
		String json = "{ \"rampscope_pipeline\": 1, \"steps\": [ { \"operation\": \"double\", \"settings\": { \"factor\": \"%s\" } } ] }";
		PipelineFile file = new PipelineFile(REGISTRY);
		assertEquals(3.5, ((Doubling.Settings) file.parse(json.formatted("3.5 times")).steps().get(0).settings()).factor());
		SettingsException wrong = assertThrows(SettingsException.class, () -> file.parse(json.formatted("3.5 mm")));
		assertEquals("test.doubling/factor", wrong.setting());
		assertTrue(wrong.getMessage().contains("times"), wrong.getMessage());
		assertThrows(SettingsException.class, () -> file.parse(json.formatted("30 times")), "the range counts as before");
	}

	@Test
	void aMissingFileIsNamedWithItsSetting() {
		SettingsException missing = assertThrows(SettingsException.class,
				() -> new PipelineCheck().check(integrate("{ \"calibration\": \"nowhere.poni\" }"), context()));
		assertEquals(INTEGRATE + "/calibration", missing.setting());
		assertTrue(missing.getMessage().contains(folder.resolve("nowhere.poni").toString()), missing.getMessage());
	}

	@Test
	void aFileThatIsNoCalibrationIsNamed() throws IOException {
		Files.writeString(folder.resolve("text.poni"), "nothing of use\n");
		DataException wrong = assertThrows(DataException.class,
				() -> new PipelineCheck().check(integrate("{ \"calibration\": \"text.poni\" }"), context()));
		assertTrue(wrong.getMessage().contains("text.poni"), wrong.getMessage());
	}

	@Test
	void limitsTheWrongWayRoundAreFoundBeforeAnyFrame() {
		SettingsException wrong = assertThrows(SettingsException.class,
				() -> new PipelineCheck().check(integrate("{ \"radialMin\": 20, \"radialMax\": 10 }"), context()));
		assertEquals(INTEGRATE + "/radialMin", wrong.setting());
		new PipelineCheck().check(integrate("{ \"radialMin\": 10, \"radialMax\": 20 }"), context());
	}
}
