/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Sets up the workbench and opens the files of the command line. */
final class RampWorkbenchAdvisor extends WorkbenchAdvisor {

	private final List<Path> files;
	private RampWindowAdvisor window;

	/** @param files the files to open */
	RampWorkbenchAdvisor(List<Path> files) {
		this.files = files;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		window = new RampWindowAdvisor(configurer, files);
		return window;
	}

	/** The window's own question comes only where the window is closed, not where the program is left by its menu. */
	@Override
	public boolean preShutdown() {
		return window == null || window.mayClose();
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return RampPerspective.ID;
	}
}
