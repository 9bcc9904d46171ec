/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.dialog.RememberedFolder;
import org.rampscope.ui.internal.label.SaveJob;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.label.LabelStore;

/** Asks by dialogs. */
final class DialogUser implements CloseGuard.User {

	private final Shell shell;
	private final RampDocuments documents;

	DialogUser(Shell shell, RampDocuments documents) {
		this.shell = shell;
		this.documents = documents;
	}

	@Override
	public boolean stop(List<String> running) {
		return MessageDialog.open(MessageDialog.QUESTION, shell, Messages.close_title,
				NLS.bind(Messages.close_running, String.join("\n", running)), SWT.NONE, Messages.close_stop, Messages.close_stay) == 0;
	}

	@Override
	public CloseGuard.Unsaved unsaved(List<OpenRamp> ramps) {
		String names = String.join("\n", ramps.stream().map(ramp -> ramp.file().getFileName().toString()).toList());
		int choice = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.close_title, NLS.bind(Messages.close_unsaved, names),
				SWT.NONE,
				Messages.close_save, Messages.close_discard, Messages.close_stay);
		return choice == 0 ? CloseGuard.Unsaved.SAVE : choice == 1 ? CloseGuard.Unsaved.DISCARD : CloseGuard.Unsaved.STAY;
	}

	@Override
	public boolean save(List<OpenRamp> ramps) {
		List<Job> jobs = new ArrayList<>();
		for (OpenRamp ramp : ramps) {
			Path target = accepts(ramp) ? ramp.file() : ask(ramp);
			if (target == null) {
				return false;
			}
			Job job = new SaveJob(documents, ramp, target, WorkbenchPreferences.annotator());
			job.schedule();
			jobs.add(job);
		}
		return await(jobs) && jobs.stream().allMatch(job -> job.getResult() != null && job.getResult().isOK());
	}

	private static boolean accepts(OpenRamp ramp) {
		try {
			return !ramp.isReducedHere() && LabelStore.accepts(ramp.file());
		} catch (RampScopeException e) {
			// gone or broken by now: then the user says where the labels shall go
			return false;
		}
	}

	private Path ask(OpenRamp ramp) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.save_title);
		dialog.setFileName(ramp.file().getFileName().toString().replaceFirst("\\.[^.]*$", "") + "_labelled.nxs");
		dialog.setOverwrite(true);
		return new RememberedFolder("save").open(dialog).filter(path -> !path.equals(ramp.file())).orElse(null);
	}

	@Override
	public boolean await(List<Job> jobs) {
		try {
			new ProgressMonitorDialog(shell).run(true, true, monitor -> join(jobs, monitor));
			return true;
		} catch (InvocationTargetException e) {
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			return false;
		}
	}

	private static void join(List<Job> jobs, IProgressMonitor monitor) throws InterruptedException {
		monitor.beginTask(Messages.close_waiting, IProgressMonitor.UNKNOWN);
		for (Job job : jobs) {
			while (!job.join(100, null)) {
				if (monitor.isCanceled()) {
					throw new InterruptedException();
				}
			}
		}
	}
}
