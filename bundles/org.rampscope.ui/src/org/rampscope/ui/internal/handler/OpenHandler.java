/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.ui.internal.dialog.OpenDialog;
import org.rampscope.ui.internal.service.RampServices;

/** Opens the file of its parameter, or asks for one. */
public final class OpenHandler extends AbstractHandler {

	/** The command's id in plugin.xml. */
	static final String COMMAND = "org.rampscope.ui.command.open";
	/** The file's path. */
	static final String FILE = "org.rampscope.ui.command.open.file";
	/** Whether a folder is asked for. */
	private static final String FOLDER = "org.rampscope.ui.command.open.folder";

	@Override
	public Object execute(ExecutionEvent event) {
		String file = event.getParameter(FILE);
		OpenDialog dialog = new OpenDialog(HandlerUtil.getActiveWorkbenchWindow(event).getShell());
		List<Path> chosen = file != null ? List.of(Path.of(file))
				: Boolean.parseBoolean(event.getParameter(FOLDER)) ? dialog.folder() : dialog.files();
		RampServices.in(HandlerUtil.getActiveWorkbenchWindow(event)).documents().open(chosen);
		return null;
	}
}
