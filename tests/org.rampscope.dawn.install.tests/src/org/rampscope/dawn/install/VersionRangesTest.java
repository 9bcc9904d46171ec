/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** What bundles of the update site ask for, by their manifests: nothing that DAWN, or Eclipse 4.30 below it, has not. */
class VersionRangesTest {

	private static final List<String> DAWNS_PACKAGES = List.of("org.eclipse.dawnsci.", "uk.ac.diamond.", "org.dawnsci.");
	private static final List<Version> SLF4J_OF_DAWN = List.of(new Version("1.7.2"), new Version("1.7.36"));
	private static final List<Version> JANUARY_OF_DAWN = List.of(new Version("2.3.2"), new Version("2.3.3"));

	private static final Map<String, JarFile> SITE = new TreeMap<>();

	@BeforeAll
	static void open() throws IOException {
		try (Stream<Path> bundles = Files.list(Path.of(System.getProperty("rampscope.site"), "plugins"))) {
			for (Path bundle : bundles.filter(b -> b.toString().endsWith(".jar")).toList()) {
				SITE.put(bundle.getFileName().toString(), new JarFile(bundle.toFile()));
			}
		}
		assertTrue(SITE.size() > 20, SITE.keySet().toString());
	}

	private record Wish(String bundle, String name, String range) {

		boolean includes(Version version) {
			return range == null || new VersionRange(range).includes(version);
		}
	}

	private static List<Wish> wishes(String header, String attribute) throws IOException, BundleException {
		List<Wish> all = new ArrayList<>();
		for (Map.Entry<String, JarFile> bundle : SITE.entrySet()) {
			String text = bundle.getValue().getManifest().getMainAttributes().getValue(header);
			ManifestElement[] elements = text == null ? null : ManifestElement.parseHeader(header, text);
			for (ManifestElement element : elements == null ? new ManifestElement[0] : elements) {
				for (String name : element.getValueComponents()) {
					all.add(new Wish(bundle.getKey(), name, element.getAttribute(attribute)));
				}
			}
		}
		return all;
	}

	private static List<Wish> packages() throws IOException, BundleException {
		return wishes(Constants.IMPORT_PACKAGE, Constants.VERSION_ATTRIBUTE);
	}

	@Test
	void packagesOfDawnAreImportedWithoutVersion() throws Exception {
		List<Wish> ofDawn = packages().stream().filter(w -> DAWNS_PACKAGES.stream().anyMatch(w.name()::startsWith)).toList();
		assertTrue(ofDawn.size() > 8, ofDawn.toString());
		ofDawn.forEach(w -> assertNull(w.range(), () -> w + ": DAWN exports its packages at version 0.0.0"));
	}

	@Test
	void slf4jOfDawnIsEnoughForEveryBundle() throws Exception {
		List<Wish> logging = packages().stream().filter(w -> w.name().equals("org.slf4j")).toList();
		assertTrue(logging.size() > 3, logging.toString());
		logging.forEach(w -> SLF4J_OF_DAWN.forEach(v -> assertTrue(w.includes(v), () -> w + " leaves out " + v)));
	}

	@Test
	void januaryOfDawnIsEnoughForEveryBundle() throws Exception {
		List<Wish> arrays = packages().stream().filter(w -> w.name().startsWith("org.eclipse.january")).toList();
		assertTrue(arrays.size() > 8, arrays.toString());
		arrays.forEach(w -> JANUARY_OF_DAWN.forEach(v -> assertTrue(w.includes(v), () -> w + " leaves out " + v)));
	}

	@Test
	void bundlesOfEclipse430AreEnough() throws Exception {
		Map<String, Version> old = new TreeMap<>();
		InstalledHost oldest = InstalledHost.all().stream().filter(h -> h.toString().endsWith("host430")).findFirst().orElseThrow();
		for (Path bundle : oldest.bundlesBefore()) {
			String file = bundle.getFileName().toString();
			int separator = file.lastIndexOf('_');
			old.put(file.substring(0, separator), new Version(file.substring(separator + 1, file.length() - ".jar".length())));
		}
		assertEquals("3.131.0", old.get("org.eclipse.ui.workbench").toString().substring(0, 7), "the workbench of Eclipse 4.30");
		List<Wish> ofPlatform = wishes(Constants.REQUIRE_BUNDLE, Constants.BUNDLE_VERSION_ATTRIBUTE).stream()
				.filter(w -> old.containsKey(w.name())).toList();
		assertTrue(ofPlatform.size() > 4, ofPlatform.toString());
		ofPlatform.forEach(w -> assertTrue(w.includes(old.get(w.name())), () -> w + " leaves out " + old.get(w.name())));
	}
}
