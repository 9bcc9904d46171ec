/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.dawn.standin.window;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/**
 * A workbench that opens a file in one perspective after the other, takes pictures and ends. Arguments: a folder for pictures and
 * report, the file, ids of perspectives.
 */
public final class WindowApplication implements IApplication {

	private static final int WIDTH = 1400;
	private static final int HEIGHT = 900;

	@Override
	public Object start(IApplicationContext context) {
		List<String> arguments = List.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
		PerspectiveTour tour = new PerspectiveTour(Path.of(arguments.get(0)), arguments.get(1), arguments.subList(2, arguments.size()));
		Display display = PlatformUI.createDisplay();
		try {
			PlatformUI.createAndRunWorkbench(display, new Advisor(tour));
		} finally {
			display.dispose();
		}
		return EXIT_OK;
	}

	private static final class Advisor extends WorkbenchAdvisor {

		private final PerspectiveTour tour;

		Advisor(PerspectiveTour tour) {
			this.tour = tour;
		}

		@Override
		public void initialize(IWorkbenchConfigurer configurer) {
			super.initialize(configurer);
			configurer.setSaveAndRestore(false);
		}

		@Override
		public String getInitialWindowPerspectiveId() {
			return EmptyPerspective.ID;
		}

		@Override
		public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
			return new WorkbenchWindowAdvisor(configurer) {

				@Override
				public void preWindowOpen() {
					configurer.setInitialSize(new org.eclipse.swt.graphics.Point(WIDTH, HEIGHT));
					configurer.setShowPerspectiveBar(true);
				}
			};
		}

		@Override
		public void postStartup() {
			super.postStartup();
			tour.begin();
		}
	}

	@Override
	public void stop() {
		// ends by itself
	}
}
