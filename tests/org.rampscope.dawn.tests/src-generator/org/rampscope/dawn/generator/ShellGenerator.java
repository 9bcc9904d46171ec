/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.rampscope.operations.Operation;

/** Writes shells, models, plugin.xml and the table of operations into a checkout, and removes shells of operations that are gone. */
public final class ShellGenerator {

	/** The bundle with the shells. */
	static final String BUNDLE = "bundles/org.rampscope.dawn/";
	static final String SHELLS = BUNDLE + "src-shells/org/rampscope/dawn/shells/";
	static final String MANIFEST = BUNDLE + "META-INF/MANIFEST.MF";

	private ShellGenerator() {
		// a program
	}

	/** @param args the checkout's folder */
	public static void main(String[] args) throws IOException {
		Path root = Path.of(args[0]);
		List<Operation<?>> operations = OperationSources.in(root);
		Map<String, String> files = files(operations);
		try (Stream<Path> old = Files.isDirectory(root.resolve(SHELLS)) ? Files.list(root.resolve(SHELLS)) : Stream.empty()) {
			for (Path file : old.filter(f -> !files.containsKey(SHELLS + f.getFileName())).toList()) {
				Files.delete(file);
			}
		}
		for (Map.Entry<String, String> file : files.entrySet()) {
			Path path = root.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue());
		}
		Path manifest = root.resolve(MANIFEST);
		Files.writeString(manifest, new ManifestImports(Files.readString(manifest)).with(operations));
	}

	/**
	 * @param operations operations, ordered by id
	 * @return the text of each generated file by its path in the checkout
	 */
	public static Map<String, String> files(List<Operation<?>> operations) {
		Map<String, String> files = new LinkedHashMap<>();
		for (Operation<?> operation : operations) {
			Shell shell = Shell.of(operation);
			files.put(SHELLS + shell.className() + ".java", shell.source());
			files.put(SHELLS + shell.modelName() + ".java", new ModelSource(shell).text());
		}
		files.put(SHELLS + "package-info.java", Shell.HEADER + """
				/**
				 * One class and one model for each operation, which DAWN's registry needs. All generated: see
				 * {@code releng/generate-dawn-shells.sh}. What they do is in {@code org.rampscope.dawn.adapter}.
				 */
				package org.rampscope.dawn.shells;
				""");
		files.put(BUNDLE + "plugin.xml", new PluginXml(operations).text());
		files.put("docs/dawn-operations.md", new OperationsTable(operations).text());
		return files;
	}
}
