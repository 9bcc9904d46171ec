/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.eclipse.dawnsci.analysis.api.processing.IOperation;
import org.eclipse.dawnsci.analysis.api.processing.OperationData;
import org.eclipse.dawnsci.analysis.api.processing.model.AbstractOperationModel;
import org.eclipse.dawnsci.analysis.api.processing.model.IOperationModel;
import org.eclipse.january.IMonitor;
import org.eclipse.january.dataset.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rampscope.core.Ramp;
import org.rampscope.dawn.adapter.PatternAdapter;
import org.rampscope.dawn.generator.OperationSources;
import org.rampscope.dawn.generator.ShellGenerator;
import org.rampscope.dawn.standin.StandInOperations;
import org.rampscope.example.operations.MovingAverageOperation;
import org.rampscope.learning.operations.LearningOperations;
import org.rampscope.operations.Operation;
import org.rampscope.operations.settings.SettingsCodec;

import com.fasterxml.jackson.databind.JsonNode;

/** Every operation gets its shell, its model and its entry in plugin.xml in the build, ours and those of others. */
class ShellsTest {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
	private static final Path TABLE = ROOT.resolve("docs/dawn-operations.md");
	private static final Path EXAMPLE = ROOT.resolve("tests/org.rampscope.example.operations");

	private static final ClassLoader LOADER = ShellsTest.class.getClassLoader();

	@TempDir
	Path folder;

	@Test
	void theTableIsThatOfTheOperations() throws IOException {
		String expected = new OperationsTable(operations()).text();
		Path made = Path.of("target", TABLE.getFileName().toString()).toAbsolutePath();
		Files.createDirectories(made.getParent());
		Files.writeString(made, expected);
		assertEquals(expected, Files.readString(TABLE), () -> "Copy " + made + " to " + TABLE);
	}

	@Test
	void pluginXmlHasEveryOperationAndWhatIsWrittenByHand() throws Exception {
		List<String> ids = operations().stream().map(o -> o.info().id()).toList();
		try (InputStream bundled = getClass().getResourceAsStream("/plugin.xml")) {
			String text = new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
			assertEquals(ids, StandInOperations.fromPluginXml(stream(text), getClass().getClassLoader()).ids());
			assertTrue(text.contains("uk.ac.diamond.scisoft.analysis.io.loader"), text);
		}
	}

	@Test
	void aThirdPartyMakesShellsForOperationsOfItsOwn() throws Exception {
		Path bundle = bundle("org.example.dawn", """
				Import-Package: org.eclipse.dawnsci.analysis.api.processing,
				 org.eclipse.dawnsci.analysis.api.processing.model,
				 org.rampscope.dawn.adapter;version="[0.1,1)",
				 org.rampscope.example.operations
				""");
		Path out = bundle.resolve("target/shells");
		Files.createDirectories(out);
		Files.writeString(out.resolve("OfAnOperationThatIsGone.java"), "");
		ShellGenerator.run(bundle, out, List.of(EXAMPLE), LOADER);
		assertTrue(Files.notExists(out.resolve("OfAnOperationThatIsGone.java")));
		Path classes = Files.createDirectories(folder.resolve("classes"));
		compile(out, classes);
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader())) {
			StandInOperations all = StandInOperations.fromPluginXml(stream(Files.readString(out.resolve("plugin.xml"))), loader);
			assertEquals(List.of(), all.failures());
			assertEquals(OperationSources.in(List.of(EXAMPLE), LOADER).stream().map(o -> o.info().id()).toList(), all.ids());
			assertTrue(all.ids().contains(new MovingAverageOperation().info().id()), "one that is brought by an extension");
			IOperation<IOperationModel, OperationData> average = all.create(new MovingAverageOperation().info().id());
			assertTrue(average instanceof PatternAdapter<?>);
			assertTrue(Files.exists(out.resolve("icons/pattern.png")) && Files.exists(out.resolve("icons/pattern@2x.png")));
			for (var setting : new SettingsCodec().describe(new MovingAverageOperation().defaults())) {
				assertEquals(setting.defaultValue(), average.getModel().get(setting.name()));
			}
		}
	}

	@Test
	void whatABundleWithShellsMustImportIsNamed() throws IOException {
		Path bundle = bundle("org.example.dawn", "Import-Package: org.eclipse.dawnsci.analysis.api.processing.model,org.rampscope.dawn.adapter\n");
		var e = assertThrows(IllegalArgumentException.class, () -> ShellGenerator.run(bundle, bundle.resolve("out"), List.of(EXAMPLE), LOADER));
		assertTrue(e.getMessage().endsWith("Import-Package: org.eclipse.dawnsci.analysis.api.processing, org.rampscope.example.operations"), e.getMessage());
		assertTrue(Files.notExists(bundle.resolve("out")));
	}

	@Test
	void aBundleWithoutOperationsIsRefused() throws IOException {
		Path bundle = bundle("org.example.none", "");
		var e = assertThrows(IOException.class, () -> OperationSources.in(List.of(bundle), LOADER));
		assertTrue(e.getMessage().contains("name the folders or jars of bundles that do"), e.getMessage());
	}

	@Test
	void namesOfClassesAreUnique() throws IOException {
		List<Operation<?>> operations = operations();
		List<Operation<?>> twice = new ArrayList<>(operations);
		twice.add(operations.get(0));
		assertEquals(operations.size() * 2 + 3, new ShellGenerator("a", operations).files("").size());
		assertThrows(IllegalArgumentException.class, () -> new ShellGenerator("a", twice));
	}

	private static List<Operation<?>> operations() throws IOException {
		return OperationSources.in(List.of(ROOT.resolve("bundles")), LOADER);
	}

	private Path bundle(String name, String imports) throws IOException {
		Path bundle = folder.resolve(name);
		Files.createDirectories(bundle.resolve("META-INF"));
		Files.writeString(bundle.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nBundle-SymbolicName: " + name + ";singleton:=true\n" + imports);
		return bundle;
	}

	private static InputStream stream(String text) {
		return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static void compile(Path sources, Path classes) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("--release", "21", "-proc:none", "-d", classes.toString(), "-cp", classPath()));
		try (Stream<Path> files = Files.walk(sources)) {
			files.filter(f -> f.toString().endsWith(".java")).forEach(f -> arguments.add(f.toString()));
		}
		assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0])));
	}

	/** @return where the classes lie that shells need: jars of bundles or, in the quick build, folders */
	private static String classPath() {
		TreeSet<String> places = new TreeSet<>();
		for (Class<?> type : List.of(PatternAdapter.class, AbstractOperationModel.class, MovingAverageOperation.class, Operation.class, Ramp.class,
				Dataset.class, IMonitor.class, LearningOperations.class, JsonNode.class)) {
			try {
				places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
			} catch (URISyntaxException e) {
				throw new IllegalStateException(e);
			}
		}
		return places.stream().collect(Collectors.joining(File.pathSeparator));
	}
}
