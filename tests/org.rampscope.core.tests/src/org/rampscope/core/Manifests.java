/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's bundles as their manifests and sources describe them. */
final class Manifests {

	/** Folder of the project: Maven starts tests in the folder of the fragment, people in that of the project. */
	static final Path ROOT = Stream.of(Path.of("../.."), Path.of(".")).filter(p -> Files.exists(p.resolve("docs/architecture.md"))).findFirst().orElseThrow();
	/** Whoever an export names none for. */
	static final Set<String> EVERYONE = Set.of("everyone");

	private Manifests() {
	}

	/** @return folders of the bundles, by name */
	static List<Path> bundles() throws IOException {
		try (Stream<Path> all = Files.list(ROOT.resolve("bundles"))) {
			return all.filter(b -> Files.exists(b.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
		}
	}

	/** @return packages that a bundle imports */
	static Set<String> imports(Path bundle) throws IOException {
		return clauses(bundle, "Import-Package").keySet();
	}

	/** @return packages that a bundle exports, each with the bundles it is for: {@link #EVERYONE}, some, or none where it is exported for class loading only */
	static Map<String, Set<String>> exports(Path bundle) throws IOException {
		Map<String, Set<String>> exports = new TreeMap<>();
		clauses(bundle, "Export-Package").forEach((name, directives) -> {
			int friends = directives.indexOf("x-friends:=\"");
			if (friends >= 0) {
				String names = directives.substring(friends + "x-friends:=\"".length());
				exports.put(name, Stream.of(names.substring(0, names.indexOf('"')).split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new)));
			} else {
				exports.put(name, directives.contains("x-internal:=true") ? Set.of() : EVERYONE);
			}
		});
		return exports;
	}

	/** @return Java sources of a bundle with a type in them */
	static List<Path> sources(Path bundle) throws IOException {
		if (!Files.exists(bundle.resolve("src"))) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(bundle.resolve("src"))) {
			return files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java")).sorted().toList();
		}
	}

	private static Map<String, String> clauses(Path bundle, String header) throws IOException {
		Map<String, String> clauses = new TreeMap<>();
		try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
			String value = new Manifest(in).getMainAttributes().getValue(header);
			// A comma inside quotes separates versions or friends, not packages.
			for (String clause : value == null ? new String[0] : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
				int end = clause.indexOf(';');
				clauses.put((end < 0 ? clause : clause.substring(0, end)).strip(), end < 0 ? "" : clause.substring(end));
			}
		}
		return clauses;
	}
}
