/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.plot.figure.Figure;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.FigureExport;
import org.rampscope.ui.internal.view.FigureView;

/** Writes what a view shows as a picture: the view of its parameter, or the active one. */
public final class ExportHandler extends AbstractHandler {

	private static final String VIEW = "org.rampscope.ui.command.export.view";

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
		Optional<Figure> figure = view(event).flatMap(FigureView::figure);
		if (figure.isEmpty()) {
			MessageDialog.openInformation(shell, Messages.export_title, Messages.export_nothing);
			return null;
		}
		ExportDialog dialog = new ExportDialog(shell);
		if (dialog.open() == Window.OK) {
			Path file = dialog.file();
			try {
				new FigureExport(shell.getDisplay()).write(figure.get(), file, dialog.width(), dialog.height());
			} catch (IOException e) {
				MessageDialog.openError(shell, Messages.export_title, NLS.bind(Messages.export_failed, file, e.getMessage()));
			}
		}
		return null;
	}

	/** @return the view of the parameter, or the active one; empty where that shows no figure */
	static Optional<FigureView> view(ExecutionEvent event) {
		String id = event.getParameter(VIEW);
		IViewPart named = id == null ? null : HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(id);
		return Optional.ofNullable(named != null ? named : HandlerUtil.getActivePart(event)).filter(FigureView.class::isInstance)
				.map(FigureView.class::cast);
	}
}
