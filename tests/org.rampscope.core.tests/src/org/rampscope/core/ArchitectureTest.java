/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/architecture.md} is true: manifests ask for no more than it allows, and libraries stay in their rooms. */
class ArchitectureTest {

	private static final Pattern ROW = Pattern.compile("\\| `(org\\.rampscope\\.[a-z0-9.]+)` \\|.*\\| ([^|]*) \\|");
	/** Libraries that one bundle alone may know, by the beginning of their packages. */
	private static final Map<String, Set<String>> ROOMS = Map.of("ai.djl", Set.of("org.rampscope.learning"), "io.jhdf", Set.of("org.rampscope.nexus"), "picocli",
			Set.of("org.rampscope.app"), "org.eclipse.swt", Set.of("org.rampscope.ui"), "org.eclipse.dawnsci", Set.of("org.rampscope.dawn"), "uk.ac.diamond",
			Set.of("org.rampscope.dawn"), "org.tribuo", Set.of("org.rampscope.learning"), "org.ojalgo", Set.of("org.rampscope.learning"));

	private static Path root;
	/** What each bundle may use of ours, as the table says. */
	private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();

	@BeforeAll
	static void readTable() throws IOException {
		root = Stream.of(Path.of("../.."), Path.of(".")).filter(p -> Files.exists(p.resolve("docs/architecture.md"))).findFirst().orElseThrow();
		for (String line : Files.readAllLines(root.resolve("docs/architecture.md"))) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				Set<String> may = new TreeSet<>();
				if (row.group(2).contains("all of the above")) {
					may.addAll(ALLOWED.keySet());
				}
				for (String word : row.group(2).replaceAll("\\([^)]*\\)", "").split(",")) {
					may.add("org.rampscope." + word.strip());
				}
				ALLOWED.put(row.group(1), may);
			}
		}
	}

	private static List<String> packages(Path bundle, String header) throws IOException {
		try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
			String value = new Manifest(in).getMainAttributes().getValue(header);
			return value == null ? List.of()
					: Stream.of(value.replaceAll("\"[^\"]*\"", "").split(",")).map(p -> p.split(";")[0].strip()).toList();
		}
	}

	private static List<Path> bundles() throws IOException {
		try (Stream<Path> all = Files.list(root.resolve("bundles"))) {
			return all.filter(b -> Files.exists(b.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
		}
	}

	/** @return the bundle whose name is the longest beginning of the package's */
	private static String home(String name) {
		return ALLOWED.keySet().stream().filter(b -> name.equals(b) || name.startsWith(b + ".")).max((a, b) -> Integer.compare(a.length(), b.length())).orElse("");
	}

	@Test
	void everyBundleStandsInTheTable() throws IOException {
		Set<String> there = new TreeSet<>();
		bundles().forEach(b -> there.add(b.getFileName().toString()));
		assertTrue(ALLOWED.keySet().containsAll(there), () -> "not in the table: " + there.stream().filter(b -> !ALLOWED.containsKey(b)).toList());
	}

	@Test
	void bundlesUseWhatTheTableAllows() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : bundles()) {
			String name = bundle.getFileName().toString();
			for (String imported : packages(bundle, "Import-Package")) {
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
		for (Path bundle : bundles()) {
			String name = bundle.getFileName().toString();
			for (String imported : packages(bundle, "Import-Package")) {
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
	void noInternalPackageIsExportedToEveryone() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Path bundle : bundles()) {
			try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
				String exports = new Manifest(in).getMainAttributes().getValue("Export-Package");
				for (String export : exports == null ? new String[0] : exports.replaceAll("\"[^\"]*\"", "").split(",")) {
					if (export.contains(".internal") && !export.contains("x-friends") && !export.contains("x-internal")) {
						wrong.add(bundle.getFileName() + " exports " + export.strip());
					}
				}
			}
		}
		assertEquals(List.of(), wrong);
	}

	/** The window's toolkit is seen in internal packages alone. */
	@Test
	void toolkitStaysInside() throws IOException {
		List<String> wrong = new ArrayList<>();
		try (Stream<Path> files = Files.walk(root.resolve("bundles/org.rampscope.ui/src"))) {
			for (Path file : files.filter(f -> f.toString().endsWith(".java") && !f.toString().contains("internal")).toList()) {
				if (Files.readString(file).contains("import org.eclipse.swt")) {
					wrong.add(file.getFileName().toString());
				}
			}
		}
		assertEquals(List.of(), wrong);
	}
}
