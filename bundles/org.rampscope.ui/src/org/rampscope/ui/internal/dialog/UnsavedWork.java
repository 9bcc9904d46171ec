/*
 * Copyright (c) 2026 RampScope contributors.
 * SPDX-License-Identifier: EPL-2.0
 */
package org.rampscope.ui.internal.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.rampscope.core.error.RampScopeException;
import org.rampscope.ui.document.OpenRamp;
import org.rampscope.ui.document.RampDocuments;
import org.rampscope.ui.internal.Messages;
import org.rampscope.ui.internal.label.SaveJob;
import org.rampscope.ui.internal.preference.WorkbenchPreferences;
import org.rampscope.ui.internal.service.RunningWork;
import org.rampscope.ui.label.LabelStore;
import org.rampscope.ui.model.ModelService;
import org.rampscope.ui.model.OpenModel;

/** Asks what becomes of labels, classifications and models that are not saved, before they are let go. */
public final class UnsavedWork {

	private final Shell shell;
	private final RampDocuments documents;
	private final ModelService models;

	/**
	 * @param shell the window that asks
	 * @param documents the open ramps
	 * @param models the open models
	 */
	public UnsavedWork(Shell shell, RampDocuments documents, ModelService models) {
		this.shell = shell;
		this.documents = documents;
		this.models = models;
	}

	/** @return whether these may be let go: saved, or not wanted */
	public boolean mayGo(List<OpenRamp> ramps, List<OpenModel> unsavedModels) {
		String names = Stream.concat(ramps.stream().map(ramp -> NLS.bind(Messages.close_unsavedRamp, ramp.file().getFileName())),
				unsavedModels.stream().map(model -> NLS.bind(Messages.close_unsavedModel, model.name()))).collect(Collectors.joining("\n"));
		int choice = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.close_title, NLS.bind(Messages.close_unsaved, names),
				SWT.NONE, Messages.close_save, Messages.close_discard, Messages.close_stay);
		return choice == 0 ? save(ramps) && saveModels(unsavedModels) : choice == 1;
	}

	private boolean save(List<OpenRamp> ramps) {
		List<Job> jobs = new ArrayList<>();
		for (OpenRamp ramp : ramps) {
			Optional<Path> target = accepts(ramp) ? Optional.of(ramp.file()) : new RampFileDialog(shell).toSave(ramp);
			if (target.isEmpty()) {
				return false;
			}
			Job job = new SaveJob(documents, ramp, target.get(), WorkbenchPreferences.annotator());
			job.schedule();
			jobs.add(job);
		}
		return JobWait.await(shell, jobs) && jobs.stream().allMatch(job -> job.getResult() != null && job.getResult().isOK());
	}

	private boolean saveModels(List<OpenModel> unsaved) {
		for (OpenModel model : unsaved) {
			Optional<Path> file = new ModelFileDialog(shell).toSave(model);
			if (file.isEmpty()) {
				return false;
			}
			models.save(model, file.get());
		}
		return JobWait.await(shell, Arrays.asList(RunningWork.now())) && unsaved.stream().noneMatch(models.state().models()::contains);
	}

	private static boolean accepts(OpenRamp ramp) {
		try {
			return !ramp.isReducedHere() && LabelStore.accepts(ramp.file());
		} catch (RampScopeException e) {
			// gone or broken by now: then the user says where the labels shall go
			return false;
		}
	}
}
