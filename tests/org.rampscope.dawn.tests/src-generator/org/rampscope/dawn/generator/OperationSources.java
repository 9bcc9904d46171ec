/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rampscope.operations.Operation;
import org.rampscope.operations.OperationProvider;
import org.rampscope.operations.OperationRegistry;

/** Finds the operations of a checkout: those that bundles bring as services and that need nothing else to be made. */
public final class OperationSources {

	private static final Pattern IMPLEMENTATION = Pattern.compile("<implementation class=\"([^\"]+)\"");

	private OperationSources() {
		// functions
	}

	/**
	 * @param root the checkout's folder
	 * @return all operations, ordered by id
	 */
	public static List<Operation<?>> in(Path root) throws IOException {
		List<OperationProvider> providers = new ArrayList<>();
		for (Path component : components(root)) {
			String text = Files.readString(component);
			Matcher implementation = IMPLEMENTATION.matcher(text);
			// The one with the registry collects what others bring by extension.
			if (text.contains(OperationProvider.class.getName()) && !text.contains("IExtensionRegistry") && implementation.find()) {
				providers.add(make(implementation.group(1)));
			}
		}
		if (providers.isEmpty()) {
			throw new IOException("no bundle in " + root.toAbsolutePath() + " brings operations: give the folder of a checkout");
		}
		return new OperationRegistry(providers).all();
	}

	private static List<Path> components(Path root) throws IOException {
		List<Path> all = new ArrayList<>();
		try (Stream<Path> bundles = Files.list(root.resolve("bundles"))) {
			for (Path folder : bundles.map(b -> b.resolve("OSGI-INF")).filter(Files::isDirectory).sorted().toList()) {
				try (Stream<Path> files = Files.list(folder)) {
					files.filter(f -> f.toString().endsWith(".xml")).sorted().forEach(all::add);
				}
			}
		}
		return all;
	}

	private static OperationProvider make(String name) throws IOException {
		try {
			return (OperationProvider) Class.forName(name).getConstructor().newInstance();
		} catch (ReflectiveOperationException e) {
			throw new IOException("the provider " + name + " cannot be made: build the product first", e);
		}
	}
}
