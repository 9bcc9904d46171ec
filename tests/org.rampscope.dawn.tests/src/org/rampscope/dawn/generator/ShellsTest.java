/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rampscope.operations.Operation;

/** Every operation has its shell, its model and its entry in plugin.xml, as the generator makes them. */
class ShellsTest {

	private static final String REMEDY = "Run releng/generate-dawn-shells.sh";
	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

	@Test
	void generatedFilesAreThoseOfTheOperations() throws IOException {
		List<Operation<?>> operations = OperationSources.in(ROOT);
		for (Map.Entry<String, String> file : ShellGenerator.files(operations).entrySet()) {
			Path path = ROOT.resolve(file.getKey());
			assertTrue(Files.exists(path), () -> path + " is missing. " + REMEDY);
			assertEquals(file.getValue(), Files.readString(path), () -> path + " is out of date. " + REMEDY);
		}
	}

	@Test
	void noShellIsLeftOfAnOperationThatIsGone() throws IOException {
		TreeSet<String> expected = new TreeSet<>(ShellGenerator.files(OperationSources.in(ROOT)).keySet());
		try (Stream<Path> files = Files.list(ROOT.resolve(ShellGenerator.SHELLS))) {
			List<String> stale = files.map(f -> ShellGenerator.SHELLS + f.getFileName()).filter(f -> !expected.contains(f)).toList();
			assertEquals(List.of(), stale, REMEDY);
		}
	}

	@Test
	void theBundleImportsEveryPackageOfAnOperation() throws IOException {
		String manifest = Files.readString(ROOT.resolve(ShellGenerator.MANIFEST));
		assertEquals(new ManifestImports(manifest).with(OperationSources.in(ROOT)), manifest, REMEDY);
	}

	@Test
	void thePluginXmlInTheBundleIsTheGeneratedOne() throws IOException {
		try (InputStream bundled = getClass().getResourceAsStream("/plugin.xml")) {
			String text = new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
			assertEquals(new PluginXml(OperationSources.in(ROOT)).text(), text, REMEDY);
		}
	}

	@Test
	void namesOfClassesAreUnique() throws IOException {
		List<Operation<?>> operations = OperationSources.in(ROOT);
		Map<String, Long> counts = operations.stream().map(o -> Shell.of(o).name()).collect(Collectors.groupingBy(n -> n,
				Collectors.counting()));
		assertEquals(Map.of(), counts.entrySet().stream().filter(e -> e.getValue() > 1).collect(Collectors.toMap(Map.Entry::getKey,
				Map.Entry::getValue)));
	}
}
