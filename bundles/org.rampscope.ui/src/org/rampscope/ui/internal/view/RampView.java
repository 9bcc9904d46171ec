/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.ViewPart;
import org.rampscope.ui.Subscription;
import org.rampscope.plot.ramp.DisplayState;
import org.rampscope.plot.ramp.RampMap;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.plot.figure.FigureTheme;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.selection.RampSelection;

/**
 * A view of the open ramp. Shows a page that says what is missing while none is open, and follows document, display and selection in the
 * UI thread.
 */
public abstract class RampView extends ViewPart {

	private static final String FIGURE_MENU = "org.rampscope.ui.popup.figure";

	private final List<Subscription> subscriptions = new ArrayList<>();
	private RampServices services;
	private Composite stack;
	private StackLayout pages;
	private StatePage statePage;
	private Control content;
	private OpenRamp ramp;
	private RampMap map;
	private ThemeWatch themes;

	@Override
	public final void createPartControl(Composite parent) {
		services = RampServices.in(getSite());
		themes = new ThemeWatch(getSite().getService(IEclipseContext.class));
		stack = new Composite(parent, SWT.NONE);
		pages = new StackLayout();
		stack.setLayout(pages);
		statePage = new StatePage(stack, services.documents(), showsState());
		content = createContent(stack);
		new FileDrop(services.documents()).on(stack);
		subscriptions.add(ViewKeys.activate(stack, getSite().getService(IContextService.class)));
		new UndoRedoActionGroup(getSite(), LabelChanges.context(), true).fillActionBars(getViewSite().getActionBars());
		// Reading tells of its progress more often than it can be shown.
		Runnable progressed = UiThread.newest(stack, this::documentChanged);
		subscriptions.add(services.documents().addListener(state -> {
			if (state instanceof DocumentState.Loading) {
				progressed.run();
			} else {
				UiThread.run(stack, this::documentChanged);
			}
		}));
		Runnable displayChanged = UiThread.newest(stack, this::displayChanged);
		subscriptions.add(services.display().addListener(display -> displayChanged.run()));
		Runnable selectionChanged = UiThread.newest(stack, this::selectionChanged);
		subscriptions.add(services.selection().addListener(selection -> selectionChanged.run()));
		subscriptions.add(themes.addListener(theme -> UiThread.run(stack, this::themeChanged)));
		themeChanged(themes.theme());
		documentChanged();
	}

	/** @return whether loading and errors are shown here and not only that no ramp is open; true for one view of a perspective */
	protected boolean showsState() {
		return false;
	}

	/** @return the widgets that show an open ramp; called once, before anything else */
	protected abstract Control createContent(Composite parent);

	/**
	 * Another ramp is open, or it is to be shown in another way. Called in the UI thread.
	 *
	 * @param shown the ramp as it is to be shown
	 * @param selection what is selected
	 */
	protected abstract void mapChanged(RampMap shown, RampSelection selection);

	/**
	 * Something else is selected. Called in the UI thread, only while a ramp is open.
	 *
	 * @param shown the ramp as it is shown
	 * @param selection what is selected
	 */
	protected abstract void selectionChanged(RampMap shown, RampSelection selection);

	/**
	 * The workbench became light or dark. Called in the UI thread, once before anything is shown.
	 *
	 * @param theme the colours of figures that go with it
	 */
	protected abstract void themeChanged(FigureTheme theme);

	/** @return the ramp that is shown, or was shown last; null before the first */
	protected final OpenRamp ramp() {
		return ramp;
	}

	/** @return the colours of figures now */
	protected final FigureTheme theme() {
		return themes.theme();
	}

	/** Gives a widget the menu of figures: exporting what it shows. */
	protected final void figureMenu(Control control) {
		MenuManager menu = new MenuManager();
		menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		control.setMenu(menu.createContextMenu(control));
		// what the menu acts on is the view, not the page's selection
		getSite().registerContextMenu(FIGURE_MENU, menu, new NoSelection());
	}

	/** @return the services all views share */
	protected final RampServices services() {
		return services;
	}

	/** @param subscription closed with the view */
	protected final void listen(Subscription subscription) {
		subscriptions.add(subscription);
	}

	private void documentChanged() {
		DocumentState state = services.documents().state();
		if (state instanceof DocumentState.Open open) {
			DisplayState display = services.display().display();
			ramp = open.ramp();
			map = map != null && map.ramp() == ramp ? map.with(display) : RampMap.of(ramp, display);
			mapChanged(map, services.selection().selection());
			turnTo(content);
		} else {
			if (!(state instanceof DocumentState.Loading)) {
				map = null;
			}
			setContentDescription("");
			statePage.show(state);
			turnTo(statePage.control());
		}
	}

	private void themeChanged() {
		themeChanged(themes.theme());
		displayChanged();
	}

	private void displayChanged() {
		if (map != null) {
			map = map.with(services.display().display());
			mapChanged(map, services.selection().selection());
		}
	}

	private void selectionChanged() {
		if (map != null) {
			selectionChanged(map, services.selection().selection());
		}
	}

	private void turnTo(Control page) {
		if (pages.topControl != page) {
			pages.topControl = page;
			stack.layout();
		}
	}

	@Override
	public void setFocus() {
		if (pages.topControl != null) {
			pages.topControl.setFocus();
		}
	}

	@Override
	public void dispose() {
		subscriptions.forEach(Subscription::close);
		super.dispose();
	}
}
