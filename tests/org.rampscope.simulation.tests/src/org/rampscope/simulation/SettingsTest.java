/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.simulation;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rampscope.core.error.SettingsException;

class SettingsTest {

	static Stream<Arguments> mistakes() {
		return Stream.of(mistake("-1.0", () -> new PressurePath(-1, 1, 10, 0)), mistake("151.0", () -> new PressurePath(1, 1, 151, 0)),
				mistake("5.0", () -> new PressurePath(5, 1, 4, 0)), mistake("step is 0.0", () -> new PressurePath(1, 0, 10, 0)),
				mistake("NaN", () -> new PressurePath(1, Double.NaN, 10, 0)), mistake("-2 frames", () -> new PressurePath(1, 1, 10, -2)),
				mistake("-1", () -> new TransitionCourse.Abrupt(-1)), mistake("-3", () -> new TransitionCourse.Gradual(4, -3)),
				mistake("0.0 GPa", () -> new TransitionCourse.ByPressure(10, 0)),
				mistake("4024", () -> PatternOptions.DEFAULT.withPoints(4024)), mistake("99", () -> PatternOptions.DEFAULT.withPoints(99)),
				mistake("-0.5", () -> PatternOptions.DEFAULT.withNoiseScale(-0.5)),
				mistake("Infinity", () -> PatternOptions.DEFAULT.withTextureJitter(Double.POSITIVE_INFINITY)),
				mistake("frames is 0", () -> DataSetId.D1.recipe().withFrames(0)),
				mistake("40000", () -> new DetectorSetup("", DetectorSetup.demo().grid(), DetectorSetup.demo().geometry(),
						DetectorSetup.demo().modules(), PixelDefects.NONE, Exposure.TYPICAL, 40000)),
				mistake("1.5", () -> new Exposure(1, 1.5, 0)), mistake("value is 0.0", () -> new Exposure(0, 1, 0)),
				mistake("value is 2.0", () -> new Exposure(1, 1, 2)), mistake("0.6", () -> new PixelDefects(0.6, 0, 0, 0, 1, 0, false)),
				mistake("3 to 2", () -> new PixelDefects(0, 0, 3, 2, 1, 0, false)),
				mistake("gaps of 512", () -> new ModuleLayout(512, 256, 512, 3)));
	}

	private static Arguments mistake(String value, Executable made) {
		return Arguments.of(value, made);
	}

	/** The message holds the value that was given and says what would be right. */
	@ParameterizedTest
	@MethodSource("mistakes")
	void mistakesAreNamed(String value, Executable made) {
		SettingsException exception = assertThrows(SettingsException.class, made);
		assertTrue(exception.getMessage().contains(value), exception.getMessage());
		assertTrue(exception.remedy().startsWith("Give"), exception.getMessage());
	}
}
