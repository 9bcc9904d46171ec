/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.shells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rampscope.dawn.standin.StandInOperations;

/** The stand-in that tests run with has every signature of the bundle that we compile against, so that neither drifts from the other. */
class SignaturesTest {

	private static final Path CLASSES = Path.of("../../releng/org.rampscope.dawn.api/target/classes").toAbsolutePath().normalize();

	/** Defines the classes of the folder itself and leaves all others to the loader of the tests. */
	private static final class FolderLoader extends ClassLoader {

		FolderLoader() {
			super(SignaturesTest.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			Class<?> loaded = findLoadedClass(name);
			Path file = CLASSES.resolve(name.replace('.', '/') + ".class");
			if (loaded == null && Files.exists(file)) {
				try {
					byte[] bytes = Files.readAllBytes(file);
					loaded = defineClass(name, bytes, 0, bytes.length);
				} catch (IOException e) {
					throw new ClassNotFoundException(name, e);
				}
			}
			return loaded == null ? super.loadClass(name, resolve) : loaded;
		}
	}

	@Test
	void theStandInHasEverySignature() throws Exception {
		Assumptions.assumeTrue(Files.isDirectory(CLASSES), "not built: " + CLASSES);
		FolderLoader compiled = new FolderLoader();
		List<String> names;
		try (Stream<Path> files = Files.walk(CLASSES)) {
			names = files.filter(f -> f.toString().endsWith(".class")).map(f -> CLASSES.relativize(f).toString().replace(".class",
					"").replace('/', '.')).toList();
		}
		assertTrue(names.size() > 20, names.toString());
		for (String name : names) {
			Class<?> signature = compiled.loadClass(name, false);
			Class<?> standIn = StandInOperations.class.getClassLoader().loadClass(name);
			TreeSet<String> missing = members(signature);
			missing.removeAll(members(standIn));
			assertEquals(new TreeSet<>(), missing, name);
		}
	}

	private static TreeSet<String> members(Class<?> type) {
		TreeSet<String> all = new TreeSet<>();
		Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields()).flatMap(Stream::of)
				.filter(m -> Modifier.isPublic(((Member) m).getModifiers()) || Modifier.isProtected(((Member) m).getModifiers()))
				.forEach(m -> all.add(text(m)));
		return all;
	}

	private static String text(AccessibleObject member) {
		return member instanceof Executable executable ? executable.toGenericString() : member.toString();
	}
}
