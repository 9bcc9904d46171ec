/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.rampscope.core.error.DataException;
import org.rampscope.core.tree.DataGroup;
import org.rampscope.core.tree.Field;
import org.rampscope.core.tree.GroupReader;
import org.rampscope.core.tree.RecordTree;
import org.rampscope.core.tree.Tree;

class ResultsTest {

	enum Kind {
		LARGE, SMALL
	}

	record Inner(int rows, String name) {
	}

	@Tree(signal = "height", axes = { "frame", "place" }, auxiliary = "width", indicesBehind = "width")
	record Everything(@Field(unit = Field.UNIT_OF_RECORD) DoubleDataset height, double[][] width, @Field(longName = "where it is") double[] place,
			String unit, int[] counts, long big, boolean right, Kind kind, OffsetDateTime time, Optional<Double> known, Optional<Double> unknown,
			Inner inner, @Field(inline = true) Inner direct, Map<String, Double> measures, @Field(inline = true) Map<String, Inner> byName, String[] texts) {
	}

	private static final ResultType<Everything> TYPE = ResultType.of("everything", "Everything there is", Everything.class);

	private static Everything everything() {
		DoubleDataset height = DatasetFactory.createRange(DoubleDataset.class, 6).reshape(2, 3).cast(DoubleDataset.class);
		return new Everything(height, new double[][] { { 1, 2, 3 }, { 4, 5, Double.NaN } }, new double[] { 7, 8, 9 }, "deg", new int[] { 4 }, 1L << 40, true,
				Kind.SMALL, OffsetDateTime.parse("2026-01-02T03:04:05Z"), Optional.of(2.5), Optional.empty(), new Inner(1, "in"), new Inner(2, "on"),
				new LinkedHashMap<>(Map.of("speed", 3.5)), new LinkedHashMap<>(Map.of("first", new Inner(5, "map"))), new String[] { "a", "b" });
	}

	@Test
	void aRecordIsATreeOfItsComponents() {
		DataGroup tree = TYPE.codec().write(everything());
		assertEquals("NXdata", tree.nexusClass());
		assertEquals("height", tree.attributes().get("signal"));
		assertEquals("width", tree.attributes().get("auxiliary_signals"));
		assertEquals(List.of("height", "width", "frame", "place", "counts", "big", "right", "kind", "time", "known", "rows", "name", "texts"),
				List.copyOf(tree.fields().keySet()));
		assertEquals(List.of("inner", "measures", "first"), List.copyOf(tree.groups().keySet()));
		assertEquals("deg", tree.fields().get("height").unit());
		assertEquals(1, tree.values("frame").orElseThrow().getInt(1));
		assertEquals("where it is", tree.fields().get("place").attributes().get("long_name"));
	}

	@Test
	void aTreeIsReadBack() {
		Everything before = everything();
		Everything read = TYPE.codec().read(new GroupReader("everything", TYPE.codec().write(before)));
		assertEquals(before.height(), read.height());
		assertArrayEquals(before.width(), read.width());
		assertArrayEquals(before.place(), read.place());
		assertArrayEquals(before.texts(), read.texts());
		assertArrayEquals(before.counts(), read.counts());
		assertEquals(List.of("deg", 1L << 40, true, Kind.SMALL, before.time(), before.known(), before.unknown(), before.inner(), before.direct(),
				before.measures(), before.byName()),
				List.of(read.unit(), read.big(), read.right(), read.kind(), read.time(), read.known(), read.unknown(), read.inner(), read.direct(),
						read.measures(), read.byName()));
	}

	@Test
	void aComponentWithoutLayoutIsRefusedAtOnce() {
		record Unusable(Object anything) {
		}
		String message = assertThrows(IllegalArgumentException.class, () -> RecordTree.of(Unusable.class)).getMessage();
		assertTrue(message.contains("anything"), message);
	}

	@Test
	void whatIsPutInComesOutAsItIs() {
		Everything value = everything();
		Results results = Results.NONE.with(ResultType.tree("plain"), DataGroup.builder("NXcollection").build()).with(TYPE, value);
		assertSame(value, results.get(TYPE).orElseThrow());
		assertEquals("[plain, everything]", results.names().toString());
		assertEquals("Everything there is", results.title("everything"));
		assertEquals("Plain", results.title("plain"));
		assertTrue(results.get(new ResultType<>("everything", "", 1, Inner.class, RecordTree.of(Inner.class))).isEmpty(), "another class");
		assertTrue(Results.NONE.get(TYPE).isEmpty());
	}

	@Test
	void aResultOfAFileIsReadOnceAndWrittenAsItWas() {
		DataGroup tree = TYPE.codec().write(everything());
		Results read = Results.NONE.withRead("everything", new GroupReader(Optional.of(Path.of("a.nxs")), "/entry/everything", tree));
		assertTrue(read.all(Everything.class).isEmpty(), "nobody knows the type");
		Results known = read.knowing(Map.of("everything", TYPE));
		assertSame(known.get(TYPE).orElseThrow(), known.all(Record.class).get("everything"));
		assertSame(tree, known.tree("everything").orElseThrow());
		assertEquals(read, known);
	}

	@Test
	void whatDoesNotFitIsSaidWithFileAndPath() {
		DataGroup tree = DataGroup.builder("NXcollection").group("inner", DataGroup.builder("NXcollection").field("rows", "many").build()).build();
		record Outer(Inner inner) {
		}
		ResultType<Outer> outer = ResultType.of("outer", "Outer", Outer.class);
		Results read = Results.NONE.withRead("outer", new GroupReader(Optional.of(Path.of("a.nxs")), "/entry/outer", tree)).knowing(Map.of("outer", outer));
		DataException e = assertThrows(DataException.class, () -> read.get(outer));
		assertEquals("/entry/outer/inner/rows", e.location());
		assertTrue(e.getMessage().contains("a.nxs"), e.getMessage());
		assertTrue(read.all(Outer.class).isEmpty());
		assertSame(tree, read.tree("outer").orElseThrow(), "kept all the same");
	}

	@Test
	void aNewerLayoutIsRefusedAndAnOlderOneRead() {
		ResultType<Inner> second = new ResultType<>("inner", "Inner", 2, Inner.class, RecordTree.of(Inner.class));
		ResultType<Inner> first = new ResultType<>("inner", "Inner", 1, Inner.class, RecordTree.of(Inner.class));
		Inner value = new Inner(3, "x");
		DataGroup newer = Results.NONE.with(second, value).tree("inner").orElseThrow();
		DataGroup older = Results.NONE.with(first, value).tree("inner").orElseThrow();
		assertFalse(older.attributes().containsKey("layout_version"));
		assertEquals(value, Results.NONE.withRead("inner", new GroupReader("inner", older)).get(second).orElseThrow());
		Results read = Results.NONE.withRead("inner", new GroupReader("inner", newer));
		assertThrows(RuntimeException.class, () -> read.get(first), "layout 2");
		assertEquals(value, read.get(second).orElseThrow());
	}

	@Test
	void whatWasPutInSinceIsKnown() {
		Results before = Results.NONE.with(TYPE, everything()).with(ResultType.tree("plain"), DataGroup.builder("NXcollection").build());
		Results after = before.with(TYPE, everything()).with(ResultType.tree("other"), DataGroup.builder("NXcollection").build());
		assertEquals("[everything, other]", after.since(before).names().toString());
		assertEquals(Results.NONE, before.since(before));
	}
}
