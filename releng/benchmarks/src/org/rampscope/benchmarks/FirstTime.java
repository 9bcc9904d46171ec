/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Times what a program does once after its start: in processes of their own, each printing its milliseconds in its last line. */
final class FirstTime {

	private static final int STARTS = 7;

	private FirstTime() {
	}

	/** @return the median of what the main class prints when it is given the arguments */
	static double medianMs(Class<?> main, String... arguments) {
		List<Double> times = new ArrayList<>();
		for (int i = 0; i < STARTS; i++) {
			times.add(run(main, arguments));
		}
		return times.stream().sorted().toList().get(STARTS / 2);
	}

	private static double run(Class<?> main, String... arguments) {
		try {
			List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java",
					"-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-cp", System.getProperty("java.class.path"), main.getName()));
			command.addAll(List.of(arguments));
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
			if (process.waitFor() != 0) {
				throw new IllegalStateException(main.getName() + " failed: " + printed);
			}
			return Double.parseDouble(printed.substring(printed.lastIndexOf('\n') + 1));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
