/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.install;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A bare platform into which the update site was installed.
 *
 * @param target folder of the build that made it: the platform as it was in {@code repository}, the installed one in {@code products}
 */
record InstalledHost(Path target) {

	private static final int MINUTES = 10;

	/** @return all hosts the build made */
	static List<InstalledHost> all() {
		return Arrays.stream(System.getProperty("rampscope.hosts").split(",")).map(Path::of).map(Path::normalize)
				.map(InstalledHost::new).toList();
	}

	/** @return the installed platform's own folder */
	Path home() {
		try (Stream<Path> folders = Files.walk(target.resolve("products"), 6)) {
			return folders.filter(f -> Files.isDirectory(f.resolve("plugins"))).findFirst()
					.orElseThrow(() -> new IllegalStateException("no host in " + target));
		} catch (IOException e) {
			throw new IllegalStateException("no host in " + target, e);
		}
	}

	/** @return the bundles it has now */
	List<Path> bundles() {
		return jars(home().resolve("plugins"));
	}

	/** @return the bundles it had before the update site was installed */
	List<Path> bundlesBefore() {
		return jars(target.resolve("repository/plugins"));
	}

	private static List<Path> jars(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
		} catch (IOException e) {
			throw new IllegalStateException(folder + " cannot be listed", e);
		}
	}

	/**
	 * Starts one of its applications and waits for its end.
	 *
	 * @param folder for workspace, configuration and log
	 * @param application id of the application
	 * @param options of the virtual machine
	 * @param arguments of the application
	 * @return what it printed
	 */
	String run(Path folder, String application, List<String> options, String... arguments) throws IOException, InterruptedException {
		Path launcher = bundles().stream()
				.filter(p -> p.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g",
				"--enable-native-access=ALL-UNNAMED"));
		command.addAll(options);
		command.addAll(List.of("-jar", launcher.toString(), "-nosplash", "-consoleLog", "-data",
				folder.resolve("workspace").toString(), "-configuration",
				folder.resolve("configuration").toString(), "-install", home().toString(), "-application", application));
		command.addAll(List.of(arguments));
		Path log = folder.resolve("host.log");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(Map.of("GDK_BACKEND", "x11", "NO_AT_BRIDGE", "1"));
		Process host = builder.start();
		try {
			assertTrue(host.waitFor(MINUTES, TimeUnit.MINUTES), this + " does not end");
		} finally {
			host.destroyForcibly();
		}
		return Files.readString(log);
	}

	@Override
	public String toString() {
		return target.getParent().getFileName().toString();
	}
}
