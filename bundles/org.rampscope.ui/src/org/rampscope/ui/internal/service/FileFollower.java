/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.rampscope.core.Labels;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.core.progress.Progress;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.document.RampSource;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.live.LiveState;
import org.rampscope.ui.selection.SelectionService;

/**
 * Reads the file that is shown again whenever it has changed. A cursor on the last frame goes along; one that was put elsewhere stays.
 * A file that cannot be read just now, because somebody is writing it, is tried again.
 */
final class FileFollower {

	private static final long PERIOD_MS = 400;

	private final RampDocuments documents;
	private final RampSource source;
	private final SelectionService selection;
	private final Consumer<LiveState> listener;
	private final WatchJob job = new WatchJob();
	private volatile boolean on;
	private Path watched;
	private String stamp = "";

	FileFollower(RampDocuments documents, RampSource source, SelectionService selection, Consumer<LiveState> listener) {
		this.documents = documents;
		this.source = source;
		this.selection = selection;
		this.listener = listener;
	}

	boolean isOn() {
		return on;
	}

	void turn(boolean newOn) {
		on = newOn;
		if (on) {
			job.schedule();
		} else {
			job.cancel();
		}
	}

	/** Looks once. */
	private void look() {
		Optional<OpenRamp> shown = documents.ramp();
		if (shown.isEmpty()) {
			return;
		}
		OpenRamp ramp = shown.get();
		String now = stampOf(ramp.file());
		if (!ramp.file().equals(watched)) {
			watched = ramp.file();
			stamp = now;
		} else if (!now.isEmpty() && !now.equals(stamp)) {
			try {
				OpenRamp next = OpenRamp.prepare(ramp.file(), source.read(ramp.file(), Progress.NONE), Progress.NONE);
				stamp = now;
				replace(ramp, next);
				listener.accept(LiveState.watching(ramp.file(), next.scan().size(), true));
				return;
			} catch (RampScopeException e) {
				listener.accept(LiveState.watching(ramp.file(), ramp.scan().size(), false).withMode(LiveState.Mode.WAITING,
						e.getMessage()));
				return;
			}
		}
		listener.accept(LiveState.watching(ramp.file(), ramp.scan().size(), false));
	}

	private void replace(OpenRamp ramp, OpenRamp next) {
		int last = ramp.scan().size() - 1;
		boolean atEnd = selection.selection().frame() >= last;
		OpenRamp labelled = ramp.hasUnsavedLabels() ? next.withLabels(continued(ramp.scan(), next.scan().size())) : next;
		if (documents.replace(ramp, labelled) && atEnd) {
			selection.update(old -> old.frame() >= last ? old.withFrame(next.scan().size() - 1) : old);
		}
	}

	/** Labels that are not saved yet stay; frames that came since have none. */
	private static Optional<Labels> continued(Ramp<Patterns> before, int frames) {
		return before.labels().map(labels -> {
			int[] codes = Arrays.copyOf(labels.codes(), frames);
			if (frames > before.size()) {
				Arrays.fill(codes, before.size(), frames, Labels.NONE);
			}
			return new Labels(codes, new double[0]);
		});
	}

	/** @return size and time of a file; empty where it is not there at the moment */
	private static String stampOf(Path file) {
		try {
			return Files.size(file) + " " + Files.getLastModifiedTime(file);
		} catch (IOException e) {
			return "";
		}
	}

	private final class WatchJob extends Job {

		WatchJob() {
			super(Messages.live_watching);
			setSystem(true);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			look();
			if (on) {
				schedule(PERIOD_MS);
			}
			return Status.OK_STATUS;
		}
	}
}
