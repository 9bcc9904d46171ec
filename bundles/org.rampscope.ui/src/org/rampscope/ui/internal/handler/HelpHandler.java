/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.ui.internal.help.HelpPage;
import org.rampscope.ui.internal.help.HelpView;

/** Opens a page of help: that of its parameter, or the first. */
public final class HelpHandler extends AbstractHandler {

	private static final String PAGE = "org.rampscope.ui.command.help.page";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			HelpView view = (HelpView) HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(HelpView.ID);
			String page = event.getParameter(PAGE);
			if (page != null) {
				view.show(new HelpPage(page));
			}
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
