/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.handler;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.canvas.UiThread;
import org.rampscope.ui.internal.dialog.RampFileDialog;
import org.rampscope.ui.internal.label.SaveJob;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.label.LabelStore;

/**
 * Saves the labels of the ramp that is shown into its file; asks for another file where that one is raw, or no NeXus file of patterns, or
 * with the parameter {@code as}.
 */
public final class SaveHandler extends AbstractHandler {

	private static final String AS = "org.rampscope.ui.command.save.as";

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
		RampDocuments documents = RampServices.in(HandlerUtil.getActiveWorkbenchWindow(event)).documents();
		Optional<OpenRamp> shown = documents.ramp();
		if (shown.isEmpty()) {
			MessageDialog.openInformation(shell, Messages.save_title, Messages.page_noRamp);
		} else if (Boolean.parseBoolean(event.getParameter(AS))) {
			askAndSave(shell, documents, shown.get());
		} else {
			save(shell, documents, shown.get());
		}
		return null;
	}

	/** Saves where the ramp came from, or asks. Looking into the file may take a while on a slow disk, so it is a job's. */
	private static void save(Shell shell, RampDocuments documents, OpenRamp ramp) {
		Job look = new Job(Messages.save_title) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				boolean accepts;
				try {
					accepts = !ramp.isReducedHere() && LabelStore.accepts(ramp.file());
				} catch (RampScopeException e) {
					return Status.error(e.getMessage(), e);
				}
				if (accepts) {
					new SaveJob(documents, ramp, ramp.file(), WorkbenchPreferences.annotator()).schedule();
				} else {
					UiThread.run(shell, () -> askAndSave(shell, documents, ramp));
				}
				return Status.OK_STATUS;
			}
		};
		look.setSystem(true);
		look.schedule();
	}

	private static void askAndSave(Shell shell, RampDocuments documents, OpenRamp ramp) {
		new RampFileDialog(shell).toSave(ramp)
				.ifPresent(target -> new SaveJob(documents, ramp, target, WorkbenchPreferences.annotator()).schedule());
	}
}
