/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Installing takes nothing from the host and adds no second platform, SWT, January or slf4j to it. */
class HostContentTest {

	/** Libraries that more than one bundle of a host may bring in several versions, none of them part of the platform. */
	private static final Set<String> MAY_BE_THERE_TWICE = Set.of("com.fasterxml.jackson.core.jackson-annotations",
			"com.fasterxml.jackson.core.jackson-core",
			"com.fasterxml.jackson.core.jackson-databind", "com.sun.jna");

	static List<InstalledHost> hosts() {
		return InstalledHost.all();
	}

	private static TreeMap<String, TreeSet<String>> versions(List<Path> bundles) {
		TreeMap<String, TreeSet<String>> versions = new TreeMap<>();
		for (Path bundle : bundles) {
			String file = bundle.getFileName().toString();
			int separator = file.lastIndexOf('_');
			versions.computeIfAbsent(file.substring(0, separator), n -> new TreeSet<>()).add(file.substring(separator + 1,
					file.length() - ".jar".length()));
		}
		return versions;
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void everythingTheHostHadIsStillThere(InstalledHost host) {
		TreeSet<String> gone = new TreeSet<>(host.bundlesBefore().stream().map(p -> p.getFileName().toString()).toList());
		assertTrue(gone.size() > 60, () -> "the host is a platform: " + gone);
		host.bundles().forEach(p -> gone.remove(p.getFileName().toString()));
		assertEquals(new TreeSet<>(), gone);
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void whatTheHostHadIsNotBroughtAgain(InstalledHost host) {
		TreeMap<String, TreeSet<String>> before = versions(host.bundlesBefore());
		TreeMap<String, TreeSet<String>> twice = new TreeMap<>();
		versions(host.bundles()).forEach((name, versions) -> {
			if (before.containsKey(name) && versions.size() > before.get(name).size() && !MAY_BE_THERE_TWICE.contains(name)) {
				twice.put(name, versions);
			}
		});
		assertEquals(new TreeMap<>(), twice);
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void thereIsOneOfEach(InstalledHost host) {
		TreeMap<String, TreeSet<String>> versions = versions(host.bundles());
		for (String name : List.of("org.eclipse.swt", "org.eclipse.ui.workbench", "org.eclipse.jface", "org.eclipse.osgi",
				"org.eclipse.january", "slf4j.api")) {
			assertEquals(1, versions.get(name).size(), name + " " + versions.get(name));
		}
		assertTrue(versions.get("slf4j.api").first().startsWith("1.7."), versions.toString());
		assertEquals(Set.of(), new TreeSet<>(versions.keySet().stream().filter(n -> n.startsWith("org.slf4j")
				|| n.startsWith("wrapped.org.slf4j")).toList()));
	}

	@ParameterizedTest
	@MethodSource("hosts")
	void whatIsInstalledIsOursAndItsLibraries(InstalledHost host) {
		TreeSet<String> added = new TreeSet<>(versions(host.bundles()).keySet());
		added.removeAll(versions(host.bundlesBefore()).keySet());
		assertTrue(added.containsAll(List.of("org.rampscope.dawn", "org.rampscope.ui", "ai.djl.api")), added.toString());
		List<String> platform = added.stream().filter(n -> n.startsWith("org.eclipse.")).toList();
		assertEquals(List.of(), platform, "the platform is the host's");
		assertEquals(List.of(), added.stream().filter(n -> n.contains("dawnsci") || n.startsWith("org.rampscope.dawn.api")).toList());
	}
}
