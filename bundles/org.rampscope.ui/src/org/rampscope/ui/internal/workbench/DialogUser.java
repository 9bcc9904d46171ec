/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.workbench;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.dialog.JobWait;
import org.rampscope.ui.internal.dialog.UnsavedWork;
import org.rampscope.ui.internal.service.RampServices;
import org.rampscope.ui.model.OpenModel;

/** Asks by dialogs. */
final class DialogUser implements CloseGuard.User {

	private final Shell shell;
	private final RampServices services;

	DialogUser(Shell shell, RampServices services) {
		this.shell = shell;
		this.services = services;
	}

	@Override
	public boolean stop(List<String> running) {
		return MessageDialog.open(MessageDialog.QUESTION, shell, Messages.close_title,
				NLS.bind(Messages.close_running, String.join("\n", running)), SWT.NONE, Messages.close_stop, Messages.close_stay) == 0;
	}

	@Override
	public boolean mayGo(List<OpenRamp> ramps, List<OpenModel> models) {
		return new UnsavedWork(shell, services.documents(), services.models()).mayGo(ramps, models);
	}

	@Override
	public boolean await(List<Job> jobs) {
		return JobWait.await(shell, jobs);
	}
}
