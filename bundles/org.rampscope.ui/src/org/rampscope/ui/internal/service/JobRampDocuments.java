/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.selection.RampSelection;
import org.rampscope.ui.selection.SelectionService;

/** Reads files in jobs, one at a time. */
public final class JobRampDocuments implements RampDocuments {

	private final ObservableValue<DocumentState> state = new ObservableValue<>(new DocumentState.Empty());
	private final RampSource source;
	private final SelectionService selection;
	private final DisplayService display;
	private final Map<Path, OpenRamp> open = new LinkedHashMap<>();
	private final Map<Path, RampSelection> selections = new LinkedHashMap<>();
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
	public synchronized List<OpenRamp> all() {
		return List.copyOf(open.values());
	}

	@Override
	public synchronized void open(List<Path> files) {
		if (job != null) {
			job.cancel();
			job = null;
		}
		next(files);
	}

	private void next(List<Path> files) {
		if (files.isEmpty()) {
			return;
		}
		Path file = files.getFirst();
		OpenRamp unsaved = open.get(file);
		if (unsaved != null && unsaved.isEdited()) {
			show(unsaved);
			state.set(settled);
			next(files.subList(1, files.size()));
			return;
		}
		job = new LoadJob(file, files.subList(1, files.size()));
		state.set(new DocumentState.Loading(file, "", Double.NaN));
		job.schedule();
	}

	@Override
	public synchronized void show(OpenRamp ramp) {
		if (open.get(ramp.file()) == ramp && !isShown(ramp)) {
			leave();
			settled = new DocumentState.Open(ramp);
			enter(selections.getOrDefault(ramp.file(), RampSelection.NONE.withFrame(0)));
		}
	}

	@Override
	public synchronized void close(OpenRamp ramp) {
		if (open.remove(ramp.file(), ramp)) {
			boolean shown = isShown(ramp);
			selections.remove(ramp.file());
			if (shown) {
				Optional<OpenRamp> other = open.values().stream().reduce((first, second) -> second);
				settled = other.<DocumentState>map(DocumentState.Open::new).orElse(new DocumentState.Empty());
				enter(other.map(next -> selections.getOrDefault(next.file(), RampSelection.NONE.withFrame(0))).orElse(RampSelection.NONE));
			} else {
				// nobody's view changed, but whoever lists the open files shall know
				state.set(new DocumentState.Loading(ramp.file(), "", Double.NaN));
				state.set(settled);
			}
		}
	}

	@Override
	public synchronized boolean replace(OpenRamp old, OpenRamp next) {
		if (!old.file().equals(next.file()) || !open.replace(old.file(), old, next)) {
			return false;
		}
		if (isShown(old)) {
			int last = next.scan().size() - 1;
			selection.update(before -> before.frame() > last ? before.withFrame(last) : before);
			settled = new DocumentState.Open(next);
			if (job == null) {
				state.set(settled);
			}
		}
		return true;
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

	private boolean isShown(OpenRamp ramp) {
		return settled instanceof DocumentState.Open shown && shown.ramp() == ramp;
	}

	/** Keeps what is selected in the ramp that is shown. */
	private void leave() {
		if (settled instanceof DocumentState.Open shown) {
			selections.put(shown.ramp().file(), selection.selection());
		}
	}

	private void enter(RampSelection selected) {
		display.update(shown -> shown.withWindow(Optional.empty(), Optional.empty()));
		selection.update(old -> selected);
		state.set(settled);
	}

	private synchronized void progressed(LoadJob from, DocumentState.Loading progress) {
		if (from == job) {
			state.set(progress);
		}
	}

	private synchronized void settle(LoadJob from, DocumentState result) {
		if (from == job) {
			job = null;
			leave();
			settled = result;
			if (result instanceof DocumentState.Open next) {
				open.remove(next.ramp().file());
				open.put(next.ramp().file(), next.ramp());
				letGo();
				enter(RampSelection.NONE.withFrame(0));
			} else {
				state.set(result);
			}
			next(from.rest);
		}
	}

	/** The ramps opened first go where there are more than the user wants in memory; never one with labels that are not saved. */
	private void letGo() {
		for (OpenRamp ramp : List.copyOf(open.values())) {
			if (open.size() > WorkbenchPreferences.openRamps() && !ramp.isEdited() && !isShown(ramp)) {
				open.remove(ramp.file());
				selections.remove(ramp.file());
			}
		}
	}

	private final class LoadJob extends Job {

		private final Path file;
		private final List<Path> rest;

		LoadJob(Path file, List<Path> rest) {
			super(NLS.bind(Messages.job_reading, file.getFileName()));
			this.file = file;
			this.rest = rest;
		}

		/** A problem is shown in place, or, where other files take that place, in a dialog. */
		private IStatus failed(DocumentState.Failed problem) {
			settle(this, problem);
			return rest.isEmpty() ? Status.OK_STATUS
					: Status.warning(NLS.bind(Messages.page_failedTitle, file.getFileName()) + ": " + problem.problem() + ". " + problem.remedy());
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			MonitorProgress progress = new MonitorProgress(monitor,
					(task, done) -> progressed(this, new DocumentState.Loading(file, task, done)));
			try {
				OpenRamp ramp = OpenRamp.prepare(file, source.read(file, progress), progress);
				settle(this, new DocumentState.Open(ramp));
				remember();
				return Status.OK_STATUS;
			} catch (CancelledException e) {
				return Status.CANCEL_STATUS;
			} catch (RampScopeException e) {
				return failed(new DocumentState.Failed(file, e.problem(), e.remedy()));
			} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
				Platform.getLog(JobRampDocuments.class).error(NLS.bind(Messages.error_unexpectedWhileReading, file), e);
				return failed(new DocumentState.Failed(file, NLS.bind(Messages.error_unexpected, file, e), Messages.error_unexpectedRemedy));
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
