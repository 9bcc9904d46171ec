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
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.plot.figure.Figure;
import org.rampscope.plot.figure.NumberTable;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.view.FigureView;

/** Writes the numbers the active view draws as comma-separated values or as .xy. */
public final class ExportDataHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
		Optional<NumberTable> numbers = ExportHandler.view(event).flatMap(FigureView::figure).flatMap(Figure::numbers);
		if (numbers.isEmpty()) {
			MessageDialog.openInformation(shell, Messages.export_dataTitle, Messages.export_noNumbers);
			return null;
		}
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.export_dataTitle);
		dialog.setFilterExtensions(new String[] { "*.csv", "*.xy" });
		dialog.setFileName("ramp.csv");
		dialog.setOverwrite(true);
		Optional<Path> file = new RememberedFolder("export").open(dialog);
		if (file.isPresent()) {
			try {
				numbers.get().write(file.get());
			} catch (IOException e) {
				MessageDialog.openError(shell, Messages.export_dataTitle, NLS.bind(Messages.export_failed, file.get(), e.getMessage()));
			}
		}
		return null;
	}
}
