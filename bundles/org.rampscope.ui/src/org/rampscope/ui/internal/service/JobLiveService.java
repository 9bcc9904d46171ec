/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.operations.RunContext;
import org.rampscope.operations.live.LiveClock;
import org.rampscope.operations.live.LiveRunner;
import org.rampscope.operations.live.LiveSettings;
import org.rampscope.operations.live.LiveSources;
import org.rampscope.operations.live.LiveStatus;
import org.rampscope.operations.pipeline.Pipeline;
import org.rampscope.ui.ObservableValue;
import org.rampscope.ui.Subscription;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.document.RampSource;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.live.LiveService;
import org.rampscope.ui.live.LiveState;
import org.rampscope.ui.live.LiveState.Mode;
import org.rampscope.ui.selection.SelectionService;

/** Follows in jobs: one that watches the file shown, one that runs a pipeline over frames that come. */
public final class JobLiveService implements LiveService {

	private final ObservableValue<LiveState> state = new ObservableValue<>(LiveState.OFF);
	private final RampDocuments documents;
	private final FileFollower follower;
	private RunJob run;

	/**
	 * @param documents the open ramps
	 * @param source reads files
	 * @param selection whose cursor stays on the last frame
	 */
	public JobLiveService(RampDocuments documents, RampSource source, SelectionService selection) {
		this.documents = documents;
		this.follower = new FileFollower(documents, source, selection, this::watched);
	}

	@Override
	public LiveState state() {
		return state.get();
	}

	@Override
	public boolean isFollowing() {
		return follower.isOn();
	}

	@Override
	public void follow(boolean on) {
		follower.turn(on);
		if (!isRunning()) {
			state.set(on ? documents.ramp().map(ramp -> LiveState.watching(ramp.file(), ramp.scan().size(), false)).orElse(LiveState.OFF)
					: LiveState.OFF);
		}
	}

	private void watched(LiveState seen) {
		if (!isRunning()) {
			state.update(now -> LiveStates.afterLook(now, seen));
		}
	}

	@Override
	public synchronized void run(Path source, Pipeline pipeline, Path base, Path output) {
		stop();
		run = new RunJob(source, pipeline, base, output);
		run.schedule();
	}

	@Override
	public synchronized boolean isRunning() {
		return run != null && run.getState() != Job.NONE;
	}

	@Override
	public synchronized void stop() {
		if (run != null) {
			run.stop.set(true);
		}
	}

	@Override
	public Subscription addListener(Consumer<? super LiveState> listener) {
		return state.addListener(listener);
	}

	private final class RunJob extends Job {

		private final Path source;
		private final Pipeline pipeline;
		private final Path base;
		private final Path output;
		private final AtomicBoolean stop = new AtomicBoolean();
		private boolean shown;

		RunJob(Path source, Pipeline pipeline, Path base, Path output) {
			super(NLS.bind(Messages.live_job, source.getFileName()));
			this.source = source;
			this.pipeline = pipeline;
			this.base = base;
			this.output = output;
			setUser(false);
		}

		@Override
		protected void canceling() {
			stop.set(true);
		}

		@Override
		public boolean belongsTo(Object family) {
			return family == RunningWork.FAMILY;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
			state.set(new LiveState(Mode.WAITING, Double.NaN, 0, 0, 0, Double.NaN, Optional.of(output), ""));
			try {
				new LiveRunner(pipeline, new RunContext(base, WorkbenchPreferences.threads()), ProgramName.NAME, ProgramName.version(),
						LiveSettings.DEFAULT, LiveClock.SYSTEM, scan -> Map.of(), this::tell)
						.run(new LiveSources(source, pipeline)::open, output, stop::get);
				state.set(state.get().withMode(Mode.ENDED, ""));
				return Status.OK_STATUS;
			} catch (CancelledException e) {
				state.set(LiveState.OFF);
				return Status.CANCEL_STATUS;
			} catch (RampScopeException e) {
				boolean stopped = stop.get() && state.get().frames() == 0;
				state.set(stopped ? LiveState.OFF : state.get().withMode(Mode.FAILED, e.getMessage()));
				return stopped ? Status.CANCEL_STATUS : Status.error(e.getMessage(), e);
			}
		}

		private void tell(LiveStatus status) {
			state.set(LiveStates.of(status, output));
			if (!shown && status.snapshot().frames() > 0) {
				shown = true;
				documents.open(output);
				follower.turn(true);
			}
		}
	}
}
