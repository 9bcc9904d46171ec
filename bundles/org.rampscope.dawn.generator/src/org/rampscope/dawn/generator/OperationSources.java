/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationProvider;
import org.rampscope.operations.OperationRegistry;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Finds the operations of bundles where no OSGi runs: those they bring as a service that needs no other, and those they name in an
 * extension.
 */
public final class OperationSources {

	private static final String POINT = "org.rampscope.operations.operation";

	private final ClassLoader loader;
	private final List<OperationProvider> providers = new ArrayList<>();

	private OperationSources(ClassLoader loader) {
		this.loader = loader;
	}

	/**
	 * @param bundles folders or jars of bundles, or folders of such folders
	 * @param loader loads their classes
	 * @return all operations, ordered by id
	 * @throws IOException where a bundle cannot be read, a class cannot be made, or none brings operations
	 */
	public static List<Operation<?>> in(List<Path> bundles, ClassLoader loader) throws IOException {
		OperationSources sources = new OperationSources(loader);
		for (Path bundle : bundles) {
			if (Files.isRegularFile(bundle)) {
				try (FileSystem jar = FileSystems.newFileSystem(bundle)) {
					sources.collect(jar.getPath("/"));
				}
			} else if (Files.exists(bundle.resolve("META-INF/MANIFEST.MF"))) {
				sources.collect(bundle);
			} else {
				try (Stream<Path> children = Files.list(bundle)) {
					for (Path child : children.filter(c -> Files.exists(c.resolve("META-INF/MANIFEST.MF"))).sorted().toList()) {
						sources.collect(child);
					}
				}
			}
		}
		if (sources.providers.isEmpty()) {
			throw new IOException("none of " + bundles + " brings operations, as a service " + OperationProvider.class.getName() + " or as an extension "
					+ POINT + ": name the folders or jars of bundles that do");
		}
		return new OperationRegistry(sources.providers).all();
	}

	private void collect(Path bundle) throws IOException {
		String components = manifest(bundle).getMainAttributes().getValue("Service-Component");
		for (Path component : components == null ? List.<Path>of() : files(bundle, components)) {
			Document document = parse(component);
			boolean provides = elements(document, "provide").anyMatch(e -> e.getAttribute("interface").equals(OperationProvider.class.getName()));
			// Such as the one that collects what others bring by extension: those are read from their own plugin.xml.
			boolean needsServices = elements(document, "reference").anyMatch(e -> !e.getAttribute("cardinality").startsWith("0"));
			if (provides && !needsServices) {
				providers.add(make(OperationProvider.class, elements(document, "implementation").findFirst().orElseThrow().getAttribute("class")));
			}
		}
		if (Files.exists(bundle.resolve("plugin.xml"))) {
			List<Operation<?>> extensions = new ArrayList<>();
			for (Element extension : elements(parse(bundle.resolve("plugin.xml")), "extension").filter(e -> e.getAttribute("point").equals(POINT)).toList()) {
				var operations = extension.getElementsByTagName("operation");
				for (int i = 0; i < operations.getLength(); i++) {
					extensions.add(make(Operation.class, ((Element) operations.item(i)).getAttribute("class")));
				}
			}
			if (!extensions.isEmpty()) {
				providers.add(() -> extensions);
			}
		}
	}

	/** The last part of a name may be a pattern. */
	private static List<Path> files(Path bundle, String header) throws IOException {
		List<Path> files = new ArrayList<>();
		for (String name : header.split(",")) {
			String folder = name.strip().contains("/") ? name.strip().substring(0, name.strip().lastIndexOf('/')) : "";
			try (var matching = Files.newDirectoryStream(bundle.resolve(folder), name.strip().substring(folder.isEmpty() ? 0 : folder.length() + 1))) {
				matching.forEach(files::add);
			}
		}
		return files;
	}

	/** @return the manifest of a bundle's folder or jar */
	static Manifest manifest(Path bundle) throws IOException {
		try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
			return new Manifest(in);
		}
	}

	private static Document parse(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException(file + " is no XML that can be read (" + e.getMessage() + "). Correct the file", e);
		}
	}

	private static Stream<Element> elements(Document document, String name) {
		var found = document.getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
	}

	private <T> T make(Class<T> type, String name) throws IOException {
		try {
			return type.cast(loader.loadClass(name).getConstructor().newInstance());
		} catch (ReflectiveOperationException | LinkageError e) {
			throw new IOException(name + " cannot be made (" + e + "). It must be public, with a public constructor without arguments,"
					+ " and on the class path with all it needs", e);
		}
	}
}
