/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.prefs.BackingStoreException;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.ui.ObservableValue;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.display.DisplayService;
import org.rampscope.ui.document.DocumentState;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.document.RampSource;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.selection.RampSelection;
import org.rampscope.ui.selection.SelectionService;

/** Reads files in jobs, one at a time. */
public final class JobRampDocuments implements RampDocuments {

	private final ObservableValue<DocumentState> state = new ObservableValue<>(new DocumentState.Empty());
	private final RampSource source;
	private final SelectionService selection;
	private final DisplayService display;
	private LoadJob job;
	/** What is shown again when reading is given up. */
	private DocumentState settled = new DocumentState.Empty();

	/**
	 * @param source reads the files
	 * @param selection set back for every new ramp
	 * @param display shows every new ramp as a whole
	 */
	public JobRampDocuments(RampSource source, SelectionService selection, DisplayService display) {
		this.source = source;
		this.selection = selection;
		this.display = display;
	}

	@Override
	public DocumentState state() {
		return state.get();
	}

	@Override
	public synchronized void open(Path file) {
		if (job != null) {
			job.cancel();
		}
		job = new LoadJob(file);
		state.set(new DocumentState.Loading(file, "", Double.NaN));
		job.schedule();
	}

	@Override
	public synchronized void cancel() {
		if (job != null) {
			job.cancel();
			job = null;
			state.set(settled);
		}
	}

	@Override
	public Subscription addListener(Consumer<? super DocumentState> listener) {
		return state.addListener(listener);
	}

	private synchronized void progressed(LoadJob from, DocumentState.Loading progress) {
		if (from == job) {
			state.set(progress);
		}
	}

	private synchronized void settle(LoadJob from, DocumentState result) {
		if (from == job) {
			job = null;
			settled = result;
			if (result instanceof DocumentState.Open) {
				display.update(shown -> shown.withWindow(java.util.Optional.empty(), java.util.Optional.empty()));
				selection.update(old -> RampSelection.NONE.withFrame(0));
			}
			state.set(result);
		}
	}

	private final class LoadJob extends Job {

		private final Path file;

		LoadJob(Path file) {
			super(NLS.bind(Messages.job_reading, file.getFileName()));
			this.file = file;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			MonitorProgress progress = new MonitorProgress(monitor, (task, done) -> progressed(this, new DocumentState.Loading(file,
					task, done)));
			try {
				OpenRamp ramp = OpenRamp.prepare(file, source.read(file, progress), progress);
				settle(this, new DocumentState.Open(ramp));
				remember();
				return Status.OK_STATUS;
			} catch (CancelledException e) {
				return Status.CANCEL_STATUS;
			} catch (RampScopeException e) {
				settle(this, new DocumentState.Failed(file, e.problem(), e.remedy()));
				return Status.OK_STATUS;
			} catch (RuntimeException | OutOfMemoryError e) {
				Platform.getLog(JobRampDocuments.class).error(NLS.bind(Messages.error_unexpectedWhileReading, file), e);
				settle(this, new DocumentState.Failed(file, NLS.bind(Messages.error_unexpected, file, e), Messages.error_unexpectedRemedy));
				return Status.OK_STATUS;
			}
		}

		private void remember() {
			try {
				new RecentFiles(InstanceScope.INSTANCE.getNode("org.rampscope.ui")).add(file);
			} catch (BackingStoreException e) {
				Platform.getLog(JobRampDocuments.class).warn(Messages.error_recentFiles, e);
			}
		}
	}
}
