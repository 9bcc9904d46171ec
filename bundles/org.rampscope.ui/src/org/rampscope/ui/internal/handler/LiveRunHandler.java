/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.ui.internal.pipeline.LiveRunDialog;
import org.rampscope.ui.internal.pipeline.ChosenPipeline;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.view.PipelineView;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.live.LiveService;

/** Asks what to follow and how, and runs it; or ends the run that is on. */
public final class LiveRunHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		LiveService live = RampServices.in(HandlerUtil.getActiveWorkbenchWindow(event)).live();
		if (live.isRunning()) {
			live.stop();
			return null;
		}
		LiveRunDialog dialog = new LiveRunDialog(HandlerUtil.getActiveWorkbenchWindow(event).getShell(), edited(event), WorkbenchPreferences.node());
		if (dialog.open() == Window.OK) {
			live.run(dialog.source(), dialog.pipeline().pipeline(), dialog.pipeline().base(), dialog.output());
		}
		return null;
	}

	private static Optional<ChosenPipeline> edited(ExecutionEvent event) {
		return HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(PipelineView.ID) instanceof PipelineView view
				? view.edited() : Optional.empty();
	}
}
