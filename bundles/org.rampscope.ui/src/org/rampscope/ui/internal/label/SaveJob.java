/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.label;

import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.rampscope.core.Patterns;
import org.rampscope.core.Ramp;
import org.rampscope.core.error.CancelledException;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.nexus.RampWriter;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.service.MonitorProgress;
import org.rampscope.ui.label.LabelStore;

/** Saves the labels of a ramp into its file, or the ramp with its labels into another. */
public final class SaveJob extends Job {

	private final RampDocuments documents;
	private final OpenRamp ramp;
	private final Path target;
	private final String annotator;

	/**
	 * @param documents told when the ramp is saved
	 * @param ramp the ramp
	 * @param target where to; its own file or another
	 * @param annotator who gave the labels
	 */
	public SaveJob(RampDocuments documents, OpenRamp ramp, Path target, String annotator) {
		super(NLS.bind(Messages.save_job, target.getFileName()));
		this.documents = documents;
		this.ramp = ramp;
		this.target = target;
		this.annotator = annotator;
		setUser(false);
		setRule(SaveRule.INSTANCE);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		MonitorProgress progress = new MonitorProgress(monitor, (task, done) -> {
			// the job's own bar is enough
		});
		try {
			if (target.equals(ramp.file())) {
				Ramp<Patterns> written = LabelStore.save(target, ramp.scan().labels(), ramp.unsavedResults(), ramp.scan().provenance(),
						annotator, progress);
				documents.of(target).filter(this::isUnchanged).ifPresent(now -> documents.replace(now,
						now.withScan(now.scan().withLabels(written.labels())).saved()));
			} else {
				Ramp<Patterns> scan = ramp.scan().labels().isPresent() ? LabelStore.signed(ramp.scan(), annotator) : ramp.scan();
				RampWriter.writePatterns(scan, target, progress);
				documents.of(ramp.file()).filter(this::isUnchanged).ifPresent(now -> documents.replace(now, now.saved()));
				documents.open(target);
			}
			return Status.OK_STATUS;
		} catch (CancelledException e) {
			return Status.CANCEL_STATUS;
		} catch (RampScopeException e) {
			return Status.error(e.getMessage(), e);
		}
	}

	/** Whoever labels or classifies on while the file is written has something unsaved still. */
	private boolean isUnchanged(OpenRamp now) {
		return now.scan().labels().equals(ramp.scan().labels()) && now.unsavedResults().equals(ramp.unsavedResults());
	}
}
