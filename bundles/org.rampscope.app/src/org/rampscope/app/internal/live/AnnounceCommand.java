/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal.live;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program that is told of the transition: started anew for each announcement, with what was found in environment variables
 * {@code RAMPSCOPE_…}. No shell is involved, and nothing found ever becomes part of the command.
 */
public final class AnnounceCommand {

	private static final Logger LOG = LoggerFactory.getLogger(AnnounceCommand.class);
	private static final String PREFIX = "RAMPSCOPE_";
	private static final long PATIENCE_S = 60;

	private final List<String> command;
	private final Consumer<String> warnings;

	/**
	 * @param command a program, or a program and its arguments parted by blanks
	 * @param warnings told when the program cannot be started, or ends with an error
	 * @throws IllegalArgumentException where there is no such program
	 */
	public AnnounceCommand(String command, Consumer<String> warnings) {
		this.command = Files.isRegularFile(Path.of(command.strip())) ? List.of(command.strip()) : List.of(command.strip().split("\\s+"));
		this.warnings = warnings;
		String program = this.command.get(0);
		if (!isThere(program)) {
			throw new IllegalArgumentException("'" + program + "' is no program that can be started");
		}
	}

	private static boolean isThere(String program) {
		if (program.contains("/") || program.contains(File.separator)) {
			return Files.isExecutable(Path.of(program));
		}
		String path = System.getenv().getOrDefault("PATH", "");
		return Arrays.stream(path.split(File.pathSeparator)).filter(f -> !f.isEmpty()).map(Path::of)
				.anyMatch(folder -> Files.isExecutable(folder.resolve(program)) || Files.isExecutable(folder.resolve(program + ".exe")));
	}

	/**
	 * Starts the program and does not wait for it.
	 *
	 * @param result the result file
	 * @param news what was found, by name
	 */
	public void announce(Path result, Map<String, Object> news) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put(PREFIX + "RESULT", result.toAbsolutePath().normalize().toString());
		news.forEach((name, value) -> builder.environment().put(PREFIX + name.toUpperCase(Locale.ROOT), String.valueOf(value)));
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			process.onExit().thenAccept(p -> {
				LOG.info("{} ended with code {}", command, p.exitValue());
				if (p.exitValue() != 0) {
					warnings.accept("the announcement " + command.get(0) + " ended with code " + p.exitValue());
				}
			}).orTimeout(PATIENCE_S, TimeUnit.SECONDS).exceptionally(e -> {
				warnings.accept("the announcement " + command.get(0) + " is still running after " + PATIENCE_S + " s");
				return null;
			});
		} catch (IOException e) {
			warnings.accept("the announcement cannot be made (" + e.getMessage() + ")");
		}
	}
}
