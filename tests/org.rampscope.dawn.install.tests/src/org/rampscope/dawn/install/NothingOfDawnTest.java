/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Signatures of DAWN, written to compile against, are in nothing that is handed out; neither is the stand-in. */
class NothingOfDawnTest {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
	private static final Path SITE = Path.of(System.getProperty("rampscope.site"));

	@Test
	void theUpdateSiteHoldsNone() throws IOException {
		assertTrue(Files.exists(SITE.resolve("p2.index")) || Files.exists(SITE.resolve("content.jar")), SITE + " is no repository");
		List<Path> jars = jars(SITE);
		assertTrue(jars.stream().anyMatch(j -> j.getFileName().toString().startsWith("org.rampscope.dawn_")), "our own bundle is there");
		assertEquals(List.of(), foreign(jars));
	}

	@Test
	void theUpdateSiteHoldsNoPlatform() throws IOException {
		List<String> platform = jars(SITE).stream().map(j -> j.getFileName().toString())
				.filter(n -> n.startsWith("org.eclipse.swt_") || n.startsWith("org.eclipse.swt.") || n.startsWith("org.eclipse.ui")
				|| n.startsWith("org.eclipse.jface")
						|| n.startsWith("org.eclipse.core.") || n.startsWith("slf4j") || n.startsWith("org.eclipse.january"))
				.toList();
		assertEquals(List.of(), platform);
	}

	@Test
	void theProductHoldsNone() throws IOException {
		Path products = ROOT.resolve("product/target/products");
		Assumptions.assumeTrue(Files.isDirectory(products), "the product was not built with this: " + products);
		assertEquals(List.of(), foreign(jars(products)));
	}

	@Test
	void noFeatureNamesThem() throws IOException {
		try (Stream<Path> features = Files.walk(ROOT.resolve("features"), 2)) {
			for (Path feature : features.filter(f -> f.getFileName().toString().equals("feature.xml")).toList()) {
				String text = Files.readString(feature);
				assertFalse(text.contains("org.rampscope.dawn.api") || text.contains("org.rampscope.dawn.standin")
						|| text.contains("dawnsci"), feature.toString());
			}
		}
	}

	private static List<Path> jars(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(f -> f.toString().endsWith(".jar") && Files.isRegularFile(f)).toList();
		}
	}

	private static List<String> foreign(List<Path> jars) throws IOException {
		List<String> found = new ArrayList<>();
		for (Path jar : jars) {
			try (JarFile content = new JarFile(jar.toFile())) {
				content.stream().map(java.util.zip.ZipEntry::getName)
						.filter(n -> n.startsWith("org/eclipse/dawnsci/") || n.startsWith("uk/ac/diamond/")
						|| n.startsWith("org/rampscope/dawn/standin/"))
						.forEach(n -> found.add(jar.getFileName() + ": " + n));
			}
		}
		return found;
	}
}
