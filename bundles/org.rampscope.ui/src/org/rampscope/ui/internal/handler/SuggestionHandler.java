/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.ui.internal.view.LabelsView;

/** Cuts or joins suggested labels from wherever the cursor is moved: the list of suggestions itself need not have the focus. */
public final class SuggestionHandler extends AbstractHandler {

	private static final String CHANGE = "org.rampscope.ui.command.suggestion.change";

	/** What is done; the values of the command's parameter. */
	private enum Change {
		SPLIT, MERGE
	}

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(LabelsView.ID) instanceof LabelsView labels) {
			switch (Change.valueOf(event.getParameter(CHANGE))) {
				case SPLIT -> labels.split();
				case MERGE -> labels.merge();
			}
		}
		return null;
	}
}
