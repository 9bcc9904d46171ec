/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a benchmark runs on: without it its numbers mean little. */
final class Machine {

	private static final Path LINUX_PROCESSORS = Path.of("/proc/cpuinfo");

	private Machine() {
	}

	/** @return facts in the order they are shown */
	static Map<String, String> describe() {
		Runtime runtime = Runtime.getRuntime();
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("when", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		facts.put("processor", processor());
		facts.put("cores", Integer.toString(runtime.availableProcessors()));
		facts.put("load average", loadAverage());
		facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
		facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
		facts.put("heap", runtime.maxMemory() / (1 << 20) + " MB");
		return facts;
	}

	private static String loadAverage() {
		double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
		return load < 0 ? "not known" : String.format(Locale.ROOT, "%.2f", load);
	}

	private static String processor() {
		if (!Files.isReadable(LINUX_PROCESSORS)) {
			return System.getProperty("os.arch");
		}
		try (Stream<String> lines = Files.lines(LINUX_PROCESSORS)) {
			return lines.filter(line -> line.startsWith("model name")).map(line -> line.substring(line.indexOf(':') + 1).trim()).findFirst()
					.orElse(System.getProperty("os.arch"));
		} catch (IOException e) {
			return System.getProperty("os.arch") + " (" + e.getMessage() + ")";
		}
	}
}
