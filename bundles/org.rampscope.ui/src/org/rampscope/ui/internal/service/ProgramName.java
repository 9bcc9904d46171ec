/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** What results made in the workbench say of the program: the same as those of the command line. */
public final class ProgramName {

	/** Name in the provenance. */
	public static final String NAME = "RampScope";

	private ProgramName() {
	}

	/** @return the version without its qualifier */
	public static String version() {
		Version version = FrameworkUtil.getBundle(ProgramName.class).getVersion();
		return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}
}
