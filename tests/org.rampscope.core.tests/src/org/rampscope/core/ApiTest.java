/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * What other people's bundles may be compiled against changes only when somebody says so: public types and members of the packages that are
 * exported to everyone are those in {@code api/BUNDLE.txt} beside this test.
 */
class ApiTest {

	private static final Path BASELINE = Manifests.ROOT.resolve("tests/org.rampscope.core.tests/api");
	private static final String ACCEPT = "JAVA_TOOL_OPTIONS=-Drampscope.api=accept ./ramp test --bundle core --class ApiTest";

	@Test
	void nothingChangesForOthersUnsaid() throws IOException {
		List<String> changes = new ArrayList<>();
		for (Path bundle : Manifests.bundles()) {
			Path file = BASELINE.resolve(bundle.getFileName() + ".txt");
			Set<String> now = offered(bundle);
			if ("accept".equals(System.getProperty("rampscope.api"))) {
				accept(file, now);
			}
			Set<String> before = Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : Set.of();
			before.stream().filter(line -> !now.contains(line)).forEach(line -> changes.add("gone   " + line));
			now.stream().filter(line -> !before.contains(line)).forEach(line -> changes.add("new    " + line));
		}
		assertEquals(List.of(), changes, () -> "The API that third parties compile against has changed. What is gone breaks them: keep it, deprecated, or say in "
				+ "CHANGELOG.md what to use instead. Then accept with\n  " + ACCEPT + "\n" + String.join("\n", changes) + "\n");
	}

	private static void accept(Path file, Set<String> lines) throws IOException {
		if (lines.isEmpty()) {
			Files.deleteIfExists(file);
			return;
		}
		Files.createDirectories(file.getParent());
		Files.write(file, lines);
	}

	private static Set<String> offered(Path bundle) throws IOException {
		Map<String, Set<String>> exports = Manifests.exports(bundle);
		Set<String> lines = new TreeSet<>();
		for (Path source : Manifests.sources(bundle)) {
			String name = bundle.resolve("src").relativize(source.getParent()).toString().replace('\\', '/').replace('/', '.');
			if (Manifests.EVERYONE.equals(exports.get(name))) {
				lines.addAll(PublicMembers.of(name, Files.readString(source)));
			}
		}
		return lines;
	}

	@Test
	void membersAreReadFromSources() {
		String source = """
				package a.b;
				import java.util.List;
				/** A class { of no account }. */
				@Deprecated(since = "1; {")
				public sealed interface Shape<T extends Comparable<T>> permits Shape.Round {
					char OPEN = '{';
					/** @return its area */
					double area(Map<String, List<T>> by, int... of);
					private int hidden() { return 1; }
					record Round(@Unit("mm") double radius) implements Shape<String> {
						public Round {
							if (radius < 0) { throw new IllegalArgumentException("{"); }
						}
						static Round of(final double radius) { return new Round(radius); }
						@Override
						public double area(Map<String, List<String>> by, int... of) { return 0; }
						static int packagePrivate() { return 2; }
					}
					enum Kind { FLAT, DEEP { int x; }; public int size = 3; }
				}
				class Hidden { public int field; }
				""";
		assertEquals(Stream.of("a.b.Shape: interface Shape<T extends Comparable<T>> permits Shape.Round", "a.b.Shape: char OPEN",
				"a.b.Shape: double area(Map<String, List<T>>, int...)",
				"a.b.Shape.Round: record Round(double radius) implements Shape<String>", "a.b.Shape.Round: double area(Map<String, List<String>>, int...)",
				"a.b.Shape.Kind: enum Kind", "a.b.Shape.Kind: FLAT", "a.b.Shape.Kind: DEEP", "a.b.Shape.Kind: int size").collect(Collectors.toCollection(TreeSet::new)),
				new TreeSet<>(PublicMembers.of("a.b", source)));
	}
}
