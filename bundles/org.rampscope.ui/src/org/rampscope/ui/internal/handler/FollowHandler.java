/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.rampscope.ui.internal.service.RampServices;

/** Follows the file that is shown while it grows, or no longer. */
public final class FollowHandler extends AbstractHandler implements IElementUpdater {

	private static final String COMMAND = "org.rampscope.ui.command.follow";

	@Override
	public Object execute(ExecutionEvent event) {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
		RampServices services = RampServices.in(window);
		services.live().follow(!services.live().isFollowing());
		window.getService(ICommandService.class).refreshElements(COMMAND, Map.of());
		return null;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public void updateElement(UIElement element, Map parameters) {
		element.setChecked(RampServices.in(element.getServiceLocator()).live().isFollowing());
	}
}
