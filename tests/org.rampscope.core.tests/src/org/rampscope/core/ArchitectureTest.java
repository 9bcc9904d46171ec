/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/architecture.md} is true: manifests ask for no more than it allows, and libraries stay in their rooms. */
class ArchitectureTest {

	private static final Pattern ROW = Pattern.compile("\\| `(org\\.rampscope\\.[a-z0-9.]+)` \\|.*\\| ([^|]*) \\| ([^|]*) \\|");
	private static final Pattern PACKAGE = Pattern.compile("`([a-z0-9.]+)`");
	private static final Pattern USE = Pattern.compile("\\b(org\\.rampscope(?:\\.[a-z]\\w*)*)\\.[A-Z]");
	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
	/** Circles of packages that may stay, with the reasons that docs/architecture.md gives. */
	private static final Set<Set<String>> CIRCLES = Set.of(
			Set.of("org.rampscope.nexus", "org.rampscope.nexus.convert", "org.rampscope.nexus.format", "org.rampscope.nexus.internal",
					"org.rampscope.nexus.internal.format", "org.rampscope.nexus.internal.jhdf", "org.rampscope.nexus.spi"),
			Set.of("org.rampscope.nexus.internal.check", "org.rampscope.nexus.validation"));
	/** Libraries that one bundle alone may know, by the beginning of their packages. */
	private static final Map<String, Set<String>> ROOMS = Map.of("ai.djl", Set.of("org.rampscope.learning"), "io.jhdf", Set.of("org.rampscope.nexus"), "picocli",
			Set.of("org.rampscope.app"), "org.eclipse.swt", Set.of("org.rampscope.ui"), "org.eclipse.dawnsci", Set.of("org.rampscope.dawn"), "uk.ac.diamond",
			Set.of("org.rampscope.dawn"), "org.tribuo", Set.of("org.rampscope.learning"), "org.ojalgo", Set.of("org.rampscope.learning"));

	/** What each bundle may use of ours, as the table says. */
	private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();
	/** Packages that each bundle offers to everyone, as the table says. */
	private static final Map<String, Set<String>> OFFERED = new LinkedHashMap<>();

