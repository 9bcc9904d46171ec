/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.tree.DataGroup;

/** Compares ramps field by field. */
final class ScanAssertions {

	private ScanAssertions() {
	}

	static void assertSame(Ramp<Patterns> expected, Ramp<Patterns> found) {
		assertEquals(expected.metadata(), found.metadata());
		assertEquals(expected.geometry(), found.geometry());
		assertEquals(expected.data().axis().unit(), found.data().axis().unit());
		assertEquals(expected.data().axis().centres(), found.data().axis().centres());
		assertArrayEquals(expected.frames().timeS(), found.frames().timeS());
		assertArrayEquals(expected.frames().pressureGPa(), found.frames().pressureGPa());
		assertArrayEquals(expected.frames().pressureSigmaGPa(), found.frames().pressureSigmaGPa());
		assertArrayEquals(expected.frames().frameNumber(), found.frames().frameNumber());
		assertArrayEquals(expected.data().intensity().getShape(), found.data().intensity().getShape());
		assertArrayEquals(expected.data().intensity().getData(), found.data().intensity().getData());
		assertEquals(expected.data().sigma().isPresent(), found.data().sigma().isPresent());
		expected.data().sigma().ifPresent(s -> assertArrayEquals(s.getData(), found.data().sigma().get().getData()));
		assertEquals(expected.labels().isPresent(), found.labels().isPresent());
		expected.labels().ifPresent(l -> {
			assertArrayEquals(l.codes(), found.labels().get().codes());
			assertArrayEquals(l.confidence(), found.labels().get().confidence());
		});
		assertEquals(expected.provenance(), found.provenance());
		assertEquals(List.copyOf(expected.results().names()), List.copyOf(found.results().names()));
		expected.results().names()
				.forEach(name -> assertSame(name, expected.results().tree(name).orElseThrow(), found.results().tree(name).orElseThrow()));
	}

	static void assertSame(String path, DataGroup expected, DataGroup found) {
		assertEquals(expected.nexusClass(), found.nexusClass(), path);
		assertEquals(expected.attributes().keySet(), found.attributes().keySet(), path);
		expected.attributes().forEach((name, value) -> {
			if (value instanceof String[] texts) {
				assertArrayEquals(texts, (String[]) found.attributes().get(name), path + "@" + name);
			} else {
				assertEquals(value, found.attributes().get(name), path + "@" + name);
			}
		});
		assertEquals(new ArrayList<>(expected.fields().keySet()), new ArrayList<>(found.fields().keySet()), path);
		expected.fields().forEach((name, field) -> {
			assertEquals(field.unit(), found.fields().get(name).unit(), path + "/" + name);
			assertEquals(field.values().getClass(), found.fields().get(name).values().getClass(), path + "/" + name);
			assertArrayEquals(field.values().getShape(), found.fields().get(name).values().getShape(), path + "/" + name);
			assertEquals(field.values(), found.fields().get(name).values(), path + "/" + name);
			assertEquals(field.attributes(), found.fields().get(name).attributes(), path + "/" + name);
		});
		assertEquals(new ArrayList<>(expected.groups().keySet()), new ArrayList<>(found.groups().keySet()), path);
		expected.groups().forEach((name, group) -> assertSame(path + "/" + name, group, found.groups().get(name)));
	}
}
