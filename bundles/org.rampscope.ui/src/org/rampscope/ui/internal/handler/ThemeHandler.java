/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.eclipse.ui.services.IServiceLocator;

/** Turns the workbench dark, or light again; it stays so in the next session. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {

	private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

	@Override
	public Object execute(ExecutionEvent event) {
		IServiceLocator window = HandlerUtil.getActiveWorkbenchWindow(event);
		engine(window).setTheme(isDark(window) ? LIGHT : DARK, true);
		return null;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public void updateElement(UIElement element, Map parameters) {
		element.setChecked(isDark(element.getServiceLocator()));
	}

	private static boolean isDark(IServiceLocator services) {
		var active = engine(services).getActiveTheme();
		return active != null && active.getId().startsWith(DARK);
	}

	private static IThemeEngine engine(IServiceLocator services) {
		return services.getService(IEclipseContext.class).get(IThemeEngine.class);
	}
}
