/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.operations.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rampscope.core.error.SettingsException;
import org.rampscope.operations.Doubling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

class SettingsCodecTest {

	private final SettingsCodec codec = new SettingsCodec();
	private final Doubling.Settings defaults = new Doubling().defaults();

	private static JsonNode json(String text) {
		try {
			return new JsonMapper().readTree(text);
		} catch (JsonProcessingException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void everySettingSurvivesTheRoundTrip() {
		Random random = new Random(4711);
		for (int i = 0; i < 500; i++) {
			Doubling.Settings settings = new Doubling.Settings(10 * random.nextDouble(), random.nextBoolean() ? Double.NaN : random.nextGaussian(),
					1 + random.nextInt(3), "näme \"" + random.nextInt() + "\"\n", random.nextBoolean(),
					Doubling.Rounding.values()[random.nextInt(2)], random.nextLong());
			assertEquals(settings, codec.fromJson("test", defaults, json(codec.toText(settings))));
		}
	}

	@Test
	void whatIsNotNamedKeepsItsDefault() {
		Doubling.Settings settings = codec.fromJson("test", defaults, json("{\"repeats\": 3}"));
		assertEquals(new Doubling.Settings(2, Double.NaN, 3, "x", true, Doubling.Rounding.NONE, 7), settings);
	}

	/** Groups are for Java alone: the settings stand side by side in JSON, in the order of the components. */
	public record Grouped(@Setting(label = "A", help = "A") int first, Group group, @Setting(label = "D", help = "D") double last) {

		public record Group(@Setting(label = "B", help = "B", max = 5) int inner, Deeper deeper) {
		}

		public record Deeper(@Setting(label = "C", help = "C") String innermost) {
		}
	}

	public record Doubled(@Setting(label = "A", help = "A") int inner, Grouped.Group group) {
	}

	@Test
	void settingsInGroupsStandSideBySide() {
		Grouped grouped = new Grouped(1, new Grouped.Group(2, new Grouped.Deeper("x")), 3);
		assertEquals("{\"first\":1,\"inner\":2,\"innermost\":\"x\",\"last\":3.0}", codec.toText(grouped));
		assertEquals(new Grouped(1, new Grouped.Group(5, new Grouped.Deeper("y")), 3), codec.fromJson("test", grouped, json("{\"innermost\":\"y\",\"inner\":5}")));
		assertTrue(assertThrows(SettingsException.class, () -> codec.fromJson("test", grouped, json("{\"inner\":6}"))).getMessage().contains("test/inner"));
		assertThrows(SettingsException.class, () -> codec.fromJson("test", grouped, json("{\"group\":{\"inner\":3}}")));
		assertThrows(IllegalStateException.class, () -> codec.describe(new Doubled(1, grouped.group())));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"{\"factr\": 1}            | test/factr    | factor",
			"{\"factor\": 11}          | test/factor   | 0 to 10 times",
			"{\"factor\": \"two\"}     | test/factor   | a number",
			"{\"repeats\": 1.5}        | test/repeats  | a whole number",
			"{\"repeats\": 0}          | test/repeats  | 1 to 3",
			"{\"repeats\": 99999999999}| test/repeats  | a whole number",
			"{\"name\": 5}             | test/name     | a text",
			"{\"on\": 1}               | test/on       | true or false",
			"{\"rounding\": \"HALF\"}  | test/rounding | NONE, WHOLE" })
	void aWrongSettingIsNamedWithTheFix(String text, String setting, String remedy) {
		SettingsException e = assertThrows(SettingsException.class, () -> codec.fromJson("test", defaults, json(text)));
		assertEquals(setting, e.setting());
		assertTrue(e.remedy().contains(remedy), e.getMessage());
	}

	@Test
	void theDescriptionCarriesUnitRangeAndHelp() {
		SettingInfo factor = codec.describe(defaults).get(0);
		assertEquals("factor", factor.name());
		assertEquals("times", factor.description().unit());
		assertEquals("0 to 10", factor.rangeText());
		assertEquals(2.0, factor.defaultValue());
	}
}
