/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.nexus.validation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.rampscope.core.error.DataException;
import org.rampscope.nexus.internal.RampLayout;
import org.rampscope.nexus.internal.nxdl.NxdlDefinition;
import org.rampscope.nexus.internal.nxdl.NxdlInheritance;
import org.rampscope.nexus.internal.nxdl.NxdlParser;

/** The definitions that are at hand: ours, and those of a folder. Each is read when it is first asked for. */
public final class DefinitionSet {

	private static final String SUFFIX = ".nxdl.xml";
	private static final String EMBEDDED = "/org/rampscope/nexus/definitions/" + RampLayout.DEFINITION + SUFFIX;
	private static final int DEEPEST_FOLDER = 4;

	private final Map<String, Path> files;
	private final Map<String, Optional<NxdlDefinition>> read = new HashMap<>();

	private DefinitionSet(Map<String, Path> files) {
		this.files = files;
	}

	/** @return our own definition alone */
	public static DefinitionSet embedded() {
		return new DefinitionSet(Map.of());
	}

	/**
	 * @param folder a folder with {@code NAME.nxdl.xml} files, such as a copy of the official definitions
	 * @return these and our own
	 */
	public static DefinitionSet withFolder(Path folder) {
		Map<String, Path> files = new HashMap<>();
		try (Stream<Path> all = Files.walk(folder, DEEPEST_FOLDER)) {
			all.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).sorted().forEach(f -> {
				String name = f.getFileName().toString();
				files.put(name.substring(0, name.length() - SUFFIX.length()), f);
			});
		} catch (IOException e) {
			throw new DataException(folder, "", "cannot be listed (" + e.getMessage() + ")", "Give a folder of NXDL files", e);
		}
		if (files.isEmpty()) {
			throw new DataException(folder, "", "holds no definition", "Give a folder with files named NXsomething.nxdl.xml");
		}
		return new DefinitionSet(files);
	}

	/** @return our own definition as the NXDL text it is published as */
	public static InputStream embeddedText() {
		return DefinitionSet.class.getResourceAsStream(EMBEDDED);
	}

	/** @return the definition with everything it inherits; empty where it is not at hand */
	public synchronized Optional<NxdlDefinition> find(String name) {
		if (!read.containsKey(name)) {
			read.put(name, load(name, new HashSet<>()));
		}
		return read.get(name);
	}

	private Optional<NxdlDefinition> load(String name, Set<String> above) {
		if (!above.add(name)) {
			throw new DataException(files.get(name), "", "extends itself through " + above, "Mend the definition");
		}
		Optional<NxdlDefinition> own = parse(name);
		if (own.isEmpty() || own.get().parent().isEmpty() || own.get().parent().equals("NXobject")) {
			return own;
		}
		return own.map(child -> load(child.parent(), above).map(parent -> NxdlInheritance.merge(child, parent)).orElse(child));
	}

	private Optional<NxdlDefinition> parse(String name) {
		if (files.containsKey(name)) {
			return Optional.of(NxdlParser.parse(files.get(name)));
		}
		if (name.equals(RampLayout.DEFINITION)) {
			try (InputStream in = embeddedText()) {
				return Optional.of(NxdlParser.parse(in, Path.of(name + SUFFIX)));
			} catch (IOException e) {
				throw new IllegalStateException("the definition is part of the program", e);
			}
		}
		return Optional.empty();
	}

	/** @return whether a class is another, or extends it */
	public boolean isA(String type, String wanted) {
		String name = type;
		for (int i = 0; i < 16 && !name.isEmpty(); i++) {
			if (name.equals(wanted)) {
				return true;
			}
			name = find(name).map(NxdlDefinition::parent).orElse("");
		}
		return false;
	}
}
