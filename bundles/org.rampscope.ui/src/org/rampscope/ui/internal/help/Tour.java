/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.help;

import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.view.DetectorView;
import org.rampscope.ui.internal.view.PatternView;
import org.rampscope.ui.internal.view.PhasesView;
import org.rampscope.ui.internal.view.RampMapView;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.view.TransitionView;

/** A small window that leads a new user through the Ramp perspective with a simulated ramp. Everything else can be used meanwhile. */
public final class Tour {

	private static final int WIDTH = 420;
	private static final int OFFSET = 60;

	/** A stop: the view that is brought up, and what is said. */
	private record Stop(String view, String title, String text) {
	}

	private final IWorkbenchWindow window;
	private final List<Stop> stops = List.of(new Stop(RampMapView.ID, Messages.tour_mapTitle, Messages.tour_map),
			new Stop(PatternView.ID, Messages.tour_patternTitle, Messages.tour_pattern),
			new Stop(PhasesView.ID, Messages.tour_phasesTitle, Messages.tour_phases),
			new Stop(TransitionView.ID, Messages.tour_transitionTitle, Messages.tour_transition),
			new Stop(DetectorView.ID, Messages.tour_detectorTitle, Messages.tour_detector),
			new Stop(RampMapView.ID, Messages.tour_endTitle, Messages.tour_end));
	private Shell shell;
	private Label title;
	private Label text;
	private Button back;
	private Button next;
	private int at;

	/** @param window the workbench window */
	public Tour(IWorkbenchWindow window) {
		this.window = window;
	}

	/** @return whether it was never shown in this workspace */
	public static boolean isNew() {
		return !WorkbenchPreferences.node().getBoolean(WorkbenchPreferences.TOUR_SHOWN, false);
	}

	/** Opens the demo ramp and the first stop. */
	public void open() {
		WorkbenchPreferences.node().putBoolean(WorkbenchPreferences.TOUR_SHOWN, true);
		new DemoJob(RampServices.in(window).documents(), Platform.getStateLocation(Platform.getBundle("org.rampscope.ui")).toPath())
				.schedule();
		shell = new Shell(window.getShell(), SWT.DIALOG_TRIM | SWT.TOOL);
		shell.setText(Messages.tour_title);
		GridLayoutFactory.fillDefaults().margins(14, 12).spacing(8, 10).applyTo(shell);
		title = new Label(shell, SWT.WRAP);
		title.setFont(JFaceResources.getBannerFont());
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(title);
		text = new Label(shell, SWT.WRAP);
		GridDataFactory.fillDefaults().hint(WIDTH, 110).applyTo(text);
		Composite buttons = new Composite(shell, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).applyTo(buttons);
		back = button(buttons, Messages.tour_back, () -> go(at - 1));
		next = button(buttons, Messages.tour_next, () -> {
			if (at == stops.size() - 1) {
				shell.close();
			} else {
				go(at + 1);
			}
		});
		button(buttons, Messages.tour_close, shell::close);
		go(0);
		shell.pack();
		Rectangle place = window.getShell().getBounds();
		shell.setLocation(place.x + place.width - shell.getSize().x - OFFSET, place.y + place.height - shell.getSize().y - OFFSET);
		shell.open();
	}

	private static Button button(Composite parent, String name, Runnable work) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(name);
		button.addListener(SWT.Selection, event -> work.run());
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}

	/** Goes to a stop. */
	void go(int stop) {
		at = Math.clamp(stop, 0, stops.size() - 1);
		Stop here = stops.get(at);
		title.setText((at + 1) + " / " + stops.size() + "  " + here.title());
		text.setText(here.text());
		back.setEnabled(at > 0);
		next.setText(at == stops.size() - 1 ? Messages.tour_done : Messages.tour_next);
		try {
			window.getActivePage().showView(here.view(), null, org.eclipse.ui.IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			org.eclipse.jface.dialogs.ErrorDialog.openError(shell, here.title(), null, e.getStatus());
		}
	}

	/** @return the window of the tour */
	Shell shell() {
		return shell;
	}
}
