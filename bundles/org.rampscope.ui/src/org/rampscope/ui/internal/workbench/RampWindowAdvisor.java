/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.help.Tour;
import org.rampscope.ui.internal.service.RampServices;

/** The window: its size, its bars, and the file that is open from the start. */
final class RampWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final int WIDTH = 1600;
	private static final int HEIGHT = 1000;

	private final List<Path> files;
	private RampServices services;
	private Subscription titles;
	private boolean closing;

	RampWindowAdvisor(IWorkbenchWindowConfigurer configurer, List<Path> files) {
		super(configurer);
		this.files = files;
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
		Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
		configurer.setInitialSize(new Point(Math.min(WIDTH, screen.width), Math.min(HEIGHT, screen.height)));
		configurer.setTitle(Messages.window_title);
		configurer.setShowCoolBar(false);
		configurer.setShowStatusLine(false);
		configurer.setShowProgressIndicator(true);
		configurer.setShowPerspectiveBar(true);
	}

	@Override
	public void postWindowOpen() {
		services = RampServices.in(getWindowConfigurer().getWindow());
		Shell shell = getWindowConfigurer().getWindow().getShell();
		titles = services.documents().addListener(state -> UiThread.run(shell, this::nameWindow));
		services.documents().open(files);
		String pictures = System.getProperty(PictureTour.PROPERTY);
		if (pictures != null) {
			new PictureTour(getWindowConfigurer().getWindow(), Path.of(pictures), files.isEmpty()).start();
		} else if (files.isEmpty() && Tour.isNew()) {
			shell.getDisplay().asyncExec(() -> new Tour(getWindowConfigurer().getWindow()).open());
		}
	}

	private void nameWindow() {
		getWindowConfigurer().setTitle(services.documents().ramp()
				.map(ramp -> NLS.bind(Messages.window_titleOf, (ramp.isEdited() ? "*" : "") + ramp.file().getFileName(),
				Messages.window_title)).orElse(Messages.window_title));
	}

	@Override
	public boolean preWindowShellClose() {
		return mayClose();
	}

	/** Asks where something is running or not saved; once, whether the window is closed or the program is left by its menu. */
	boolean mayClose() {
		if (!closing) {
			Shell shell = getWindowConfigurer().getWindow().getShell();
			closing = new CloseGuard(services.documents(), services.models(), new DialogUser(shell, services)).mayClose();
			if (closing) {
				titles.close();
			}
		}
		return closing;
	}
}
