/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.ui.internal.view.RampServices;

/** Opens the file of its parameter, or asks for one. */
public final class OpenHandler extends AbstractHandler {

	/** The command's id in plugin.xml. */
	static final String COMMAND = "org.rampscope.ui.command.open";
	/** The file's path. */
	static final String FILE = "org.rampscope.ui.command.open.file";

	@Override
	public Object execute(ExecutionEvent event) {
		Optional<Path> file = Optional.ofNullable(event.getParameter(FILE)).map(Path::of)
				.or(() -> new OpenDialog(HandlerUtil.getActiveShell(event)).choose());
		file.ifPresent(RampServices.in(HandlerUtil.getActiveWorkbenchWindow(event)).documents()::open);
		return null;
	}
}
