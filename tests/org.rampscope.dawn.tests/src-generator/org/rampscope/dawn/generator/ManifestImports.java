/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.generator;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.rampscope.operations.Operation;
import org.rampscope.operations.settings.SettingInfo;
import org.rampscope.operations.settings.SettingsCodec;

/** The bundle's imports: what is written by hand, and the packages of operations and their settings. */
final class ManifestImports {

	private static final String HEADER = "Import-Package: ";

	private final String manifest;

	ManifestImports(String manifest) {
		this.manifest = manifest;
	}

	String with(List<Operation<?>> operations) {
		int start = manifest.indexOf(HEADER) + HEADER.length();
		int end = start;
		while (manifest.startsWith("\n ", manifest.indexOf('\n', end))) {
			end = manifest.indexOf('\n', end) + 2;
		}
		end = manifest.indexOf('\n', end);
		TreeSet<String> imports = new TreeSet<>(Arrays.asList(manifest.substring(start, end).split(",\n ")));
		packages(operations).stream().filter(p -> imports.stream().noneMatch(i -> i.equals(p) || i.startsWith(p
				+ ";"))).toList().forEach(imports::add);
		return manifest.substring(0, start) + String.join(",\n ", imports) + manifest.substring(end);
	}

	static TreeSet<String> packages(List<Operation<?>> operations) {
		TreeSet<String> packages = operations.stream()
				.map(o -> o.getClass().getPackageName()).collect(Collectors.toCollection(TreeSet::new));
		for (Operation<?> operation : operations) {
			new SettingsCodec().describe(operation.defaults()).stream().map(SettingInfo::type).filter(Class::isEnum)
					.map(Class::getPackageName)
					.forEach(packages::add);
		}
		return packages;
	}
}
