/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rampscope.core.error.RampScopeException;
import org.rampscope.operations.Operation;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

/**
 * Writes shells and models of operations, the bundle's plugin.xml and its icons, into a source folder of the bundle. A program of the build,
 * with the operations on its class path: what it writes is compiled with the rest of the bundle and belongs into no repository.
 */
public final class ShellGenerator {

	/** The category of RampScope's operations; bundles of others may list theirs in it. */
	static final String CATEGORY = "org.rampscope.dawn.category";
	private static final String NAMES = "operations.properties";
	private static final String USAGE = """
			Usage: ShellGenerator BUNDLE OUT OPERATIONS...

			  BUNDLE      folder of the bundle that gets the shells: its META-INF/MANIFEST.MF and, where there is one, plugin.xml are read.
			              The package of the shells is the bundle's symbolic name with ".shells"
			  OUT         folder that is written, a source folder of the bundle; what it held is removed
			  OPERATIONS  folders or jars of the bundles whose operations get shells, or folders of such folders
			""";

	private final String target;
	private final List<Shell> shells;

	/**
	 * @param target package of the shells
	 * @param operations operations, ordered by id
	 * @throws IllegalArgumentException where two would get shells of one name
	 */
	public ShellGenerator(String target, List<Operation<?>> operations) {
		this.target = target;
		this.shells = operations.stream().map(o -> Shell.of(o, target)).toList();
		Map<String, List<Shell>> byName = shells.stream().collect(Collectors.groupingBy(Shell::name));
		byName.values().stream().filter(s -> s.size() > 1).findFirst().ifPresent(same -> {
			throw new IllegalArgumentException("the classes " + same.stream().map(s -> s.operation().getClass().getName()).collect(Collectors.joining(" and "))
					+ " would get shells of one name. Rename one of them");
		});
	}

	/** @param args see the usage */
	public static void main(String[] args) {
		if (args.length < 3) {
			System.err.print(USAGE);
			System.exit(2);
		}
		try {
			run(Path.of(args[0]), Path.of(args[1]), Arrays.stream(args).skip(2).map(Path::of).toList(),
					ShellGenerator.class.getClassLoader());
		} catch (IOException | IllegalArgumentException | RampScopeException e) {
			System.err.println("shells for DAWN: " + e.getMessage());
			System.exit(1);
		}
	}

	/**
	 * @param bundle folder of the bundle that gets the shells
	 * @param out folder that is written; what it held is removed
	 * @param sources bundles with operations, as {@link OperationSources#in} takes them
	 * @param loader loads their classes
	 * @throws IOException where something cannot be read or written
	 * @throws IllegalArgumentException where the bundle does not import what its shells use, or an operation cannot have a shell
	 */
	public static void run(Path bundle, Path out, List<Path> sources, ClassLoader loader) throws IOException {
		Attributes manifest = OperationSources.manifest(bundle).getMainAttributes();
		String target = manifest.getValue("Bundle-SymbolicName").split(";")[0].strip() + ".shells";
		ShellGenerator generator = new ShellGenerator(target, OperationSources.in(sources, loader));
		generator.checkImports(bundle.toAbsolutePath().normalize().getFileName(), manifest);
		Path written = bundle.resolve("plugin.xml");
		generator.write(out, Files.exists(written) ? Files.readString(written) : "");
	}

	/** @throws IllegalArgumentException naming packages that shells use and the manifest does not name */
	private void checkImports(Path bundle, Attributes manifest) {
		if (manifest.getValue("Require-Bundle") != null) {
			// Which packages come with a required bundle is not said here.
			return;
		}
		TreeSet<String> missing = imports();
		missing.removeAll(packages(manifest.getValue("Import-Package")));
		missing.removeAll(packages(manifest.getValue("Export-Package")));
		if (!missing.isEmpty()) {
			throw new IllegalArgumentException("META-INF/MANIFEST.MF of " + bundle + " does not import what its shells use. Add to Import-Package: "
					+ String.join(", ", missing));
		}
	}

	private static List<String> packages(String header) {
		// Commas inside quotes belong to version ranges.
		return Arrays.stream((header == null ? "" : header).replaceAll("\"[^\"]*\"", "").split(",")).map(p -> p.split(";")[0].strip()).toList();
	}

	/** @return packages that the shells use */
	private TreeSet<String> imports() {
		TreeSet<String> packages = new TreeSet<>(List.of(Shell.ADAPTERS, "org.eclipse.dawnsci.analysis.api.processing",
				"org.eclipse.dawnsci.analysis.api.processing.model"));
		for (Shell shell : shells) {
			packages.add(shell.operation().getClass().getPackageName());
			new SettingsCodec().describe(shell.operation().defaults()).stream().map(SettingInfo::type).filter(Class::isEnum).map(Class::getPackageName)
					.forEach(packages::add);
		}
		return packages;
	}

	private void write(Path out, String pluginXml) throws IOException {
		if (Files.exists(out)) {
			try (Stream<Path> old = Files.walk(out)) {
				for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
		Files.createDirectories(out.resolve("icons"));
		for (String icon : shells.stream().map(Shell::icon).distinct().toList()) {
			// The larger one is for screens with more pixels; Eclipse finds it by its name.
			for (String name : List.of(icon, icon.replace(".png", "@2x.png"))) {
				try (InputStream in = ShellGenerator.class.getResourceAsStream(name)) {
					Files.copy(in, out.resolve(name));
				}
			}
		}
		for (Map.Entry<String, String> file : files(pluginXml).entrySet()) {
			Path path = out.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue());
		}
	}

	/** Messages name operations by id and alias; whoever uses DAWN knows them by name. */
	private String names() {
		StringBuilder text = new StringBuilder();
		for (Shell shell : shells) {
			var info = shell.operation().info();
			Stream.concat(Stream.of(info.id()), info.aliases().stream()).forEach(key -> text.append(key).append('=').append(info.name()).append('\n'));
		}
		return text.toString();
	}

	/**
	 * @param pluginXml the plugin.xml written by hand; empty for none
	 * @return the text of each generated file by its path in the source folder
	 */
	public Map<String, String> files(String pluginXml) {
		String folder = target.replace('.', '/') + "/";
		Map<String, String> files = new LinkedHashMap<>();
		for (Shell shell : shells) {
			files.put(folder + shell.className() + ".java", shell.source());
			files.put(folder + shell.modelName() + ".java", new ModelSource(shell).text());
		}
		files.put(folder + "package-info.java", Shell.HEADER + """
				/** One class and one model for each operation, which DAWN's registry needs. Generated in the build. */
				package %s;
				""".formatted(target));
		files.put(folder + NAMES, names());
		files.put("plugin.xml", PluginXml.with(pluginXml, shells, CATEGORY));
		return files;
	}
}
