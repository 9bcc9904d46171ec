/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.internal.view.WaterfallView;

/** Keeps the mean of the marked frames beside the pinned ones, or lets it go. */
public final class AverageHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws org.eclipse.core.commands.ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		RampServices services = RampServices.in(window);
		services.selection().update(old -> old.frames().map(old::toggleAverage).orElse(old));
		if (services.selection().selection().frames().isPresent()) {
			try {
				window.getActivePage().showView(WaterfallView.ID, null, org.eclipse.ui.IWorkbenchPage.VIEW_VISIBLE);
			} catch (PartInitException e) {
				throw new org.eclipse.core.commands.ExecutionException(e.getMessage(), e);
			}
		}
		return null;
	}
}