	@BeforeAll
	static void readTable() throws IOException {
		for (String line : Files.readAllLines(Manifests.ROOT.resolve("docs/architecture.md"))) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				Set<String> may = new TreeSet<>();
				if (row.group(3).contains("all of the above")) {
					may.addAll(ALLOWED.keySet());
				}
				for (String word : row.group(3).replaceAll("\\([^)]*\\)", "").split(",")) {
					may.add("org.rampscope." + word.strip());
				}
				ALLOWED.put(row.group(1), may);
				OFFERED.put(row.group(1), PACKAGE.matcher(row.group(2)).results().map(m -> "org.rampscope." + m.group(1)).collect(Collectors.toCollection(TreeSet::new)));
			}
		}
	}

	/** @return the bundle whose name is the longest beginning of the package's */
	private static String home(String name) {
		return ALLOWED.keySet().stream().filter(b -> name.equals(b) || name.startsWith(b + ".")).max((a, b) -> Integer.compare(a.length(), b.length())).orElse("");
	}

	@Test
	void everyBundleStandsInTheTable() throws IOException {
		Set<String> there = new TreeSet<>();
		Manifests.bundles().forEach(b -> there.add(b.getFileName().toString()));
		assertTrue(ALLOWED.keySet().containsAll(there), () -> "not in the table: " + there.stream().filter(b -> !ALLOWED.containsKey(b)).toList());
	}

	@Test
	void bundlesUseWhatTheTableAllows() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : Manifests.bundles()) {
			String name = bundle.getFileName().toString();
			for (String imported : Manifests.imports(bundle)) {
				String from = home(imported);
				if (!from.isEmpty() && !from.equals(name) && !ALLOWED.get(name).contains(from)) {
					wrong.add(name + " imports " + imported + ", but may not use " + from);
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void librariesStayInTheirRooms() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : Manifests.bundles()) {
			String name = bundle.getFileName().toString();
			for (String imported : Manifests.imports(bundle)) {
				ROOMS.forEach((library, rooms) -> {
					if (imported.startsWith(library) && !rooms.contains(name)) {
						wrong.add(name + " imports " + imported);
					}
				});
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyoneIsOfferedWhatTheTableSays() throws IOException {
		Map<String, Set<String>> offered = new TreeMap<>();
		for (Path bundle : Manifests.bundles()) {
			Set<String> open = new TreeSet<>();
			Manifests.exports(bundle).forEach((name, friends) -> {
				if (friends.equals(Manifests.EVERYONE)) {
					open.add(name);
				}
			});
			offered.put(bundle.getFileName().toString(), open);
		}
		assertEquals(new TreeMap<>(OFFERED), offered, "exports without x-friends are not those of the table in docs/architecture.md");
	}

	@Test
	void othersImportWhatIsForThem() throws IOException {
		Map<String, Set<String>> exports = new TreeMap<>();
		for (Path bundle : Manifests.bundles()) {
			exports.putAll(Manifests.exports(bundle));
		}
		List<String> wrong = new ArrayList<>();
		for (Path bundle : Manifests.bundles()) {
			String name = bundle.getFileName().toString();
			for (String imported : Manifests.imports(bundle)) {
				Set<String> friends = exports.getOrDefault(imported, Manifests.EVERYONE);
				if (!friends.equals(Manifests.EVERYONE) && !friends.contains(name)) {
					wrong.add(name + " imports " + imported + ", which is for " + friends);
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void packagesStandInNoCircle() throws IOException {
		Map<String, Set<String>> uses = new TreeMap<>();
		for (Path bundle : Manifests.bundles()) {
			for (Path source : Manifests.sources(bundle)) {
				String from = bundle.resolve("src").relativize(source.getParent()).toString().replace('\\', '/').replace('/', '.');
				Set<String> to = uses.computeIfAbsent(from, f -> new TreeSet<>());
				USE.matcher(COMMENT.matcher(Files.readString(source)).replaceAll("")).results().map(m -> m.group(1)).filter(p -> !p.equals(from))
						.forEach(to::add);
			}
		}
		Map<String, Set<String>> reached = new TreeMap<>();
		uses.keySet().forEach(p -> reached.put(p, reachable(p, uses)));
		Set<Set<String>> circles = new LinkedHashSet<>();
		reached.forEach((p, all) -> {
			if (all.contains(p)) {
				circles.add(all.stream().filter(q -> reached.getOrDefault(q, Set.of()).contains(p)).collect(Collectors.toCollection(TreeSet::new)));
			}
		});
		circles.removeIf(ArchitectureTest::isOneWithInternals);
		assertEquals(CIRCLES, circles, "circles of packages; break them, or give the reason here and in docs/architecture.md");
	}

	/** A package and its own internal ones share its records. */
	private static boolean isOneWithInternals(Set<String> circle) {
		return circle.stream().anyMatch(face -> circle.stream().allMatch(p -> p.equals(face) || (p + ".").startsWith(face + ".internal.")));
	}

	private static Set<String> reachable(String from, Map<String, Set<String>> uses) {
		Set<String> seen = new TreeSet<>();
		Deque<String> open = new ArrayDeque<>(uses.getOrDefault(from, Set.of()));
		while (!open.isEmpty()) {
			String next = open.pop();
			if (seen.add(next)) {
				open.addAll(uses.getOrDefault(next, Set.of()));
			}
		}
		return seen;
	}

	/** The window's toolkit is seen in internal packages alone. */
	@Test
	void toolkitStaysInside() throws IOException {
		List<String> wrong = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Manifests.ROOT.resolve("bundles/org.rampscope.ui/src"))) {
			for (Path file : files.filter(f -> f.toString().endsWith(".java") && !f.toString().contains("internal")).toList()) {
				if (Files.readString(file).contains("import org.eclipse.swt")) {
					wrong.add(file.getFileName().toString());
				}
			}
		}
		assertEquals(List.of(), wrong);
	}
}
