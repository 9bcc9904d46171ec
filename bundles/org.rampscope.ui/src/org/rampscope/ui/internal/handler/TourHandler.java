/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.ui.internal.help.Tour;

/** Starts the tour. */
public final class TourHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		new Tour(HandlerUtil.getActiveWorkbenchWindow(event)).open();
		return null;
	}
}
