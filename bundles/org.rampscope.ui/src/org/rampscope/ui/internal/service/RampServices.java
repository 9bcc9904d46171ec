/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.services.IServiceLocator;
import org.rampscope.ui.display.DisplayService;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.live.LiveService;
import org.rampscope.ui.model.ModelService;
import org.rampscope.ui.phase.PhaseService;
import org.rampscope.ui.selection.SelectionService;

/**
 * The services all views and commands share.
 *
 * @param documents the open ramps
 * @param selection the selection
 * @param display how ramps are shown
 * @param phases the phases whose lines are drawn
 * @param live what is followed
 * @param models models and their training
 */
public record RampServices(RampDocuments documents, SelectionService selection, DisplayService display, PhaseService phases,
		LiveService live, ModelService models) {

	/** @param locator a site, window or workbench */
	public static RampServices in(IServiceLocator locator) {
		IEclipseContext context = locator.getService(IEclipseContext.class);
		return new RampServices(service(context, RampDocuments.class), service(context, SelectionService.class),
				service(context, DisplayService.class), service(context, PhaseService.class),
				service(context, LiveService.class), service(context, ModelService.class));
	}

	private static <T> T service(IEclipseContext context, Class<T> type) {
		T service = context.get(type);
		if (service == null) {
			throw new IllegalStateException("no service " + type.getName() + ": is org.apache.felix.scr started?");
		}
		return service;
	}
}
