/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Sets up the workbench and opens the file of the command line. */
final class RampWorkbenchAdvisor extends WorkbenchAdvisor {

	private final Optional<Path> file;

	/** @param file the file to open, where one was given */
	RampWorkbenchAdvisor(Optional<Path> file) {
		this.file = file;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new RampWindowAdvisor(configurer, file);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return RampPerspective.ID;
	}
}
