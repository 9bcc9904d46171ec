/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.ui.internal.service.RampServices;

/** Pins the frame under the cursor for comparison, or unpins it. */
public final class PinHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		RampServices services = RampServices.in(HandlerUtil.getActiveWorkbenchWindow(event));
		services.selection().update(old -> old.togglePin());
		return null;
	}
}
