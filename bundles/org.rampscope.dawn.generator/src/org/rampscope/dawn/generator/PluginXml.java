/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.generator;

import java.util.List;

/** The bundle's plugin.xml: what is written by hand, and its operations. */
final class PluginXml {

	private static final String END = "</plugin>";
	private static final String NOTHING_YET = """
			<?xml version="1.0" encoding="UTF-8"?>
			<?eclipse version="3.4"?>
			<plugin>
			</plugin>
			""";

	private PluginXml() {
		// a function
	}

	/**
	 * @param written the plugin.xml of the bundle; empty for none
	 * @param shells its operations
	 * @param category id of the category they are listed under
	 * @return it with an extension for the operations
	 */
	static String with(String written, List<Shell> shells, String category) {
		String base = written.isBlank() ? NOTHING_YET : written;
		int end = base.lastIndexOf(END);
		if (end < 0) {
			throw new IllegalArgumentException("plugin.xml does not end with " + END + ". Correct the file");
		}
		StringBuilder text = new StringBuilder("   <extension point=\"org.eclipse.dawnsci.analysis.api.operation\">\n");
		for (Shell shell : shells) {
			var info = shell.operation().info();
			text.append("      <operation id=\"").append(escaped(info.id())).append("\" name=\"").append(escaped(info.name()))
					.append("\"\n         class=\"").append(shell.target()).append('.').append(shell.className()).append("\" model=\"")
					.append(shell.target()).append('.').append(shell.modelName()).append("\"\n         category=\"").append(escaped(category)).append("\" icon=\"").append(shell.icon())
					.append("\" description=\"").append(escaped(info.description())).append("\"/>\n");
		}
		return base.substring(0, end) + text + "   </extension>\n" + base.substring(end);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
