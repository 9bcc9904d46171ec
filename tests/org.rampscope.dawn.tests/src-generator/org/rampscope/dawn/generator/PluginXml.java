/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.generator;

import java.util.List;

import org.rampscope.operations.Operation;

/** The bundle's plugin.xml: operations with their category, and loaders. */
final class PluginXml {

	/** Category that operations are listed under. */
	static final String CATEGORY = "org.rampscope.dawn.category";
	static final String CATEGORY_NAME = "Pressure-ramp XRD";

	private final List<Operation<?>> operations;

	PluginXml(List<Operation<?>> operations) {
		this.operations = operations;
	}

	String text() {
		StringBuilder text = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<?eclipse version="3.4"?>
				<!-- Generated: see releng/generate-dawn-shells.sh. -->
				<plugin>
				   <extension point="org.eclipse.dawnsci.analysis.api.operation">
					  <category id="%s" name="%s"/>
				""".formatted(CATEGORY, CATEGORY_NAME));
		for (Operation<?> operation : operations) {
			Shell shell = Shell.of(operation);
			text.append("	  <operation id=\"").append(escaped(operation.info().id())).append("\" name=\"")
					.append(escaped(operation.info().name()))
					.append("\"\n		 class=\"").append(Shell.PACKAGE).append('.').append(shell.className()).append("\" model=\"")
					.append(Shell.PACKAGE).append('.').append(shell.modelName()).append("\"\n		 category=\"").append(CATEGORY)
					.append("\" description=\"").append(escaped(operation.info().description())).append("\"/>\n");
		}
		return text.append("""
				   </extension>
				   <extension point="uk.ac.diamond.scisoft.analysis.io.loader">
					  <loader class="org.rampscope.dawn.loader.PressureRampLoader" file_extension="nxs,h5,hdf5" high_priority="true"/>
					  <loader class="org.rampscope.dawn.loader.LambdaSeriesLoader" file_extension="nxs" high_priority="true"/>
				   </extension>
				</plugin>
				""").toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
