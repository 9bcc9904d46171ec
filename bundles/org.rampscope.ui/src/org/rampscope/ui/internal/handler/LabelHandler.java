/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.ui.internal.label.LabelChanges;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.plot.FrameRange;
import org.rampscope.ui.selection.RampSelection;

/** Labels the marked frames, or the frame under the cursor where none are marked. */
public final class LabelHandler extends AbstractHandler {

	private static final String CODE = "org.rampscope.ui.command.label.code";

	@Override
	public Object execute(ExecutionEvent event) {
		RampServices services = RampServices.in(HandlerUtil.getActiveWorkbenchWindow(event));
		RampSelection selection = services.selection().selection();
		Optional<FrameRange> frames = selection.frames()
				.or(() -> selection.frame() < 0 ? Optional.empty() : Optional.of(new FrameRange(selection.frame(), selection.frame())));
		int code = Integer.parseInt(event.getParameter(CODE));
		frames.ifPresent(range -> new LabelChanges(services.documents()).label(range, code));
		return null;
	}
}
