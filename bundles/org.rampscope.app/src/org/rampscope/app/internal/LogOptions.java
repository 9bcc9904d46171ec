/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.app.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes {@code --log FILE} and {@code --log-level LEVEL} out of the arguments, wherever they stand, and sets the logger up. Must run
 * before any class that logs is loaded: the logger reads its settings once. That is why the command line's parser, whose classes
 * log, does not do it.
 */
public final class LogOptions {

	private static final String FILE = "--log";
	private static final String LEVEL = "--log-level";
	private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error", "off");
	private static final String SETTING = "org.slf4j.simpleLogger.";

	private final List<String> rest = new ArrayList<>();
	private String problem = "";

	/** @param arguments the command line */
	public LogOptions(String... arguments) {
		String file = null;
		String level = null;
		for (int i = 0; i < arguments.length; i++) {
			String name = arguments[i].contains("=") ? arguments[i].substring(0, arguments[i].indexOf('=')) : arguments[i];
			if (!name.equals(FILE) && !name.equals(LEVEL)) {
				rest.add(arguments[i]);
				continue;
			}
			String value = name.length() < arguments[i].length() ? arguments[i].substring(name.length() + 1) : i + 1 < arguments.length ? arguments[++i] : "";
			if (value.isEmpty()) {
				problem = name + " needs a value. See 'ramp --help'.";
			}
			file = name.equals(FILE) ? value : file;
			level = name.equals(LEVEL) ? value.toLowerCase(Locale.ROOT) : level;
		}
		if (level != null && !LEVELS.contains(level) && problem.isEmpty()) {
			problem = LEVEL + " " + level + " is not known. Give one of trace, debug, info, warn, error, off.";
		}
		if (file != null && problem.isEmpty() && !isWritable(Path.of(file))) {
			problem = FILE + " " + file + " cannot be written. Give a file in a folder that exists and can be written.";
		}
		if (problem.isEmpty()) {
			apply(file, level);
		}
	}

	/** The logger would print a stack trace and log to the screen. */
	private static boolean isWritable(Path file) {
		Path folder = file.toAbsolutePath().getParent();
		return Files.exists(file) ? Files.isRegularFile(file) && Files.isWritable(file) : folder != null && Files.isWritable(folder);
	}

	private static void apply(String file, String level) {
		if (file != null) {
			System.setProperty(SETTING + "logFile", file);
			System.setProperty(SETTING + "showDateTime", "true");
			System.setProperty(SETTING + "dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSZ");
		}
		if (file != null || level != null) {
			System.setProperty(SETTING + "defaultLogLevel", level == null ? "info" : level);
			// the HDF5 library tells at 'info' of every object it touches
			System.setProperty(SETTING + "log.io.jhdf", "trace".equals(level) ? "trace" : "error");
		}
	}

	/** @return the arguments without those of the log */
	public String[] rest() {
		return rest.toArray(String[]::new);
	}

	/** @return what is wrong with them, one line; empty for nothing */
	public String problem() {
		return problem;
	}
}
