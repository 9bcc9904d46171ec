/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.view;

import java.util.function.Consumer;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.osgi.service.event.EventHandler;
import org.rampscope.ui.Subscription;
import org.rampscope.plot.figure.FigureTheme;

/** Follows the workbench's light or dark theme. */
final class ThemeWatch {

	private final IEclipseContext context;

	ThemeWatch(IEclipseContext context) {
		this.context = context;
	}

	/** @return the colours that go with the theme that is active */
	FigureTheme theme() {
		IThemeEngine engine = context.get(IThemeEngine.class);
		ITheme active = engine == null ? null : engine.getActiveTheme();
		return active != null && active.getId().contains("dark") ? FigureTheme.DARK : FigureTheme.LIGHT;
	}

	/** @param listener told the colours in the UI thread when the theme changes */
	Subscription addListener(Consumer<FigureTheme> listener) {
		IEventBroker broker = context.get(IEventBroker.class);
		EventHandler handler = event -> listener.accept(theme());
		broker.subscribe(IThemeEngine.Events.THEME_CHANGED, handler);
		return () -> broker.unsubscribe(handler);
	}
}
