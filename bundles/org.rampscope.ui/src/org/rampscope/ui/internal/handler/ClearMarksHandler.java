/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.ui.internal.service.RampServices;

/** Takes away marked ranges and pins; the cursor stays. */
public final class ClearMarksHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		RampServices services = RampServices.in(HandlerUtil.getActiveWorkbenchWindow(event));
		services.selection().update(old -> old.withFrames(Optional.empty()).withRegion(Optional.empty()).withoutPins());
		return null;
	}
}
