/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.core.RadialAxis;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.selection.RampSelection;

/** Moves the cursor by frames and radial bins; the ends of the ramp stop it. */
public final class MoveCursorHandler extends AbstractHandler {

	private static final String FRAMES = "org.rampscope.ui.command.moveCursor.frames";
	private static final String BINS = "org.rampscope.ui.command.moveCursor.bins";

	@Override
	public Object execute(ExecutionEvent event) {
		RampServices services = RampServices.in(HandlerUtil.getActiveWorkbenchWindow(event));
		int frames = number(event.getParameter(FRAMES));
		int bins = number(event.getParameter(BINS));
		services.documents().ramp().ifPresent(ramp -> services.selection().update(old -> moved(old, ramp, frames, bins)));
		return null;
	}

	private static int number(String parameter) {
		return parameter == null ? 0 : Integer.parseInt(parameter);
	}

	/** @return the selection with its cursor moved */
	static RampSelection moved(RampSelection old, OpenRamp ramp, int frames, int bins) {
		RampSelection next = old;
		if (frames != 0) {
			next = next.withFrame(Math.clamp((long) old.frame() + frames, 0, ramp.scan().size() - 1));
		}
		if (bins != 0) {
			RadialAxis axis = ramp.scan().data().axis();
			int bin = Double.isNaN(old.radial()) ? axis.size() / 2 : axis.nearest(old.radial()) + bins;
			next = next.withRadial(axis.at(Math.clamp(bin, 0, axis.size() - 1)));
		}
		return next;
	}
}
