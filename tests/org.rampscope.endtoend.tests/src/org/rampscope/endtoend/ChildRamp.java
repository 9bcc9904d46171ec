/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.endtoend;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.rampscope.app.internal.LogOptions;

/** The command line in a process of its own, to be killed. */
final class ChildRamp {

	private ChildRamp() {
		// a main class and functions
	}

	/** @param arguments those of {@code ramp}, those of the log included */
	public static void main(String[] arguments) {
		RampCommand ramp = RampCommand.run((Object[]) new LogOptions(arguments).rest());
		System.out.print(ramp.out() + ramp.err());
		if (ramp.code() != 0) {
			throw new IllegalStateException(ramp.toString());
		}
	}

	static Process start(Path log, Object... arguments) throws IOException {
		return start(log, Map.of(), arguments);
	}

	/** Starts it with system properties; what it prints goes to the log. */
	static Process start(Path log, Map<String, String> properties, Object... arguments) throws IOException {
		return start(512, log, properties, arguments);
	}

	/** Starts it with so many MB of heap. */
	static Process startWithHeap(int megabytes, Path log, Object... arguments) throws IOException {
		return start(megabytes, log, Map.of(), arguments);
	}

	private static Process start(int heap, Path log, Map<String, String> properties, Object... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m",
				"-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-cp", classPath(), ChildRamp.class.getName()));
		properties.forEach((name, value) -> command.add(1, "-D" + name + "=" + value));
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
	}

	/** The class path of this process, as it is or as a test launcher loaded it; in OSGi, that of all its bundles. */
	private static String classPath() {
		Bundle own = FrameworkUtil.getBundle(ChildRamp.class);
		if (own == null) {
			return ChildRamp.class.getClassLoader() instanceof URLClassLoader loader
					? String.join(File.pathSeparator, Arrays.stream(loader.getURLs()).map(URL::getPath).toList())
					: System.getProperty("java.class.path");
		}
		Set<String> places = new LinkedHashSet<>();
		for (Bundle bundle : own.getBundleContext().getBundles()) {
			// Locations are relative to the launcher's place; only the framework can say where the files are.
			Optional<File> file = FileLocator.getBundleFileLocation(bundle);
			if (file.isEmpty()) {
				continue;
			}
			Path place = file.get().toPath();
			places.add(place.toString());
			for (String output : new String[] { "target/classes", "target/test-classes" }) {
				if (Files.isDirectory(place.resolve(output))) {
					places.add(place.resolve(output).toString());
				}
			}
		}
		return String.join(File.pathSeparator, places);
	}
}
